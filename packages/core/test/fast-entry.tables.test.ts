import { describe, expect, it } from 'vitest';
import { fastEntryOf } from '@orderpad/core/fast-entry';
import type { HostProfile } from '@orderpad/contracts';
import { ada, FakeHost } from './fake-host.ts';
import { open, type Driver } from './driver.ts';

/** An order for Ada at a host where prices can be set or not, and its fast entry. */
async function entering({ canOverride = false } = {}) {
  const shop = new FakeHost();
  const { capabilities } = shop.profile;
  const others = capabilities.filter((each) => each !== 'lines.override');
  const own: HostProfile['capabilities'] = canOverride ? [...others, 'lines.override'] : others;
  shop.profile = { ...shop.profile, capabilities: own };
  const driver = (await open(shop)).send({ type: 'contact.select', contact: ada });
  return { driver: await driver.settled(), entry: fastEntryOf(driver.session) };
}

const ordered = ({ items }: Driver) =>
  [...items.lines].map(({ item, quantity, override }) => [item.title, quantity, override?.unitPrice]);

const doubtful = 'SKU,Case Qty,Order Qty\nTEA,12,2\nMUG,6,3';

describe('X3: a pasted table that can be meant in two ways', () => {
  it('orders nothing until its columns are confirmed', async () => {
    const { driver, entry } = await entering();

    await entry.enter(doubtful);
    await driver.settled();
    expect(ordered(driver)).toEqual([]);
    expect(entry.view.pasted?.state).toBe('asking');
    entry.order(['sku', 'unused', 'quantity']);
    await driver.settled();

    expect(ordered(driver)).toEqual([
      ['Tea', 2, undefined],
      ['Red mug', 3, undefined],
    ]);
    expect(entry.view.pasted).toBe(undefined);
  });

  it('waits when the question is put off, and is asked about again', async () => {
    const { entry } = await entering();
    await entry.enter(doubtful);

    entry.setAside(true);
    expect(entry.view.pasted).toMatchObject({ state: 'aside', read: { text: doubtful } });
    entry.setAside(false);

    expect(entry.view.pasted?.state).toBe('asking');
  });

  it('lets the next one follow when it is answered or discarded', async () => {
    const { driver, entry } = await entering();
    await entry.enter(doubtful);
    await entry.enter(doubtful.replace('12', '24'));

    entry.discard();
    expect(entry.view.pasted?.read?.text).toContain('24');
    entry.dismiss();

    expect(entry.view.pasted).toBe(undefined);
    expect(ordered(driver)).toEqual([]);
  });

  it('does not keep another text from being ordered', async () => {
    const { driver, entry } = await entering();
    await entry.enter(doubtful);

    await entry.enter('SKU,Qty\nTEA,1\nMUG,1');
    await driver.settled();

    expect(ordered(driver)).toHaveLength(2);
    expect(entry.view.pasted?.state).toBe('asking');
  });
});

describe('X3: a pasted table that means one thing', () => {
  it('is ordered at once, and what it leaves out is named', async () => {
    const { driver, entry } = await entering();

    await entry.enter('Dear all,\n\nSKU;Price;Qty\nTEA;3,20;2\nMUG;4,00;3\nTotal;;5');
    await driver.settled();

    expect(ordered(driver)).toEqual([
      ['Tea', 2, undefined],
      ['Red mug', 3, undefined],
    ]);
    expect(entry.view.unused.columns).toEqual(['Price']);
    expect(entry.view.unused.leftOut.map(({ at, reason }) => [at, reason])).toEqual([
      [1, 'text'],
      [3, 'heading'],
      [6, 'total'],
    ]);
  });

  it('adds the rows within the limit of a quantity when another row is beyond it', async () => {
    const { driver, entry } = await entering();

    await entry.enter('SKU,Qty\nTEA,1000001\nMUG,1000000');
    await driver.settled();

    expect(ordered(driver)).toEqual([['Red mug', 1_000_000, undefined]]);
    expect(entry.view.rows.map(({ at, issue }) => [at, issue?.code])).toEqual([[2, 'quantity-invalid']]);
  });

  it('is refused as a file when it is no text', async () => {
    const { entry } = await entering();

    expect(await entry.enter(new Uint8Array([80, 75, 3, 4, 0, 0, 0, 1]))).toBe(false);
    expect(entry.view.pasted).toBe(undefined);
  });
});

describe('X3: pasted prices', () => {
  it('are asked about where they can be set, and set with the reason', async () => {
    const { driver, entry } = await entering({ canOverride: true });

    await entry.enter('SKU;Qty;Price;Discount\nTEA;2;3,20;10\nMUG;3;4,00;');
    expect(entry.view.pasted?.read?.table.isCertain).toBe(true);
    entry.order(['sku', 'quantity', 'price', 'discount'], 'as agreed');
    await driver.settled();

    expect(ordered(driver)).toEqual([
      ['Tea', 2, 288],
      ['Red mug', 3, 400],
    ]);
    expect([...driver.items.lines][0]?.override?.reason).toBe('as agreed');
  });

  it('make lines of their own: rows at another price are not joined', async () => {
    const { driver, entry } = await entering({ canOverride: true });

    await entry.enter('SKU,Qty,Price\nTEA,2,3.20\nTEA,1,3.10\nTEA,4,3.20');
    entry.order(['sku', 'quantity', 'price'], 'as agreed');
    await driver.settled();

    expect(ordered(driver)).toEqual([
      ['Tea', 6, 320],
      ['Tea', 1, 310],
    ]);
  });

  it('that are no whole minor unit leave the price to the host, which the outcome says', async () => {
    const { driver, entry } = await entering({ canOverride: true });

    await entry.enter('SKU,Qty,Price,Discount\nTEA,2,3.21,10\nMUG,1,,50');
    entry.order(['sku', 'quantity', 'price', 'discount'], 'as agreed');
    await driver.settled();

    expect(ordered(driver)).toEqual([
      ['Tea', 2, undefined],
      ['Red mug', 1, undefined],
    ]);
    expect(entry.view.outcome?.unpriced).toBe(2);
  });
});
