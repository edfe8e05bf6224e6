import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { itemsView } from '@orderpad/core';
import type { LitElement } from 'lit';
import { waitFor } from 'storybook/test';
import { press, says, showing, within } from './at-the-pad.ts';
import { goTo, lineOf, shopPad } from './in-an-order.ts';

const meta: Meta = {
  title: 'Steps/Line question',
  component: 'order-pad-line-question',
  render: () => shopPad(),
};
export default meta;
type Story = StoryObj;
type Context = { canvasElement: HTMLElement };

const question = 'order-pad-line-question[open]';
const spoon = { kind: 'reward', rewardId: 'larder' } as const;
const lines = [
  ...lineOf('TEAPOT', 4),
  ...lineOf('SOAP', 1),
  ...lineOf('SPOON', 1).map((line) => ({ ...line, cause: spoon })),
];

/** At the items, with a gift and a reward that the teapots earn. */
async function earned(canvas: HTMLElement): Promise<LitElement> {
  const session = await goTo(canvas, 'items', lines);
  session.send({ type: 'promotions.add', id: 'jug-gift' });
  await waitFor(() => {
    if (session.view(itemsView).added.length === 0) throw new Error('the gift is not there yet');
  });
  return showing(canvas, 'order-pad-items');
}

const removing = async ({ canvasElement }: Context): Promise<void> => {
  const items = await earned(canvasElement);
  const table = await within(items, 'order-pad-lines');
  table.renderRoot.querySelector<HTMLElement>('tbody [data-do=menu]')?.click();
  await press(items, 'Remove');
  await says(await within(items, question), 'This promotion ends');
};

const removingInTheCart = async ({ canvasElement }: Context): Promise<void> => {
  const items = await earned(canvasElement);
  await press(items, 'Browse products');
  const cart = await within(items, 'order-pad-cart');
  await waitFor(() => cart.renderRoot.querySelector<HTMLElement>('#open')?.click());
  await says(cart, 'Cast-iron teapot');
  cart.renderRoot.querySelector<HTMLElement>('[aria-label="Remove Cast-iron teapot"]')?.click();
  await says(await within(cart, question), 'This promotion ends');
};

const orderingLess = async ({ canvasElement }: Context): Promise<void> => {
  const items = await earned(canvasElement);
  const table = await within(items, 'order-pad-lines');
  table.renderRoot.querySelector<HTMLElement>('tbody [data-do=less]')?.click();
  await says(await within(items, question), 'instead of 4?');
};

/** In its dialog, which stays open until it is decided. */
const changingALine = async ({ canvasElement }: Context): Promise<void> => {
  const items = await earned(canvasElement);
  const table = await within(items, 'order-pad-lines');
  table.renderRoot.querySelector<HTMLElement>('tbody [data-do=menu]')?.click();
  await press(items, 'Edit');
  await waitFor(() => {
    const decrease = items.renderRoot.querySelector<HTMLElement>('dialog .quantity button');
    if (!decrease) throw new Error('the dialog is not there yet');
    decrease.click();
  });
  await press(items, 'Save');
  await says(await within(items, question), 'This promotion ends');
};

export const WithAGiftAndAReward: Story = { play: removing };

export const InTheCart: Story = { play: removingInTheCart };

export const InTheCartNarrowDark: Story = {
  globals: { width: '320px', scheme: 'dark' },
  play: removingInTheCart,
};

export const RightToLeft: Story = { globals: { direction: 'rtl' }, play: removing };

export const LoweringAQuantity: Story = { play: orderingLess };

export const LoweringAQuantityNarrowDark: Story = {
  globals: { width: '320px', scheme: 'dark' },
  play: orderingLess,
};

export const LoweringAQuantityRightToLeft: Story = { globals: { direction: 'rtl' }, play: orderingLess };

export const ChangingALine: Story = { play: changingALine };

export const ChangingALineNarrowDark: Story = {
  globals: { width: '320px', scheme: 'dark' },
  play: changingALine,
};
