import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host, type Order } from '@orderpad/contracts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { press, says, showing } from './at-the-pad.ts';
import { goTo, linesOf, shop, shopPad } from './in-an-order.ts';

const meta: Meta = {
  title: 'Steps/Review and placing',
  component: 'order-pad-review',
  render: () => shopPad(),
};
export default meta;
type Story = StoryObj;

const support = { phone: '+44 117 496 0000', email: 'desk@example.com', hours: 'Mon–Fri, 9 to 17' };

const placingAs = (place: Host['orders']['place']): Host => {
  const host = memoryHost({ data: shop, support });
  return { ...host, orders: { ...host.orders, place, lookup: () => Promise.resolve({ state: 'unseen' }) } };
};

async function placeIn(canvas: HTMLElement): Promise<void> {
  await goTo(canvas, 'review');
  const review = await showing(canvas, 'order-pad-review');
  await says(review, 'Place order · £');
  await press(review, 'Place order');
}

export const Review: Story = {
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'review', linesOf(8))),
};

export const WarningsToConfirm: Story = {
  render: () =>
    shopPad({
      issues: () => [{ code: 'price-changed', severity: 'warning', path: ['lines'], params: {}, fixes: [] }],
    }),
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'review');
    await says(await showing(canvasElement, 'order-pad-review'), 'Confirm the points above first.');
  },
};

export const Sending: Story = {
  render: () => shopPad({ host: placingAs(() => new Promise<Order>(() => {})) }),
  play: async ({ canvasElement }) => {
    await placeIn(canvasElement);
    await says(await showing(canvasElement, 'order-pad-review'), 'is being sent');
  },
};

export const OutcomeUnknown: Story = {
  render: () => shopPad({ host: placingAs(() => Promise.reject(new HostError('timeout', 'no word'))) }),
  play: async ({ canvasElement }) => {
    await placeIn(canvasElement);
    await says(await showing(canvasElement, 'order-pad-review'), 'Don’t enter it again');
  },
};

export const Refused: Story = {
  render: () =>
    shopPad({
      host: placingAs(() =>
        Promise.reject(
          new HostError('refused', 'no', {
            issues: [{ code: 'out-of-stock', severity: 'error', path: ['lines'], params: {}, fixes: [] }],
          }),
        ),
      ),
    }),
  play: async ({ canvasElement }) => {
    await placeIn(canvasElement);
    await says(await showing(canvasElement, 'order-pad-review'), 'was not placed');
  },
};

export const Placed: Story = {
  play: async ({ canvasElement }) => {
    await placeIn(canvasElement);
    await says(await showing(canvasElement, 'order-pad-placed'), 'The order is placed.');
  },
};

export const NarrowReview: Story = {
  globals: { width: '320px' },
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'review')),
};
