import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { HostError, type Host, type Product } from '@orderpad/contracts';
import type { NewLine } from '@orderpad/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import { waitFor } from 'storybook/test';
import { press, says, showing } from './at-the-pad.ts';
import { goTo, lineOf, linesOf, shop, shopPad } from './in-an-order.ts';

const meta: Meta = { title: 'Steps/Shopping', component: 'order-pad-shopping', render: () => shopPad() };
export default meta;
type Story = StoryObj;

/** Returns the element of a tag in the items step, once it is there. */
async function inItems(canvas: HTMLElement, tag: string): Promise<LitElement> {
  await customElements.whenDefined(tag);
  const items = await showing(canvas, 'order-pad-items');
  return waitFor(() => {
    const found = items.renderRoot.querySelector<LitElement>(tag);
    if (!found?.renderRoot.firstElementChild) throw new Error(`<${tag}> is not there yet`);
    return found;
  });
}

async function browse(canvas: HTMLElement, lines: readonly NewLine[] = []): Promise<LitElement> {
  await goTo(canvas, 'items', lines);
  await press(await showing(canvas, 'order-pad-items'), 'Browse products');
  return inItems(canvas, 'order-pad-shopping');
}

async function openCart(canvas: HTMLElement): Promise<LitElement> {
  const cart = await inItems(canvas, 'order-pad-cart');
  cart.renderRoot.querySelector<HTMLElement>('#open')?.click();
  await says(cart, 'Go to checkout');
  return cart;
}

function search(catalog: LitElement, text: string): void {
  const field = catalog.renderRoot.querySelector<HTMLInputElement>('[type=search]');
  if (!field) throw new Error('the catalog has no search');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** The demo shop, searched in another way. */
function hostWith(catalog: Partial<Host['catalog']>, options: MemoryOptions = {}): Host {
  const host = memoryHost({ data: shop, ...options });
  return { ...host, catalog: { ...host.catalog, ...catalog } };
}

const never = () => new Promise<never>(() => undefined);
const refused = () => Promise.reject(new HostError('unavailable', 'not now'));

export const Browsing: Story = {
  play: async ({ canvasElement }) =>
    says(await browse(canvasElement, [...lineOf('MUG-OAT', 2), ...lineOf('TEAPOT', 1)]), '2 in the order'),
};

export const InACategory: Story = {
  play: async ({ canvasElement }) => {
    const catalog = await browse(canvasElement);
    await press(catalog, 'Tableware');
    await says(catalog, '5 products');
  },
};

export const Searching: Story = {
  play: async ({ canvasElement }) => {
    const catalog = await browse(canvasElement);
    await says(catalog, 'Stoneware mug');
    search(catalog, 'linen');
    await says(catalog, '3 products');
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const catalog = await browse(canvasElement);
    await press(catalog, 'Bath');
    await says(catalog, '1 product');
    search(catalog, 'kettle');
    await says(catalog, 'Nothing matches “kettle”.');
  },
};

export const Loading: Story = {
  render: () => shopPad({ host: hostWith({ search: never, categories: never }) }),
  play: async ({ canvasElement }) => says(await browse(canvasElement), 'Searching'),
};

export const Failed: Story = {
  render: () => shopPad({ host: hostWith({ search: refused }) }),
  play: async ({ canvasElement }) =>
    says(await browse(canvasElement), 'The server is not available right now.'),
};

export const WithoutCategories: Story = {
  render: () => shopPad({ host: hostWith({ categories: () => Promise.resolve([]) }) }),
  play: async ({ canvasElement }) => says(await browse(canvasElement), 'Stoneware mug'),
};

/** More products than come at once. */
const plenty: readonly Product[] = Array.from({ length: 3 }, (_, round) =>
  shop.products.map((product) => ({ ...product, id: `${product.id}-${round}` })),
).flat();

export const MoreThanOnePage: Story = {
  render: () => shopPad({ data: { ...shop, products: plenty, shelves: [] } }),
  play: async ({ canvasElement }) => {
    const catalog = await browse(canvasElement);
    await press(catalog, 'Show more');
    await says(catalog, 'The first 48 products');
  },
};

export const AnOptionIsMissing: Story = {
  play: async ({ canvasElement }) => {
    const catalog = await browse(canvasElement);
    await press(catalog, 'Cooking');
    await says(catalog, '5 products');
    await press(catalog, 'Add');
    await says(catalog, 'Choose: Colour.');
  },
};

export const ByThePack: Story = {
  play: async ({ canvasElement }) => {
    const catalog = await browse(canvasElement);
    await press(catalog, 'Bath');
    await says(catalog, '1 product');
    await press(catalog, 'Quad ×4');
    await press(catalog, 'Double ×2');
    await says(catalog, '6 in the order');
  },
};

export const TheCart: Story = {
  play: async ({ canvasElement }) => {
    await browse(canvasElement, linesOf(4));
    await openCart(canvasElement);
  },
};

export const TheCartOfALongOrder: Story = {
  play: async ({ canvasElement }) => {
    await browse(canvasElement, linesOf(80));
    await says(await openCart(canvasElement), 'The 50 newest of 80 lines.');
  },
};

export const TheCartWhilePricing: Story = {
  render: () => shopPad({ latency: (operation) => (operation === 'quote' ? 100_000 : 0) }),
  play: async ({ canvasElement }) => {
    await browse(canvasElement, linesOf(2));
    await says(await openCart(canvasElement), 'Estimate');
  },
};

export const TheCartWithSomethingRemoved: Story = {
  play: async ({ canvasElement }) => {
    await browse(canvasElement, [...lineOf('TEAPOT', 1), ...lineOf('VASE', 9)]);
    const cart = await openCart(canvasElement);
    cart.renderRoot.querySelector<HTMLElement>('[aria-label="Remove Cast-iron teapot"]')?.click();
    await says(cart, 'Removed Cast-iron teapot.');
  },
};

export const TheEmptyCart: Story = {
  play: async ({ canvasElement }) => {
    await browse(canvasElement);
    await says(await openCart(canvasElement), 'The cart is empty');
  },
};

export const Narrow: Story = {
  globals: { width: '320px' },
  play: async ({ canvasElement }) =>
    says(await browse(canvasElement, lineOf('MUG-OAT', 2)), '2 in the order'),
};

export const DarkRightToLeft: Story = {
  globals: { scheme: 'dark', direction: 'rtl' },
  play: async ({ canvasElement }) => {
    await browse(canvasElement, linesOf(4));
    await openCart(canvasElement);
  },
};
