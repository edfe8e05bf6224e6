import { itemsView } from '@orderpad/core';
import { OrderDriver, type Opening } from './order-driver.ts';
import { PadDriver } from './pad-driver.ts';
import { until, type RootDriver } from './root-driver.ts';

/** Opens the catalog, and the cart beside it, each in its own shadow root. */
export async function browsing(opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines: [], ...opening });
  const items = await pad.part('order-pad-items');
  await items.press('Browse products');
  return { pad, items, ...(await inside(items)) };
}

export async function inside(items: RootDriver) {
  const step = new PadDriver(items.element);
  return { catalog: await step.part('order-pad-shopping'), cart: await step.part('order-pad-cart') };
}

/** Returns a card by the title of its product. */
const cardOf = (catalog: RootDriver, title: string) =>
  [...catalog.root.querySelectorAll('article')].find((each) => each.textContent?.includes(title));

export async function card(catalog: RootDriver, title: string): Promise<HTMLElement> {
  await until(() => cardOf(catalog, title), `waited for a card of “${title}”: ${catalog.text}`);
  const found = cardOf(catalog, title);
  if (!(found instanceof HTMLElement)) throw new Error(`no card says “${title}”`);
  return found;
}

export const pressIn = (within: HTMLElement, text: string): void => {
  const buttons = [...within.querySelectorAll<HTMLElement>('button')];
  const found = buttons.find((each) => each.textContent?.trim() === text);
  if (!found) throw new Error(`no button of the card says “${text}”`);
  found.click();
};

export const choose = (within: HTMLElement, option: string, value: string): void => {
  const select = within.querySelector<HTMLSelectElement>(`select[aria-label="${option}"]`);
  const wanted = [...(select?.options ?? [])].find((each) => each.textContent?.trim() === value);
  if (!select || !wanted) throw new Error(`the card does not offer ${value} as its ${option}`);
  select.value = wanted.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Chooses a category in the list box, which a narrow catalog has. */
export async function enter(catalog: RootDriver, category: string): Promise<void> {
  const named = (each: HTMLOptionElement) =>
    each.textContent?.trim().replace(/^– /, '').startsWith(`${category} (`);
  const found = () => [...catalog.root.querySelectorAll<HTMLOptionElement>('.where option')].find(named);
  await until(found, `waited for the category “${category}”: ${catalog.text}`);
  const option = found();
  const select = option?.closest('select');
  if (!option || !select) throw new Error(`no category is called “${category}”`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export const titles = (catalog: RootDriver) =>
  [...catalog.root.querySelectorAll('h3')].map((each) => each.textContent?.trim());

export const ordered = (pad: OrderDriver) =>
  [...pad.session.view(itemsView).lines].map(({ item, quantity }) => `${quantity} ${item.title}`);

export const search = async (catalog: RootDriver, text: string): Promise<void> => {
  const field = catalog.root.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('the catalog has no search');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await catalog.element.updateComplete;
};
