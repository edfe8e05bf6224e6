import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { itemsView, type NewLine } from '@orderpad/core';
import { padIn, press, says, showing, within } from './at-the-pad.ts';
import { goTo, lineOf, linesOf, shopPad } from './in-an-order.ts';
import { OrderPadPrices } from '../src/prices/order-pad-prices.ts';

const meta: Meta = {
  title: 'Steps/Prices by staff',
  component: 'order-pad-prices',
  render: () => shopPad({ overrideLimit: 10 }),
};
export default meta;
type Story = StoryObj;
type Context = { canvasElement: HTMLElement };

const custom: NewLine = {
  item: { kind: 'custom', title: 'Engraved name plate', unitPrice: 450, ships: false },
  quantity: 1,
};

/** At the items, with the dialogs fetched. */
async function pricesAt(canvas: HTMLElement, lines: readonly NewLine[]): Promise<OrderPadPrices> {
  await goTo(canvas, 'items', lines);
  const items = await showing(canvas, 'order-pad-items');
  await press(items, 'Add custom item');
  const prices = await within(items, 'order-pad-prices');
  if (!(prices instanceof OrderPadPrices)) throw new Error('the step has no dialogs for prices');
  await says(prices, 'Item name');
  return prices;
}

/** The price dialog of the first line. */
async function changing({ canvasElement }: Context): Promise<OrderPadPrices> {
  const prices = await pricesAt(canvasElement, linesOf(2));
  await press(prices, 'Cancel');
  const first = padIn(canvasElement).session?.view(itemsView).lines.at(0);
  prices.change(first?.id ?? '');
  await says(prices, 'Per cent off');
  return prices;
}

async function type(prices: OrderPadPrices, id: string, text: string): Promise<void> {
  const field = prices.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
  if (!field) throw new Error(`there is no field #${id}`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await prices.updateComplete;
}

export const CustomItem: Story = {
  play: async ({ canvasElement }) => void (await pricesAt(canvasElement, linesOf(1))),
};

export const CustomItemMissing: Story = {
  play: async ({ canvasElement }) => {
    const prices = await pricesAt(canvasElement, linesOf(1));
    await type(prices, 'custom-price', 'a lot');
    prices.renderRoot.querySelector<HTMLElement>('[type=submit]')?.click();
    await says(prices, 'Enter a name.');
  },
};

export const ChangingAPrice: Story = { play: async (context) => void (await changing(context)) };

export const TooLow: Story = {
  play: async (context) => {
    const prices = await changing(context);
    await type(prices, 'price-new', '0.50');
    await says(prices, 'This is lower than you may give.');
  },
};

export const InTheTable: Story = {
  play: async ({ canvasElement }) => {
    const session = await goTo(canvasElement, 'items', [...lineOf('MUG-OAT', 2), custom]);
    const id = session.view(itemsView).lines.at(0)?.id ?? '';
    session.send({ type: 'items.edit', id, patch: { override: { unitPrice: 1190, reason: 'Price match' } } });
  },
};

export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const session = await goTo(canvasElement, 'items', [...lineOf('MUG-OAT', 2), custom]);
    const id = session.view(itemsView).lines.at(0)?.id ?? '';
    session.send({ type: 'items.edit', id, patch: { override: { unitPrice: 100, reason: 'Price match' } } });
    const items = await showing(canvasElement, 'order-pad-items');
    await says(await within(items, 'order-pad-lines'), 'The lowest is');
    await press(padIn(canvasElement), 'Continue');
    await says(items, 'The lowest is');
  },
};

export const NarrowDarkRightToLeft: Story = {
  globals: { width: '320px', scheme: 'dark', direction: 'rtl' },
  play: async (context) => void (await changing(context)),
};
