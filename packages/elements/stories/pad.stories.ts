import { memoryHost } from '@orderpad/adapters/memory';
import { HostError } from '@orderpad/contracts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { choose, padAt, padIn, press, says, showing } from './at-the-pad.ts';

const meta: Meta = { title: 'Order pad', component: 'order-pad', render: () => padAt() };
export default meta;
type Story = StoryObj;

export const Playground: Story = {};

export const Opening: Story = {
  render: () => padAt({ latency: 100_000 }),
  play: async ({ canvasElement }) => says(padIn(canvasElement), 'Opening the order'),
};

export const Closed: Story = {
  render: () => padAt({ entryBar: 'no-published-products' }),
  play: async ({ canvasElement }) => says(padIn(canvasElement), 'No product is published yet.'),
};

export const Failed: Story = {
  render: () => {
    const host = memoryHost();
    const describe = () => Promise.reject(new HostError('unreachable', 'a story of a host that is down'));
    return padAt({ host: { ...host, describe } });
  },
  play: async ({ canvasElement }) => says(padIn(canvasElement), 'cannot be reached'),
};

export const UnknownFlow: Story = {
  render: () => html`<order-pad flow="back-ofice" .host=${memoryHost()}></order-pad>`,
  play: async ({ canvasElement }) => says(padIn(canvasElement), 'No flow is called “back-ofice”.'),
};

export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const contact = await showing(canvasElement, 'order-pad-contact');
    await press(padIn(canvasElement), 'Continue');
    await says(contact, 'Choose a contact.');
  },
};

export const NextStep: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'marcus');
    await press(padIn(canvasElement), 'Continue');
    await showing(canvasElement, 'order-pad-items');
    const rail = await showing(canvasElement, 'order-pad-rail');
    await expect(rail.shadowRoot?.querySelector('[aria-current=step]')?.textContent).toContain('Items');
  },
};

export const Dark: Story = { ...NextStep, globals: { scheme: 'dark' } };
export const RightToLeft: Story = { ...NextStep, globals: { direction: 'rtl' } };
export const Narrow: Story = { ...NextStep, globals: { width: '320px' } };

export const OwnMessagesAndSlots: Story = {
  render: () => html`
    <order-pad
      .host=${memoryHost()}
      .messages=${{ 'contact.heading': 'Which customer is calling?' }}
    >
      <strong slot="header">Phone orders</strong>
      <a slot="help" href="#help">How does this work?</a>
    </order-pad>
  `,
  play: async ({ canvasElement }) =>
    says(await showing(canvasElement, 'order-pad-contact'), 'Which customer is calling?'),
};
