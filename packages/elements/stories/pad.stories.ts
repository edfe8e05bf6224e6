import { memoryHost } from '@orderpad/adapters/memory';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { withActions } from 'storybook/actions/decorator';
import { choose, padAt, padIn, press, says, showing } from './at-the-pad.ts';
import {
  padEvents,
  playground,
  playgroundArgTypes,
  playgroundArgs,
  type PlaygroundArgs,
} from './playground.ts';

/**
 * The whole pad: one step at a time, the order beside it, then the placed order. The Playground has controls; the toolbar above sets flow,
 * host, theme, language, direction and width of every story.
 */
const meta: Meta = { title: 'Order pad', component: 'order-pad', render: () => padAt() };
export default meta;
type Story = StoryObj;

/** Take an order here. A control of the host begins another one; events of the pad are under *Actions*. */
export const Playground: StoryObj<PlaygroundArgs> = {
  args: playgroundArgs,
  argTypes: playgroundArgTypes,
  parameters: { actions: { handles: padEvents }, docs: { story: { inline: true } } },
  decorators: [withActions],
  render: playground,
};

/** The controls at work: Marcus orders in euros, and the shop has no rewards. */
export const PlaygroundInPerson: StoryObj<PlaygroundArgs> = {
  ...Playground,
  args: { ...playgroundArgs, mode: 'self', currency: 'EUR', without: ['rewards'] },
  play: async ({ canvasElement }) => {
    await showing(canvasElement, 'order-pad-items');
    await says(await showing(canvasElement, 'order-pad-summary'), '€0.00');
  },
};

export const Opening: Story = {
  render: () => padAt({ latency: 100_000 }),
  play: async ({ canvasElement }) => says(padIn(canvasElement), 'Opening the order'),
};

export const Closed: Story = {
  render: () => padAt({ entryBar: 'no-published-products' }),
  play: async ({ canvasElement }) =>
    says(await showing(canvasElement, 'order-pad-setup'), 'No product is published yet.'),
};

export const UnknownFlow: Story = {
  render: () => html`<order-pad flow="back-ofice" .host=${memoryHost()}></order-pad>`,
  play: async ({ canvasElement }) =>
    says(await showing(canvasElement, 'order-pad-setup'), 'No flow is called “back-ofice”.'),
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

/** The width is that of the stage: a page of documentation shows other stories beside it. */
export const Narrow: Story = {
  ...NextStep,
  globals: { width: '320px' },
  play: async (context) => {
    await NextStep.play?.(context);
    await expect(padIn(context.canvasElement).offsetWidth).toBe(320);
    const page = [document.documentElement, document.body];
    await expect(page.map(({ dir, style }) => [dir, style.maxWidth, style.colorScheme].join(''))).toEqual([
      '',
      '',
    ]);
  },
};

/** A brand of a page: colours, a typeface and corners, by tokens. */
export const Brand: Story = { ...NextStep, globals: { theme: 'plum' } };
export const BrandInTheDark: Story = { ...NextStep, globals: { theme: 'plum', scheme: 'dark' } };
export const Compact: Story = { ...NextStep, globals: { theme: 'compact' } };

/** Every message in a language that nobody speaks, a third longer. */
export const Pseudo: Story = {
  globals: { language: 'pseudo' },
  play: async ({ canvasElement }) =>
    says(await showing(canvasElement, 'order-pad-contact'), 'Whö îs thé ördér för?'),
};

/** The toolbar at work: the host is down. */
export const HostIsDown: Story = {
  globals: { fault: 'down' },
  play: async ({ canvasElement }) => says(padIn(canvasElement), 'cannot be reached'),
};

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
