import { memoryHost } from '@orderpad/adapters/memory';
import type { Draft, Host, Quote } from '@orderpad/contracts';
import { itemsView, summaryView, type NewLine } from '@orderpad/core';
import { sendKeys } from '@web/test-runner-commands';
import { lineOf, OrderDriver, shop, type Opening } from './order-driver.ts';
import { PadDriver } from './pad-driver.ts';
import { until, type RootDriver } from './root-driver.ts';

export const teapot = 'Cast-iron teapot';
export const jugGift = 'A jug for a full table';
/** Lines over £200.00, which earn the jug. */
export const teapots = lineOf('TEAPOT', 4);
export const soap = lineOf('SOAP', 1);
export const spoon: NewLine = { ...lineOf('SPOON', 1), cause: { kind: 'reward', rewardId: 'larder' } };

/** Opens a pad at the items, priced, with promotions applied. */
export async function atItems({
  gifts = [],
  ...opening
}: Partial<Opening> & { gifts?: readonly string[] } = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines: [teapots, soap], ...opening });
  const items = await pad.part('order-pad-items');
  for (const id of gifts) pad.session.send({ type: 'promotions.add', id });
  await until(() => pad.session.view(summaryView).status === 'quoted', 'waited for the price');
  return { pad, items, table: await pad.table() };
}

/** Opens the same pad with the catalog and the cart drawer. */
export async function inTheCart(opening: Parameters<typeof atItems>[0]) {
  const { pad, items } = await atItems(opening);
  await items.press('Browse products');
  const cart = await new PadDriver(items.element).part('order-pad-cart');
  cart.root.querySelector<HTMLElement>('#open')?.click();
  await cart.says(teapot);
  return { pad, items, cart };
}

/** Chooses an entry of a line's menu. */
export async function pick(
  items: RootDriver,
  table: RootDriver,
  title: string,
  entry: string,
): Promise<void> {
  const row = [...table.root.querySelectorAll('tbody tr')].find((each) => each.textContent?.includes(title));
  row?.querySelector<HTMLElement>('[data-do=menu]')?.click();
  await until(() => items.root.querySelector('[role=menu]:popover-open'));
  await items.press(entry);
}

export const questionIn = (element: RootDriver) =>
  new PadDriver(element.element).part('order-pad-line-question[open]');

/** Returns true while something is asked, or about to be. */
export const isAsking = ({ root }: RootDriver): boolean =>
  root.querySelector('order-pad-line-question[open]') !== null;

export const ordered = (pad: OrderDriver) =>
  [...pad.session.view(itemsView).lines].map(({ item, quantity }) => `${quantity} ${item.title}`);

export const given = (pad: OrderDriver) => pad.session.view(itemsView).added.map(({ item }) => item.title);

export function countOf(root: RootDriver, title = teapot): HTMLInputElement {
  const field = root.root.querySelector<HTMLInputElement>(`[aria-label="Quantity of ${title}"]`);
  if (!field) throw new Error(`“${title}” cannot be counted`);
  return field;
}

/** Lowers the quantity of a line by one, by its button in the table. */
export const decrease = (table: RootDriver, title = teapot): void =>
  table.root.querySelector<HTMLElement>(`[aria-label="One ${title} less"]`)?.click();

/** Types digits over the quantity of a line. */
export async function typeOver(table: RootDriver, digits: string, title = teapot): Promise<void> {
  const field = countOf(table, title);
  field.focus();
  field.select();
  await sendKeys({ type: digits });
}

/** Returns a host that stops answering once `keepStill` is called. */
export function mutable(): { host: Host; keepStill: () => void } {
  const memory = memoryHost({ data: shop });
  let isStill = false;
  const quote: Host['orders']['quote'] = (draft, call) =>
    isStill ? new Promise<Quote>(() => undefined) : memory.orders.quote(draft, call);
  return { host: { ...memory, orders: { ...memory.orders, quote } }, keepStill: () => (isStill = true) };
}

/** Returns a host that records the drafts it was asked to price. */
export function listening(): { host: Host; asked: Draft[] } {
  const memory = memoryHost({ data: shop });
  const asked: Draft[] = [];
  const quote: Host['orders']['quote'] = (draft, call) => {
    asked.push(draft);
    return memory.orders.quote(draft, call);
  };
  return { host: { ...memory, orders: { ...memory.orders, quote } }, asked };
}

/** Returns a host with a pound off one SKU, and off nothing else. */
export function withSaleOn(sku: string): Host {
  const memory = memoryHost({ data: shop });
  const sale = { promotionId: 'sale', name: 'Sale of the week', scope: 'item', access: 'automatic' } as const;
  const source = { kind: 'promotion', promotionId: 'sale' } as const;
  const discounts = [{ level: 'item', source, name: sale.name, amount: 100 } as const];
  const quote: Host['orders']['quote'] = async (draft, call) => {
    const answer = await memory.orders.quote(draft, call);
    const isOn = ({ item }: Quote['lines'][number]) => item.kind === 'variant' && item.sku === sku;
    if (!answer.lines.some(isOn)) return answer;
    const lines = answer.lines.map((line) => (isOn(line) ? { ...line, discounts } : line));
    return { ...answer, lines, promotions: [sale] };
  };
  return { ...memory, orders: { ...memory.orders, quote } };
}
