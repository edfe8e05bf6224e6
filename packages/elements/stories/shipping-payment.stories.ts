import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { padIn, press, says, showing } from './at-the-pad.ts';
import { goTo, shopPad } from './in-an-order.ts';

const meta: Meta = {
  title: 'Steps/Shipping and payment',
  component: 'order-pad-shipping',
  subcomponents: { 'order-pad-payment': 'order-pad-payment' },
  render: () => shopPad(),
};
export default meta;
type Story = StoryObj;

export const Shipping: Story = {
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'shipping')),
};

export const NoMethodChosen: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'shipping');
    const shipping = await showing(canvasElement, 'order-pad-shipping');
    await says(shipping, 'Standard');
    await press(padIn(canvasElement), 'Continue');
    await says(shipping, 'problem');
  },
};

export const AnotherAddress: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'shipping');
    const shipping = await showing(canvasElement, 'order-pad-shipping');
    shipping.renderRoot.querySelector<HTMLInputElement>('[value=" other"]')?.click();
    await says(shipping, 'Street address');
  },
};

export const Payment: Story = {
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'payment')),
};

export const NarrowShipping: Story = {
  globals: { width: '320px' },
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'shipping')),
};
