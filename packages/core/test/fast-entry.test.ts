import { describe, expect, it } from 'vitest';
import { HostError, type Product } from '@orderpad/contracts';
import { fastEntryOf, type FastEntry } from '@orderpad/core/fast-entry';
import { ada, bob, FakeHost, mug, tea } from './fake-host.ts';
import { lineOf, open, type Driver } from './driver.ts';

const scarf: Product = {
  id: 'SCARF',
  title: 'Scarf',
  options: [
    {
      id: 'colour',
      name: 'Colour',
      values: [
        { id: 'red', name: 'Red' },
        { id: 'blue', name: 'Blue' },
      ],
    },
  ],
  variants: ['red', 'blue'].map((colour) => ({
    id: `scarf-${colour}`,
    sku: `SCARF-${colour.toUpperCase()}`,
    options: { colour },
    price: { amount: 1900, currency: 'GBP' },
    stock: { kind: 'unlimited' },
    ships: true,
  })),
};
const hidden: Product = {
  id: 'product-HIDDEN',
  title: 'Hidden',
  options: [],
  variants: [{ id: 'HIDDEN', sku: 'HIDDEN', options: {}, stock: { kind: 'unlimited' }, ships: true }],
};

class Shop extends FakeHost {
  override products = [tea, mug, scarf, hidden];
}

/** An order for Ada, and the rows on their way into it. */
async function entering(
  shop: FakeHost = new Shop(),
): Promise<{ driver: Driver; entry: FastEntry; shop: FakeHost }> {
  const driver = (await open(shop)).send({ type: 'contact.select', contact: ada });
  return { driver: await driver.settled(), entry: fastEntryOf(driver.session), shop };
}

const orderedIn = ({ items }: Driver) => [...items.lines].map(({ item, quantity }) => [item.title, quantity]);
const reasons = ({ view }: FastEntry) => view.rows.map(({ at, issue }) => [at, issue?.code]);

/** Questions that wait until they are answered by hand. */
function slow(shop: FakeHost) {
  const { resolve } = shop.catalog;
  const asked: { skus: readonly string[]; answer: () => void; fail: () => void }[] = [];
  shop.catalog.resolve = (query, call) =>
    new Promise((answer, reject) => {
      const fail = () => reject(new HostError('aborted', 'called off'));
      call.signal.addEventListener('abort', fail);
      asked.push({ skus: query.skus, fail, answer: () => answer(resolve(query, call)) });
    });
  return asked;
}

describe('X3: rows entered together', () => {
  it('are resolved by one request and added by one edit, which is priced once', async () => {
    const { driver, entry, shop } = await entering();
    await driver.send({ type: 'items.add', lines: [lineOf(hidden)] }).settled();
    const before = driver.session.persist().data.revision;
    shop.calls.length = 0;

    await entry.enter('TEA\t2\nMUG\t1\nSCARF-RED\t4');
    await driver.settled();

    expect(orderedIn(driver)).toEqual([
      ['Hidden', 1],
      ['Tea', 2],
      ['Red mug', 1],
      ['Scarf', 4],
    ]);
    expect(driver.session.persist().data.revision).toBe(before + 1);
    expect(shop.calls).toEqual(['resolve', 'quote']);
    expect(entry.view.outcome).toEqual({ added: 3, merged: 0, open: 0, only: undefined });
  });

  it('are merged with lines of the same item, and with each other', async () => {
    const { driver, entry } = await entering();
    driver.send({ type: 'items.add', lines: [lineOf(tea, 2)] });

    await entry.enter('tea*3\nMUG\nMUG*2');
    await driver.settled();

    expect(orderedIn(driver)).toEqual([
      ['Tea', 5],
      ['Red mug', 3],
    ]);
    expect(entry.view.outcome).toMatchObject({ added: 1, merged: 2 });
  });

  it('leave a line with a note unchanged', async () => {
    const { driver, entry } = await entering();
    driver.send({ type: 'items.add', lines: [{ ...lineOf(tea, 2), note: 'wrap it' }] });

    void entry.enter('TEA');
    await driver.settled();

    expect(orderedIn(driver)).toEqual([
      ['Tea', 2],
      ['Tea', 1],
    ]);
  });

  it('stay with their issue when they cannot be added', async () => {
    const { driver, entry } = await entering();

    await entry.enter('TEA\nTAE\nSCARF\nHIDDEN\nMUG*0');
    await driver.settled();

    expect(orderedIn(driver)).toEqual([['Tea', 1]]);
    expect(reasons(entry)).toEqual([
      [2, 'sku-unknown'],
      [3, 'option-required'],
      [4, 'sku-not-sold'],
      [5, 'quantity-invalid'],
    ]);
    expect(entry.view.outcome).toMatchObject({ added: 1, open: 4 });
  });

  it('are resolved in batches of 500, and still added by one edit', async () => {
    const { driver, entry, shop } = await entering();
    await driver.send({ type: 'items.add', lines: [lineOf(hidden)] }).settled();
    shop.products = Array.from({ length: 1200 }, (_, index) => ({
      ...tea,
      id: `p${index}`,
      variants: tea.variants.map((variant) => ({ ...variant, id: `v${index}`, sku: `V${index}` })),
    }));
    shop.calls.length = 0;

    await entry.enter(Array.from({ length: 1200 }, (_, index) => `V${index}`).join('\n'));
    await driver.settled();

    expect(driver.items.lines.size).toBe(1201);
    expect(shop.calls).toEqual(['resolve', 'resolve', 'resolve', 'quote']);
  });
});

describe('X3: a row with an issue', () => {
  it('can take one of the nearest codes', async () => {
    const { driver, entry } = await entering();
    void entry.enter('TAE*2');
    await driver.settled();
    const [row] = entry.view.rows;
    const nearest = row?.issue?.fixes[0];

    if (row && nearest) entry.fix(row.id, nearest);
    await driver.settled();

    expect(orderedIn(driver)).toEqual([['Tea', 2]]);
    expect(entry.view.rows).toEqual([]);
  });

  it('can take the variant that the operator chooses', async () => {
    const { driver, entry } = await entering();
    void entry.enter('SCARF*2');
    await driver.settled();

    entry.choose(entry.view.rows[0]?.id ?? 0, 'scarf-blue');

    expect([...driver.items.lines].map(({ item }) => item)).toMatchObject([{ choices: ['Blue'] }]);
    expect(entry.view.rows).toEqual([]);
  });

  it('can be corrected, even after a wrong correction', async () => {
    const { driver, entry } = await entering();
    void entry.enter('TEA*0');
    const id = entry.view.rows[0]?.id ?? 0;

    entry.correct(id, { quantity: { refusal: 'no-number' } });
    expect(reasons(entry)).toEqual([[1, 'quantity-invalid']]);
    entry.correct(id, { quantity: { value: 7 } });
    await driver.settled();

    expect(orderedIn(driver)).toEqual([['Tea', 7]]);
  });

  it('can be dismissed without removing a line of the order', async () => {
    const { driver, entry } = await entering();
    await entry.enter('TEA\nTAE\nTOE');
    await driver.settled();

    entry.dismiss(entry.view.rows[0]?.id);
    expect(entry.view.rows).toHaveLength(1);
    entry.dismiss();

    expect(entry.view.rows).toEqual([]);
    expect(orderedIn(driver)).toEqual([['Tea', 1]]);
  });

  it('can be resolved again when the host did not answer', async () => {
    const { driver, entry, shop } = await entering();
    const { resolve } = shop.catalog;
    shop.catalog.resolve = () => Promise.reject(new HostError('unreachable', 'no way'));
    await entry.enter('TEA\nMUG');
    await driver.settled();
    expect(entry.view.rows.map(({ issue }) => issue?.params)).toEqual(
      ['unreachable', 'unreachable'].map((problem) => ({ problem })),
    );

    shop.catalog.resolve = resolve;
    entry.retry();
    await driver.settled();

    expect(driver.items.lines.size).toBe(2);
    expect(entry.view.rows).toEqual([]);
  });
});

describe('X3: fast entry keeps every typed row', () => {
  it('when rows are entered during a request: they are part of the next one', async () => {
    const { driver, entry, shop } = await entering();
    const asked = slow(shop);

    void entry.enter('TEA');
    void entry.enter('MUG');
    void entry.enter('SCARF-RED');
    expect(entry.view.asking).toBe(3);
    asked[0]?.answer();
    await driver.settled();
    asked[1]?.answer();
    await driver.settled();

    expect(asked.map(({ skus }) => skus)).toEqual([['TEA'], ['MUG', 'SCARF-RED']]);
    expect(orderedIn(driver).map(([title]) => title)).toEqual(['Tea', 'Red mug', 'Scarf']);
  });

  it('when a request is aborted', async () => {
    const { driver, entry, shop } = await entering();
    slow(shop);

    await entry.enter('TEA\nMUG');
    entry.stop();
    await driver.settled();

    expect(reasons(entry)).toEqual([
      [1, 'sku-unanswered'],
      [2, 'sku-unanswered'],
    ]);
    expect(entry.view.asking).toBe(0);
  });

  it('when the contact changes during a request: the host is asked again for the new one', async () => {
    const { driver, entry, shop } = await entering();
    const asked = slow(shop);
    void entry.enter('TEA');

    driver.send({ type: 'contact.select', contact: bob });
    asked[0]?.answer();
    await driver.settled();
    asked[1]?.answer();
    await driver.settled();

    expect(asked).toHaveLength(2);
    expect(orderedIn(driver)).toEqual([['Tea', 1]]);
  });

  it('when the order is full: every row stays with that issue', async () => {
    const shop = new Shop();
    shop.profile = { ...shop.profile, maxLines: 1 };
    const { driver, entry } = await entering(shop);

    await entry.enter('TEA\nMUG');
    await driver.settled();

    expect(reasons(entry).map(([, code]) => code)).toEqual(['too-many-lines', 'too-many-lines']);
  });

  it('only beyond a million pieces of one item: the other rows of the same paste are entered', async () => {
    const { driver, entry } = await entering();
    driver.send({ type: 'items.add', lines: [lineOf(tea, 999_998)] });

    await entry.enter('TEA*2\nTEA*1\nMUG*3');
    await driver.settled();

    expect(orderedIn(driver)).toEqual([
      ['Tea', 1_000_000],
      ['Red mug', 3],
    ]);
    expect(reasons(entry)).toEqual([[2, 'quantity-invalid']]);
  });

  it('when the quantity of a line would become too large', async () => {
    const { driver, entry } = await entering();
    driver.send({ type: 'items.add', lines: [lineOf(tea, 999_999)] });

    void entry.enter('TEA*2');
    await driver.settled();

    expect(orderedIn(driver)).toEqual([['Tea', 999_999]]);
    expect(reasons(entry)).toEqual([[1, 'quantity-invalid']]);
  });
});

describe('X3: a row whose line the host refuses', () => {
  it('is shown for as long as the quote has the error', async () => {
    const { driver, entry, shop } = await entering();
    void entry.enter('TEA*9');
    await driver.settled();
    const [line] = driver.items.lines;
    shop.issues = [
      {
        code: 'insufficient-stock',
        severity: 'error',
        path: ['lines', line?.id ?? '', 'quantity'],
        params: { available: 4 },
        fixes: [{ code: 'set-quantity', params: { quantity: 4 } }],
      },
    ];

    void entry.enter('MUG');
    await driver.settled();
    const [row] = entry.view.rows;
    const reduce = row?.issue?.fixes[0];
    expect(row).toMatchObject({ text: 'TEA*9', isAsked: false, issue: { code: 'insufficient-stock' } });
    shop.issues = [];
    if (row && reduce) entry.fix(row.id, reduce);
    await driver.settled();

    expect(orderedIn(driver)[0]).toEqual(['Tea', 4]);
    expect(entry.view.rows).toEqual([]);
  });
});

describe('D4: rows typed in a burst', () => {
  it('are priced by at most two requests', async () => {
    const { driver, shop } = await entering();
    shop.calls.length = 0;

    for (let count = 1; count <= 10; count++) driver.send({ type: 'items.add', lines: [lineOf(tea, count)] });
    await driver.settled();

    expect(shop.calls.filter((call) => call === 'quote').length).toBeLessThanOrEqual(2);
    expect(driver.items.isPriced).toBe(true);
  });
});
