import { itemsView, type NewLine } from '@orderpad/core';
import { findSpecials, pickLines, rewardsView } from '@orderpad/core/rewards';
import { lineOf, OrderDriver, type Opening } from './order-driver.ts';
import { PadDriver } from './pad-driver.ts';
import { until, type RootDriver } from './root-driver.ts';

export const teapot = 'Cast-iron teapot';
export const spoon = 'Cherry-wood spoon';
export const jug = 'Pouring jug, 1 litre';

/** Teapots at £54.00: each full £50.00 earns a pick, so two earn two. */
export const teapots = (quantity: number): NewLine[] => [lineOf('TEAPOT', quantity)];

/** The rewards among the items and where the order stands with them, which have roots of their own. */
export async function rewardsWith(lines: readonly NewLine[], opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines, ...opening });
  const items = await pad.part('order-pad-items');
  const rewards = await new PadDriver(items.element).part('order-pad-rewards');
  const status = await new PadDriver(rewards.element).part('order-pad-reward-status');
  await status.says('Select my rewards');
  return { pad, items, rewards, status };
}

export async function choosing(lines: readonly NewLine[], opening: Partial<Opening> = {}) {
  const there = await rewardsWith(lines, opening);
  await there.status.press('Select my rewards');
  return there;
}

/** Take the first specials of the list, as many as that. */
export async function take({ session }: OrderDriver, count: number): Promise<void> {
  const finder = findSpecials(session);
  finder.find('');
  await until(() => finder.view.items.length >= count, 'waited for the specials');
  for (const special of finder.view.items.slice(0, count))
    session.send({ type: 'items.add', lines: pickLines(special) });
  finder.stop();
  await until(() => session.view(rewardsView).picks.length === count, 'waited for the picks');
}

export const labelled = ({ root }: RootDriver, label: string) =>
  root.querySelector<HTMLElement>(`[aria-label="${label}"]`);

export async function pressNamed(driver: RootDriver, label: string): Promise<void> {
  await until(() => labelled(driver, label), `waited for a button named “${label}”: ${driver.text}`);
  labelled(driver, label)?.click();
}

/** Returns value and maximum of the bar, in pence. */
export const bar = ({ root }: RootDriver) => {
  const { value, max } = root.querySelector('progress') ?? {};
  return [value, max];
};

export const quantities = ({ session }: OrderDriver) =>
  [...session.view(itemsView).lines].map(({ item, quantity }) => `${quantity} ${item.title}`);
