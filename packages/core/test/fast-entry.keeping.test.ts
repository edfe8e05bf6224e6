import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OrderStorage } from '@orderpad/core';
import { fastEntryOf, type FastEntry } from '@orderpad/core/fast-entry';
import { memoryStorage, restore } from '@orderpad/core/storage';
import { ada, FakeHost } from './fake-host.ts';
import { open, type Driver } from './driver.ts';

/** An order for Ada on a device, and the rows on their way into it. */
async function entering(storage: OrderStorage, shop = new FakeHost()) {
  const driver = (await open(shop, { storage })).send({ type: 'contact.select', contact: ada });
  return { driver: await driver.settled(), entry: fastEntryOf(driver.session) };
}

/** The page is loaded again, and goes on with the draft that is kept. */
async function reloaded(storage: OrderStorage, { session: { draftId } }: Driver, shop = new FakeHost()) {
  const kept = restore(await storage.loadDraft(draftId));
  if (kept.kind === 'refused') throw new Error('no draft was kept');
  const driver = await open(shop, { storage, draft: kept.draft });
  const entry = fastEntryOf(driver.session);
  return { driver: await driver.settled(), entry };
}

const shown = ({ view }: FastEntry) => view.rows.map(({ at, sku, issue }) => [at, sku, issue?.code]);
const ordered = ({ items }: Driver) => [...items.lines].map(({ item, quantity }) => [item.title, quantity]);

/** The rows that a storage holds for the draft. */
async function savedRows({ loadRows }: OrderStorage, { session: { draftId } }: Driver) {
  if (!loadRows) throw new Error('a storage without rows');
  return loadRows(draftId);
}

/** Questions about codes that are never answered. */
function mute(shop: FakeHost): FakeHost {
  shop.catalog.resolve = () => new Promise(() => {});
  return shop;
}

describe('X3: pending rows of fast entry', () => {
  // Rows are written after a pause, or at once by `flush`: never because the machine is slow.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('come back after a reload, and are resolved again', async () => {
    const storage = memoryStorage();
    const { driver, entry } = await entering(storage);
    await entry.enter('TEA\t2\nTAE\t3\nMUG\tsome');
    await driver.settled();
    expect(entry.view.isKept).toBe(false);

    entry.flush();
    await driver.settled();
    expect(entry.view.isKept).toBe(true);
    const later = await reloaded(storage, driver);

    expect(shown(later.entry)).toEqual([
      [2, 'TAE', 'sku-unknown'],
      [3, 'MUG', 'quantity-invalid'],
    ]);
    expect(ordered(later.driver)).toEqual([['Tea', 2]]);
    expect(later.entry.view.isKept).toBe(true);
  });

  it('are saved while the host is still being asked, and resolved after a reload', async () => {
    const storage = memoryStorage();
    const { driver, entry } = await entering(storage, mute(new FakeHost()));
    void entry.enter('TEA\t2');
    entry.flush();
    await driver.settled();

    const later = await reloaded(storage, driver);

    expect(ordered(later.driver)).toEqual([['Tea', 2]]);
    expect(await savedRows(storage, driver)).toBe(undefined);
  });

  it('become lines in the same write that saves the draft, so that no row is lost or doubled', async () => {
    const storage = memoryStorage();
    const { driver, entry } = await entering(storage);
    void entry.enter('TAE\t3');
    entry.flush();
    await driver.settled();

    entry.correct(entry.view.rows[0]?.id ?? 0, { sku: 'TEA' });
    await driver.settled();

    const later = await reloaded(storage, driver);
    expect(ordered(later.driver)).toEqual([['Tea', 3]]);
    expect(shown(later.entry)).toEqual([]);
  });

  it('are removed with the draft, and a late answer brings neither back', async () => {
    const storage = memoryStorage();
    const shop = new FakeHost();
    const { resolve } = shop.catalog;
    let answer = (): void => {};
    shop.catalog.resolve = (query, call) =>
      new Promise((done) => {
        answer = () => done(resolve(query, call));
      });
    const { driver, entry } = await entering(storage, shop);
    const { draftId } = driver.session;
    void entry.enter('TEA\t2');
    entry.flush();
    await driver.settled();

    driver.session.stop();
    await storage.removeDraft(draftId);
    const warn = vi.spyOn(console, 'warn');
    answer();
    await driver.settled();

    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();

    expect([await storage.loadDraft(draftId), await storage.loadRows?.(draftId)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('come back with a pasted table that waits, which is asked about again', async () => {
    const storage = memoryStorage();
    const { driver, entry } = await entering(storage);
    const table = 'SKU,Case Qty,Order Qty\nTEA,12,2\nMUG,6,3';
    await entry.enter(table);
    entry.setAside(true);
    entry.flush();
    await driver.settled();
    expect(entry.view.isKept).toBe(true);

    const later = await reloaded(storage, driver);
    await vi.waitFor(() => expect(later.entry.view.pasted?.state).toBe('asking'));

    expect(later.entry.view.pasted?.read?.text).toBe(table);
    later.entry.discard();
    await later.driver.settled();
    expect(await savedRows(storage, driver)).toBe(undefined);
  });

  it('are removed from storage when they are dismissed', async () => {
    const storage = memoryStorage();
    const { driver, entry } = await entering(storage);
    void entry.enter('TAE\t3');
    entry.flush();
    await driver.settled();

    entry.dismiss();

    expect(await savedRows(storage, driver)).toBe(undefined);
  });

  it('show as not kept when the storage does not support rows', async () => {
    const { saveRows: _, loadRows: __, ...storage } = memoryStorage();
    const { driver, entry } = await entering(storage);

    void entry.enter('TAE');
    entry.flush();
    await driver.settled();

    expect(entry.view.isKept).toBe(false);
  });

  it('show as not kept when the storage rejects', async () => {
    const storage = { ...memoryStorage(), saveRows: () => Promise.reject(new Error('the disk is full')) };
    const { driver, entry } = await entering(storage);

    void entry.enter('TAE');
    entry.flush();
    await driver.settled();

    expect(entry.view.isKept).toBe(false);
  });

  it('are read without the entries that are no rows', async () => {
    const storage = memoryStorage();
    const { driver, entry } = await entering(storage);
    void entry.enter('TAE');
    entry.flush();
    await driver.settled();
    const row = { at: 7, text: 'MUGG 2', sku: 'MUGG', quantity: 2 };
    const rows = [row, null, { ...row, at: 0 }, { ...row, sku: 7 }, { ...row, text: 'x'.repeat(2000) }];
    const broken = {
      ...storage,
      loadRows: () => Promise.resolve({ schema: 'orderpad.rows', v: 1, rows }),
    };

    const later = await reloaded(broken, driver);

    expect(shown(later.entry)).toEqual([[7, 'MUGG', 'sku-unknown']]);
  });

  it('are not read when a later version wrote them', async () => {
    const storage = memoryStorage();
    const { driver, entry } = await entering(storage);
    void entry.enter('TAE');
    entry.flush();
    await driver.settled();
    const newer = {
      ...storage,
      loadRows: () => Promise.resolve({ schema: 'orderpad.rows', v: 2, rows: [] }),
    };

    const later = await reloaded(newer, driver);

    expect(shown(later.entry)).toEqual([]);
  });
});
