import { HostError } from '@orderpad/contracts';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { says, showing } from './at-the-pad.ts';
import { goTo, linesOf, shop, shopPad } from './in-an-order.ts';

const meta: Meta = { title: 'Parts/Summary', component: 'order-pad-summary', render: () => shopPad() };
export default meta;
type Story = StoryObj;

export const Empty: Story = {
  play: async ({ canvasElement }) =>
    says(await showing(canvasElement, 'order-pad-summary'), 'Add items to see the total.'),
};

export const Priced: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', linesOf(3));
    await says(await showing(canvasElement, 'order-pad-summary'), 'Without shipping');
  },
};

export const Estimated: Story = {
  render: () => shopPad({ latency: (operation) => (operation === 'quote' ? 100_000 : 0) }),
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', linesOf(3));
    await says(await showing(canvasElement, 'order-pad-summary'), 'Estimated total');
  },
};

export const Failed: Story = {
  render: () => {
    const host = memoryHost({ data: shop });
    const quote = () => Promise.reject(new HostError('forbidden', 'a story of a price that is not given'));
    return shopPad({ host: { ...host, orders: { ...host.orders, quote } } });
  },
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', linesOf(3));
    await says(await showing(canvasElement, 'order-pad-summary'), 'You are not allowed to do this.');
  },
};
