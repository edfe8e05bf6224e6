import { itemsView, shippingView } from '@orderpad/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { waitFor } from 'storybook/test';
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

/** Sends the second item to another address of the contact. */
const severalAddresses: Story['play'] = async ({ canvasElement }) => {
  const session = await goTo(canvasElement, 'shipping');
  const shipping = await showing(canvasElement, 'order-pad-shipping');
  const { lines } = session.view(itemsView);
  const { addresses } = session.view(shippingView);
  const [lineId, addressId] = [lines.at(1)?.id, addresses[1]?.id];
  if (!lineId || !addressId) throw new Error('the story has two items and two addresses');
  session.send({ type: 'shipping.assign', pieces: [{ lineId }], to: { kind: 'contact', addressId } });
  session.send({
    type: 'items.edit',
    id: lineId,
    patch: { gift: { message: 'Happy birthday!', wrap: true } },
  });
  await says(shipping, 'Shipment 2 of 2');
};

export const SeveralAddresses: Story = { play: severalAddresses };

export const NarrowSeveralAddresses: Story = { globals: { width: '320px' }, play: severalAddresses };

export const Gifts: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'shipping');
    const shipping = await showing(canvasElement, 'order-pad-shipping');
    shipping.renderRoot.querySelector<HTMLElement>('#gifts')?.click();
    await waitFor(() => {
      if (!shipping.renderRoot.querySelector('#gift-0')) throw new Error('the gifts are on their way');
    });
    shipping.renderRoot.querySelector<HTMLElement>('#gift-0')?.click();
    await says(shipping, 'Printed on a card');
  },
};

export const ContactAddressEdited: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'shipping');
    const shipping = await showing(canvasElement, 'order-pad-shipping');
    await press(shipping, 'Edit this address');
    await says(shipping, 'The address changes for the contact');
  },
};
