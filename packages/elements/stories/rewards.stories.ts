import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { itemsView, type OrderSession } from '@orderpad/core';
import { findSpecials, pickLines, rewardsView } from '@orderpad/core/rewards';
import type { LitElement } from 'lit';
import { waitFor } from 'storybook/test';
import { press, says, showing, within } from './at-the-pad.ts';
import { goTo, lineOf, shopPad } from './in-an-order.ts';

const meta: Meta = { title: 'Steps/Rewards', component: 'order-pad-rewards', render: () => shopPad() };
export default meta;
type Story = StoryObj;
type Context = { canvasElement: HTMLElement };

const rewardsAt = async (canvas: HTMLElement): Promise<LitElement> =>
  within(await showing(canvas, 'order-pad-items'), 'order-pad-rewards');

/** Take the first specials of the list, as many as that. */
async function take(session: OrderSession, count: number): Promise<void> {
  const finder = findSpecials(session);
  finder.find('');
  const specials = await waitFor(() => {
    if (finder.view.items.length < count) throw new Error('no specials yet');
    return finder.view.items.slice(0, count);
  });
  finder.stop();
  for (const special of specials) session.send({ type: 'items.add', lines: pickLines(special) });
  await waitFor(() => {
    if (session.view(rewardsView).picks.length < count) throw new Error('not picked yet');
  });
}

/** At the items, with so many teapots at £54.00; each full £50.00 earns a pick. */
const withTeapots =
  (quantity: number, taken = 0) =>
  async ({ canvasElement }: Context): Promise<OrderSession> => {
    const session = await goTo(canvasElement, 'items', lineOf('TEAPOT', quantity));
    if (taken > 0) await take(session, taken);
    await says(await within(await rewardsAt(canvasElement), 'order-pad-reward-status'), 'to the next pick');
    return session;
  };

const choosing =
  (quantity: number, taken = 0) =>
  async (context: Context): Promise<LitElement> => {
    await withTeapots(quantity, taken)(context);
    const rewards = await rewardsAt(context.canvasElement);
    await press(await within(rewards, 'order-pad-reward-status'), 'Select my rewards');
    await says(rewards, 'Cherry-wood spoon');
    return rewards;
  };

const lowered = async (context: Context): Promise<void> => {
  const session = await withTeapots(2, 2)(context);
  const [teapots] = session.view(itemsView).lines;
  session.send({ type: 'items.edit', id: teapots?.id ?? '', patch: { quantity: 1 } });
  await says(await rewardsAt(context.canvasElement), 'No longer earned');
};

/** One teapot less, by its button: that costs a pick. */
const asked = async (context: Context): Promise<void> => {
  await withTeapots(2, 2)(context);
  const table = await within(await showing(context.canvasElement, 'order-pad-items'), 'order-pad-lines');
  await waitFor(() => {
    const decrease = table.renderRoot.querySelector<HTMLElement>('[aria-label="One Cast-iron teapot less"]');
    if (!decrease) throw new Error('the teapots have no button yet');
    decrease.click();
  });
  const items = await showing(context.canvasElement, 'order-pad-items');
  await says(await within(items, 'order-pad-line-question[open]'), 'instead of 2?');
};

export const NothingEarned: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', lineOf('SPOON', 2));
    await says(await within(await rewardsAt(canvasElement), 'order-pad-reward-status'), 'No pick earned yet');
  },
};

export const OnePieceAway: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', lineOf('SPOON', 4));
    const status = await within(await rewardsAt(canvasElement), 'order-pad-reward-status');
    await says(status, '£6.00 to the first pick');
  },
};

export const Earned: Story = { play: async (context) => void (await withTeapots(2)(context)) };

export const AllTaken: Story = { play: async (context) => void (await withTeapots(2, 2)(context)) };

export const Choosing: Story = { play: async (context) => void (await choosing(3, 1)(context)) };

export const Refused: Story = {
  play: async (context) => {
    const rewards = await choosing(1, 1)(context);
    rewards.renderRoot.querySelector<HTMLElement>('[aria-label="Add Pouring jug, 1 litre"]')?.click();
    await says(rewards, 'Every pick earned is taken.');
  },
};

export const Question: Story = { play: asked };

export const RemovedPicks: Story = { play: lowered };

export const ChoosingNarrowDark: Story = {
  globals: { width: '320px', scheme: 'dark' },
  play: async (context) => void (await choosing(3, 1)(context)),
};

export const QuestionNarrowDark: Story = { globals: { width: '320px', scheme: 'dark' }, play: asked };

export const RemovedPicksRightToLeft: Story = { globals: { direction: 'rtl' }, play: lowered };
