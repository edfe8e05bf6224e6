import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { choose, padIn, press, says, showing } from './at-the-pad.ts';
import { goTo, linesOf, shopPad } from './in-an-order.ts';

/** One order from an empty pad to its number, and the last look before it is placed. */
const meta: Meta = { title: 'The whole order', render: () => shopPad() };
export default meta;
type Story = StoryObj;

/** From an empty pad to a placed order, by what is on the screen. */
export const BackOffice: Story = {
  play: async ({ canvasElement }) => {
    const pad = padIn(canvasElement);
    await choose(canvasElement, 'marcus');
    await press(pad, 'Continue to Items');
    await showing(canvasElement, 'order-pad-items');
    pad.session?.send({ type: 'items.add', lines: linesOf(2) });
    await says(await showing(canvasElement, 'order-pad-summary'), '2 lines');
    await press(pad, 'Continue to Shipping');
    const shipping = await showing(canvasElement, 'order-pad-shipping');
    await says(shipping, 'Standard');
    shipping.renderRoot.querySelector<HTMLElement>('[name*=method]')?.click();
    await says(await showing(canvasElement, 'order-pad-summary'), '3.95');
    await press(pad, 'Continue to Payment');
    const payment = await showing(canvasElement, 'order-pad-payment');
    await says(payment, 'Invoice');
    payment.renderRoot.querySelector<HTMLElement>('input[type=radio]')?.click();
    await press(pad, 'Continue to Review');
    const review = await showing(canvasElement, 'order-pad-review');
    await press(review, 'Place order');
    const placed = await showing(canvasElement, 'order-pad-placed');
    await expect(placed.shadowRoot?.textContent).toContain('Processing');
  },
};

const atReview: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await goTo(canvasElement, 'review');
};

export const ReadyToPlace: Story = { play: atReview };
export const ReadyToPlaceInTheDark: Story = { play: atReview, globals: { scheme: 'dark' } };
export const ReadyToPlaceFromRightToLeft: Story = { play: atReview, globals: { direction: 'rtl' } };
export const ReadyToPlaceOnATelephone: Story = { play: atReview, globals: { width: '320px' } };
