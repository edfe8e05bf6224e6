import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { defineFlow, padView, type Flow } from '@orderpad/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import { padIn, says, showing } from './at-the-pad.ts';
import { linesOf, shop } from './in-an-order.ts';

/** A customer who orders for themselves: no step for the contact, and messages that address them. */
const meta: Meta = { title: 'In person' };
export default meta;
type Story = StoryObj;

/** A flow of a shop's own: nobody is asked who orders. */
const own = defineFlow({
  id: 'own',
  mode: 'self',
  steps: ['items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'first', payer: 'contact' },
});

const [, marcus] = shop.contacts;

const padOf = ({ flow = own, ...options }: MemoryOptions & { flow?: Flow } = {}) => {
  const operator = {
    id: 'op-marcus',
    name: 'Marcus Oyelaran',
    role: 'customer',
    contactId: marcus?.id,
  } as const;
  return html`<order-pad .host=${memoryHost({ data: shop, operator, ...options })} .flow=${flow}></order-pad>`;
};

/** She begins with what she wants. */
export const Opening: Story = {
  render: () => padOf({ latency: 100_000, flow: { ...own, policies: { ...own.policies, shop: 'catalog' } } }),
  play: async ({ canvasElement }) => {
    await says(padIn(canvasElement), 'Opening the order');
    await says(await showing(canvasElement, 'order-pad-items'), 'Browse products');
  },
};

export const Items: Story = {
  render: () => padOf(),
  play: async ({ canvasElement }) => {
    await showing(canvasElement, 'order-pad-items');
  },
};

const atReview: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await showing(canvasElement, 'order-pad-items');
  const pad = padIn(canvasElement);
  const session = await waitFor(() => {
    if (pad.session?.view(padView).phase !== 'editing') throw new Error('the order is not open yet');
    return pad.session;
  });
  const lines = linesOf(2).map((line) => ({ ...line, item: { ...line.item, ships: false } }));
  session.send({ type: 'items.add', lines });
  session.send({ type: 'go', step: 'review' });
  await says(await showing(canvasElement, 'order-pad-review'), 'For you');
};

/** The last look names her, and offers no way to be somebody else. */
export const Review: Story = { render: () => padOf(), play: atReview };
export const ReviewOnATelephone: Story = {
  render: () => padOf(),
  globals: { width: '320px' },
  play: atReview,
};

/** While her account is closed she is told whom to ask. */
export const Closed: Story = {
  render: () => padOf({ entryBar: 'not-permitted' }),
  play: async ({ canvasElement }) =>
    says(await showing(canvasElement, 'order-pad-setup'), 'Your account may not place orders now.'),
};
