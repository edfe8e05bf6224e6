import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { padIn, press, says, showing } from './at-the-pad.ts';
import { goTo, lineOf, linesOf, shopPad } from './in-an-order.ts';

const meta: Meta = { title: 'Steps/Items', component: 'order-pad-items', render: () => shopPad() };
export default meta;
type Story = StoryObj;

export const Empty: Story = {
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'items', [])),
};

export const ContinueWithoutItems: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', []);
    await press(padIn(canvasElement), 'Continue');
    await says(await showing(canvasElement, 'order-pad-items'), 'Add at least one item.');
  },
};

export const OneLine: Story = {
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'items', linesOf(1))),
};

export const EightLines: Story = {
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'items', linesOf(8))),
};

export const AThousandLines: Story = {
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'items', linesOf(1000))),
};

export const NotEnoughInStock: Story = {
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'items', lineOf('VASE', 9))),
};

export const WaitingForPrices: Story = {
  render: () => shopPad({ latency: (operation) => (operation === 'quote' ? 100_000 : 0) }),
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'items')),
};

export const Adding: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', []);
    const items = await showing(canvasElement, 'order-pad-items');
    await press(items, 'Add item');
    await press(items, 'Add and continue');
    await says(items, 'Choose a product first.');
  },
};

export const Narrow: Story = {
  globals: { width: '320px' },
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'items', linesOf(4))),
};

export const DarkRightToLeft: Story = {
  globals: { scheme: 'dark', direction: 'rtl' },
  play: async ({ canvasElement }) => void (await goTo(canvasElement, 'items', linesOf(4))),
};
