import { memoryHost } from '@orderpad/adapters/memory';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { choose, padIn, press, says, showing } from './at-the-pad.ts';
import { linesOf, opened, shop } from './in-an-order.ts';
import '../src/define.ts';

/** Every step on one page, beside the summary. */
const meta: Meta = {
  title: 'Steps/On one page',
  component: 'order-pad',
  render: () => html`<order-pad layout="page" .host=${memoryHost({ data: shop })}></order-pad>`,
};
export default meta;
type Story = StoryObj;

export const EveryStep: Story = {
  play: async ({ canvasElement }) => {
    await says(await showing(canvasElement, 'order-pad-review'), 'Place order');
    await says(padIn(canvasElement), 'Order');
  },
};

export const AnOrder: Story = {
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Marcus');
    const session = await opened(canvasElement);
    session.send({ type: 'items.add', lines: linesOf(3) });
    await says(await showing(canvasElement, 'order-pad-shipping'), 'Standard');
  },
};

export const AnOrderOnATelephone: Story = { ...AnOrder, globals: { width: '320px' } };

export const WithErrors: Story = {
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
    await press(await showing(canvasElement, 'order-pad-review'), 'Place order');
    await says(await showing(canvasElement, 'order-pad-contact'), 'There is a problem');
  },
};
