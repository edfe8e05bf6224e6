import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Flow, OrderSession } from '@orderpad/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { padIn, press, says, showing } from './at-the-pad.ts';
import { lineOf, linesOf, opened, shop } from './in-an-order.ts';

const abroad: Flow = {
  id: 'abroad',
  mode: 'agent',
  steps: ['contact', 'destination', 'items', 'shipping', 'payment', 'review'],
  policies: { skipShipping: true, shipTo: 'contact', payBy: 'ask', payer: 'contact' },
};

const pad = (options: MemoryOptions = {}) =>
  html`<order-pad .host=${memoryHost({ data: shop, ...options })} .flow=${abroad}></order-pad>`;

const meta: Meta = { title: 'Steps/Destination', component: 'order-pad-destination', render: () => pad() };
export default meta;
type Story = StoryObj;

async function arrive(canvas: HTMLElement): Promise<OrderSession> {
  await showing(canvas, 'order-pad-contact');
  const session = await opened(canvas);
  const [ada] = shop.contacts;
  if (!ada) throw new Error('the demo shop knows nobody');
  session.send({ type: 'contact.select', contact: ada });
  session.send({ type: 'next' });
  await says(await showing(canvas, 'order-pad-destination'), 'Ship to');
  return session;
}

/** From the profile address to a country in which not all of it is sold. */
async function change(canvas: HTMLElement): Promise<void> {
  const session = await arrive(canvas);
  const to = { kind: 'contact', addressId: shop.contacts[0]?.addresses[0]?.id ?? '' } as const;
  session.send({ type: 'destination.select', country: 'GB', to });
  session.send({ type: 'items.add', lines: [...linesOf(7), ...lineOf('KNIFE', 1)] });
  const step = await showing(canvas, 'order-pad-destination');
  step.renderRoot.querySelector<HTMLElement>('[value=" country"]')?.click();
  await says(step, 'Part of its name');
  const field = step.renderRoot.querySelector<HTMLInputElement>('#country');
  if (!field) throw new Error('no country can be found');
  field.focus();
  field.value = 'japan';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await says(step, 'Yen');
  step.renderRoot.querySelector<HTMLElement>('[role=option]')?.click();
  await says(step, 'changes this order');
}

export const ThreeChoices: Story = { play: async ({ canvasElement }) => void (await arrive(canvasElement)) };

export const Chosen: Story = {
  play: async ({ canvasElement }) => {
    const session = await arrive(canvasElement);
    session.send({ type: 'destination.select', country: 'JP' });
    await says(await showing(canvasElement, 'order-pad-destination'), 'prices include tax');
  },
};

export const ListOfCountries: Story = {
  play: async ({ canvasElement }) => {
    await arrive(canvasElement);
    const step = await showing(canvasElement, 'order-pad-destination');
    step.renderRoot.querySelector<HTMLElement>('[value=" country"]')?.click();
    await says(step, 'Part of its name');
    step.renderRoot.querySelector<HTMLElement>('#country')?.click();
    await says(step, 'Norway');
  },
};

export const NotShippedThere: Story = {
  render: () => pad({ data: { ...shop, countries: ['DE', 'JP'] } }),
  play: async ({ canvasElement }) => void (await arrive(canvasElement)),
};

export const Missing: Story = {
  play: async ({ canvasElement }) => {
    await arrive(canvasElement);
    padIn(canvasElement).session?.send({ type: 'next' });
    await says(await showing(canvasElement, 'order-pad-destination'), 'Choose the country');
  },
};

export const WhatIf: Story = {
  play: async ({ canvasElement }) => {
    await change(canvasElement);
    await says(await showing(canvasElement, 'order-pad-destination'), 'Total then');
  },
};

export const Asking: Story = {
  render: () => pad({ latency: (operation) => (operation === 'quote' ? 100_000 : 0) }),
  play: async ({ canvasElement }) => {
    await change(canvasElement);
    await says(await showing(canvasElement, 'order-pad-destination'), 'Checking prices');
  },
};

export const CannotBeAsked: Story = {
  render: () => pad({ capabilities: [] }),
  play: async ({ canvasElement }) => {
    await change(canvasElement);
    await says(await showing(canvasElement, 'order-pad-destination'), 'Prices may change');
  },
};

export const RemovedLines: Story = {
  play: async ({ canvasElement }) => {
    await change(canvasElement);
    const step = await showing(canvasElement, 'order-pad-destination');
    await says(step, 'Total then');
    await press(step, 'Change to Japan');
    await says(step, 'Removed, because');
  },
};

export const NarrowDark: Story = { ...WhatIf, globals: { width: '320px', scheme: 'dark' } };

export const RightToLeft: Story = { ...WhatIf, globals: { direction: 'rtl' } };
