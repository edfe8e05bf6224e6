import { memoryHost } from '@orderpad/adapters/memory';
import type { CatalogQuery, CatalogScope, Host } from '@orderpad/contracts';
import { defineFlow, backOffice } from '@orderpad/core';
import { browse, newLineFor, quantitiesByProduct, shoppingView } from '@orderpad/core/shopping';
import { describe, expect, it } from 'vitest';
import { ada, FakeHost, mug, tea } from './fake-host.ts';
import { lineOf, open } from './driver.ts';

/** The demo shop, and what it was asked. */
function listening() {
  const host = memoryHost();
  const asked: CatalogQuery[] = [];
  const scopes: CatalogScope[] = [];
  const catalog: Host['catalog'] = {
    ...host.catalog,
    search: (query, call) => (asked.push(query), host.catalog.search(query, call)),
    categories: (scope, call) => (scopes.push(scope), host.catalog.categories?.(scope, call) ?? []) as never,
  };
  return { host: { ...host, catalog }, asked, scopes };
}

async function walking(start?: { category?: string; text?: string }) {
  const { host, asked, scopes } = listening();
  const order = await open(host);
  await expect.poll(() => order.pad.phase).toBe('editing');
  order.send({ type: 'contact.select', contact: ada });
  const walk = browse(order.session, start);
  return { order, walk, asked, scopes };
}

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('browsing', () => {
  it('starts with all categories and all products, as the contact sees them', async () => {
    const { walk, asked, scopes } = await walking();

    await expect.poll(() => walk.products.view.items.length).toBeGreaterThan(10);
    await expect.poll(() => ids(walk.categories.view.items)).toContain('tableware');
    expect(asked).toMatchObject([{ text: '', contactId: ada.id, currency: 'GBP' }]);
    expect(scopes).toMatchObject([{ contactId: ada.id, currency: 'GBP' }]);
  });

  it('shows the products of a category, and searches inside it', async () => {
    const { walk } = await walking();

    walk.enter('kitchen');
    await expect.poll(() => ids(walk.products.view.items)).toContain('kettle');
    walk.products.find('bowl');

    await expect.poll(() => ids(walk.products.view.items)).toEqual(['bowl']);
    expect(walk.category).toBe('kitchen');
  });

  it('aborts the former request', async () => {
    const signals: AbortSignal[] = [];
    const host = new FakeHost();
    host.catalog.search = (_, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const order = await open(host);
    const walk = browse(order.session);

    walk.enter('kitchen');
    walk.enter('bath');
    walk.stop();

    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
  });

  it('leaves a category that does not exist for the contact', async () => {
    const { walk, asked } = await walking({ category: 'cellar', text: 'mug' });

    await expect.poll(() => ids(walk.products.view.items)).toEqual(['mug']);

    expect(walk.category).toBe(undefined);
    expect(asked.at(-1)).not.toHaveProperty('category');
  });

  it('remembers prices for the estimate', async () => {
    const { order, walk } = await walking({ category: 'bath' });
    await expect.poll(() => walk.products.view.items.length).toBe(1);
    const [soap] = walk.products.view.items;
    if (!soap) throw new Error('no soap in the bath');

    order.send({ type: 'items.add', lines: [lineOf(soap, 4)] });

    expect(order.summary.estimate?.subtotal).toBe(2600);
  });
});

describe('a product that is ordered already', () => {
  it('is counted by product, over all its lines', async () => {
    const order = await open();
    order.send({
      type: 'items.add',
      lines: [lineOf(tea, 2), { ...lineOf(tea, 3), note: 'loose' }, lineOf(mug)],
    });

    const ordered = quantitiesByProduct(order.items.lines);

    expect(Object.fromEntries(ordered)).toEqual({ [tea.id]: 5, [mug.id]: 1 });
  });

  it('raises its line, unless the line has a note, gift or price of its own', async () => {
    const order = await open();
    order.send({ type: 'items.add', lines: [{ ...lineOf(tea, 3), note: 'loose' }, lineOf(tea, 2)] });
    const { item } = lineOf(tea);

    order.send({ type: 'items.add', lines: [newLineFor(item, 4, order.items.lines)] });

    expect([...order.items.lines].map(({ quantity }) => quantity)).toEqual([3, 6]);
  });

  it('becomes a new line when its line cannot hold more', async () => {
    const order = await open();
    order.send({ type: 'items.add', lines: [lineOf(tea, 1_000_000)] });

    order.send({ type: 'items.add', lines: [newLineFor(lineOf(tea).item, 1, order.items.lines)] });

    expect([...order.items.lines].map(({ quantity }) => quantity)).toEqual([1_000_000, 1]);
  });
});

describe('the first content of the items step', () => {
  it('is the lines, unless the flow opens with the catalog', async () => {
    const consultant = defineFlow({
      ...backOffice,
      id: 'test-catalog-first',
      policies: { ...backOffice.policies, shop: 'catalog' },
    });

    const [staff, shopper] = [await open(memoryHost()), await open(memoryHost(), { flow: consultant })];

    await expect.poll(() => staff.session.view(shoppingView).canBrowse).toBe(true);
    expect(staff.session.view(shoppingView).first).toBe('lines');
    expect(shopper.session.view(shoppingView)).toMatchObject({ first: 'catalog' });
  });

  it('tells when the host cannot be browsed, and stays the same object while lines change', async () => {
    const order = await open();
    const before = order.session.view(shoppingView);

    order.send({ type: 'items.add', lines: [lineOf(tea, 2)] });

    expect(before.canBrowse).toBe(false);
    expect(order.session.view(shoppingView)).toBe(before);
  });
});
