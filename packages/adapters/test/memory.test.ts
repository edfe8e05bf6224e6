import { demoData, memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Draft, Line } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const call = () => ({ signal: new AbortController().signal });
const keyed = () => ({ ...call(), key: crypto.randomUUID() });

function lineOf(variantId: string, quantity: number, ships = true): Line {
  const item = {
    kind: 'variant' as const,
    productId: 'p',
    variantId,
    sku: variantId,
    title: variantId,
    choices: [],
    ships,
  };
  return { id: variantId, item, quantity, cause: { kind: 'operator' } };
}

/** Ada Whitcombe in Bristol, by standard post, on invoice. */
function draftOf(...lines: Line[]): Draft {
  return {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'back-office',
    currency: 'GBP',
    contactId: 'contact-1',
    lines,
    codes: [],
    promotions: [],
    shipments: [{ id: 's1', to: { kind: 'contact', addressId: 'a1' }, methodId: 'standard', parts: [] }],
    payment: { methodId: 'invoice', payer: 'contact' },
    context: {},
  };
}

async function placed(draft: Draft, options?: MemoryOptions) {
  const host = memoryHost(options);
  const { id: quoteId, totals } = await host.orders.quote(draft, call());
  const acceptedTotal = { amount: totals.total, currency: draft.currency };
  const order = await host.orders.place({ draft, quoteId, acceptedTotal, acknowledged: [] }, keyed());
  return { host, order };
}

describe('the demo shop', () => {
  it('costs what it says, shipped and taxed', async () => {
    const { totals } = await memoryHost().orders.quote(draftOf(lineOf('soap', 3)), call());

    expect(totals).toMatchObject({ subtotal: 1950, shipping: 395, tax: 469, total: 2814 });
  });

  it('has something of everything', async () => {
    const { products, contacts } = await demoData();

    const variants = products.flatMap((product) => product.variants);
    expect(new Set(variants.map(({ stock }) => stock.kind))).toEqual(
      new Set(['counted', 'level', 'unlimited']),
    );
    expect(variants.some(({ ships }) => !ships)).toBe(true);
    expect(contacts.map(({ bar }) => bar)).toContain('admin-account');
    expect(contacts.some(({ addresses }) => addresses.length === 0)).toBe(true);
  });

  it('opens in another currency too', async () => {
    const { catalog } = memoryHost({ currency: 'JPY' });

    const { items } = await catalog.search({ text: 'SOAP', limit: 5 }, call());

    expect(items[0]?.variants[0]?.price).toEqual({ amount: 1300, currency: 'JPY' });
  });
});

describe('stock', () => {
  it('that is gone stands in the way', async () => {
    const { issues } = await memoryHost().orders.quote(draftOf(lineOf('clock', 1)), call());

    expect(issues).toMatchObject([{ code: 'out-of-stock', path: ['lines', 'clock', 'quantity'] }]);
  });

  it('that is too little says what there is, over all lines', async () => {
    const draft = draftOf(lineOf('vase', 2), { ...lineOf('vase', 2), id: 'again' });

    const { issues } = await memoryHost().orders.quote(draft, call());

    expect(issues.map(({ code, params }) => [code, params['available']])).toEqual([
      ['insufficient-stock', 3],
      ['insufficient-stock', 3],
    ]);
  });

  it('goes down with an order', async () => {
    const { host } = await placed(draftOf(lineOf('vase', 2)));

    const [answer] = await host.catalog.resolve({ skus: ['vase'] }, call());

    expect(answer).toMatchObject({ product: { variants: [{ stock: { available: 1 } }] } });
  });
});

describe('an order', () => {
  it('is processing while something ships', async () => {
    const { order } = await placed(draftOf(lineOf('soap', 1), lineOf('course', 1, false)));

    expect(order.status).toBe('processing');
    expect(order.shipments.map(({ parts }) => parts)).toEqual([[{ lineId: 'soap', quantity: 1 }]]);
  });

  it('is complete at once when nothing does', async () => {
    const { order } = await placed(draftOf(lineOf('course', 1, false)));

    expect(order).toMatchObject({ status: 'complete', shipments: [] });
    expect(order.history.at(-1)?.status).toBe('complete');
  });

  it('goes to two addresses when two shipments say so', async () => {
    const draft = draftOf(lineOf('soap', 3));
    const other = {
      id: 's2',
      to: { kind: 'contact' as const, addressId: 'a2' },
      methodId: 'next-day',
      parts: [{ lineId: 'soap', quantity: 1 }],
    };

    const { order } = await placed({ ...draft, shipments: [...draft.shipments, other] });

    expect(order.shipments.map(({ address, parts }) => [address.city, parts[0]?.quantity])).toEqual([
      ['Bristol', 2],
      ['Dartmouth', 1],
    ]);
    expect(order.totals.shipping).toBe(395 + 895);
  });

  it('takes no discount or price of staff that leaves its bounds, and says where', async () => {
    const draft = draftOf(lineOf('soap', 1));
    const below = { kind: 'amount', amount: -5, reason: 'Chipped' } as const;
    const override = { price: Number.MAX_SAFE_INTEGER, reason: 'Courier' };
    const refused = (sent: typeof draft) =>
      memoryHost()
        .orders.quote(sent, call())
        .then(
          () => undefined,
          (error: unknown) => error,
        );

    expect(await refused({ ...draft, discount: below })).toMatchObject({
      code: 'invalid',
      issues: [{ path: ['discount'] }],
    });
    expect(
      await refused({ ...draft, lines: draft.lines.map((line) => ({ ...line, discount: below })) }),
    ).toMatchObject({ code: 'invalid', issues: [{ path: ['lines', 'soap', 'discount'] }] });
    expect(
      await refused({ ...draft, shipments: draft.shipments.map((each) => ({ ...each, override })) }),
    ).toMatchObject({ code: 'invalid', issues: [{ path: ['shipments', 's1', 'override'] }] });
  });

  it('keeps a price that staff set, and why', async () => {
    const override = { unitPrice: 500, reason: 'Chipped' };

    const { order } = await placed(draftOf({ ...lineOf('soap', 2), override }));

    expect(order.lines[0]).toMatchObject({ unitPrice: 500, total: 1000, override });
  });
});

describe('options', () => {
  it('close order entry', async () => {
    const draft = draftOf(lineOf('soap', 1));

    await expect(placed(draft, { entryBar: 'ecommerce-disabled' })).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('take an ability away', async () => {
    const { contacts } = memoryHost({ capabilities: [] });

    await expect(contacts?.create?.({ firstName: 'Ada' }, keyed())).rejects.toMatchObject({
      code: 'unsupported',
    });
  });

  it('add issues, whose warnings want acknowledging', async () => {
    const warning = {
      code: 'ships-late',
      severity: 'warning' as const,
      path: ['lines'],
      params: {},
      fixes: [],
    };

    await expect(placed(draftOf(lineOf('soap', 1)), { issues: () => [warning] })).rejects.toMatchObject({
      code: 'refused',
      issues: [warning],
    });
  });

  it('let time pass as a test wants it', async () => {
    const waited: number[] = [];
    const host = memoryHost({
      latency: (operation) => (operation === 'quote' ? 300 : 0),
      wait: async (milliseconds) => void waited.push(milliseconds),
    });

    await host.describe(call());
    await host.orders.quote(draftOf(lineOf('soap', 1)), call());

    expect(waited).toEqual([300]);
  });

  it('end a wait when the caller gives up', async () => {
    const controller = new AbortController();

    const answer = memoryHost({ latency: 1e9 }).describe(controller);
    controller.abort();

    await expect(answer).rejects.toMatchObject({ code: 'aborted' });
  });
});

it('finds the contact of an order by the order’s number', async () => {
  const { host, order } = await placed(draftOf(lineOf('soap', 1)));

  const page = await host.contacts?.search({ text: order.number, limit: 5 }, call());

  expect(page?.items.map(({ id }) => id)).toEqual(['contact-1']);
});

it('refuses to place for a contact that is barred', async () => {
  await expect(
    placed({ ...draftOf(lineOf('course', 1, false)), contactId: 'contact-12' }),
  ).rejects.toMatchObject({
    code: 'refused',
    issues: [{ code: 'contact-barred', params: { bar: 'admin-account' } }],
  });
});

describe('markets of the demo shop', () => {
  const inMarket = (country: string, currency: string, ...lines: Line[]): Draft => ({
    ...draftOf(...lines),
    currency,
    destination: country,
    shipments: [{ id: 's1', parts: [] }],
  });

  it('sell in their own currency, with the tax added or included', async () => {
    const host = memoryHost();
    const totalsIn = async (country: string, currency: string) =>
      (await host.orders.quote(inMarket(country, currency, lineOf('soap', 3)), call())).totals;

    expect(await totalsIn('GB', 'GBP')).toMatchObject({ subtotal: 1950, tax: 390, total: 2340 });
    expect(await totalsIn('DE', 'EUR')).toMatchObject({ subtotal: 2700, tax: 431, total: 2700 });
    expect(await totalsIn('JP', 'JPY')).toMatchObject({ subtotal: 4110, tax: 374, total: 4110 });
  });

  it('leave out what is not sold there, in the catalog and in a quote', async () => {
    const host = memoryHost();

    const { items } = await host.catalog.search({ text: 'knife', country: 'JP', limit: 5 }, call());
    const answers = await host.catalog.resolve({ skus: ['KNIFE', 'SOAP'], country: 'JP' }, call());
    const { issues } = await host.orders.quote(inMarket('JP', 'JPY', lineOf('knife', 1)), call());

    expect(items).toEqual([]);
    expect(answers.map(({ kind }) => kind)).toEqual(['not-sold', 'found']);
    expect(answers[0]).toMatchObject({ because: 'country' });
    expect(issues).toMatchObject([
      { code: 'not-sold', path: ['lines', 'knife', 'item'], params: { country: 'JP' } },
    ]);
  });

  it('leave a draft that names no destination as it was', async () => {
    const { currency, totals } = await memoryHost().orders.quote(draftOf(lineOf('soap', 3)), call());

    expect({ currency, total: totals.total }).toEqual({ currency: 'GBP', total: 2814 });
  });

  it('take from the one stock there is', async () => {
    const host = memoryHost();
    const draft = inMarket('JP', 'JPY', lineOf('course', 1, false), lineOf('soap', 1));
    const to = { kind: 'contact' as const, addressId: 'a10' };
    const complete = {
      ...draft,
      contactId: 'contact-10',
      shipments: [{ id: 's1', to, methodId: 'world', parts: [] }],
    };
    const { id: quoteId, totals, currency } = await host.orders.quote(complete, call());
    const acceptedTotal = { amount: totals.total, currency };

    await host.orders.place({ draft: complete, quoteId, acceptedTotal, acknowledged: [] }, keyed());

    const [answer] = await host.catalog.resolve({ skus: ['SOAP'] }, call());
    expect(answer).toMatchObject({
      product: { variants: [{ stock: { available: 899 }, price: { amount: 650, currency: 'GBP' } }] },
    });
  });
});

describe('promotions', () => {
  it.each([
    [undefined, 'A pouring jug with an order of £200 or more.'],
    ['DE', 'A pouring jug with an order of €280 or more.'],
    ['JP', 'A pouring jug with an order of JP¥42,000 or more.'],
  ])('name their amounts in the currency of the order: %s', async (country, expected) => {
    const listed = await memoryHost().promotions?.list({ ...(country && { country }) }, call());

    expect(listed?.find(({ id }) => id === 'jug-gift')?.description).toBe(expected);
  });

  it('hold once, however often and in whatever case they are asked for', async () => {
    const draft = {
      ...draftOf(lineOf('knife', 1)),
      codes: ['HEARTH10', 'hearth10'],
      promotions: ['soap-gift', 'soap-gift'],
    };

    const { discounts, lines, issues } = await memoryHost().orders.quote(draft, call());

    expect([discounts.length, lines.length]).toEqual([1, 2]);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['promotion-repeated', 'codes', 1],
      ['promotion-repeated', 'promotions', 1],
    ]);
  });

  it('look at what is paid for: item discounts count against a minimum, and free pieces for nothing', async () => {
    const data = await demoData();
    const host = memoryHost({
      data: {
        ...data,
        promotions: [
          {
            id: 'big',
            name: 'Big',
            scope: 'order',
            access: 'code',
            code: 'BIG',
            rate: 100_000,
            minimum: 1_950,
          },
          { id: 'half', name: 'Half', scope: 'item', access: 'code', code: 'HALF', rate: 500_000 },
          {
            id: 'gift',
            name: 'Gift',
            scope: 'item',
            access: 'code',
            code: 'GIFT',
            adds: [{ variantId: 'jug', quantity: 9 }],
          },
        ],
      },
    });
    const draft = draftOf(lineOf('soap', 3));
    const refused = async (...codes: string[]) => {
      const { issues, totals } = await host.orders.quote({ ...draft, codes }, call());
      return [totals.discount, ...issues.map(({ code, path, params }) => [code, path[1], params['missing']])];
    };

    expect(await refused('BIG')).toEqual([195]);
    expect(await refused('BIG', 'HALF')).toEqual([0, ['promotion-minimum', 0, 975]]);
    expect(await refused('HALF', 'GIFT', 'BIG')).toEqual([0, ['promotion-minimum', 2, 975]]);
  });

  it('bring what they bring by themselves, whatever a line of the draft says of itself', async () => {
    const cause = { kind: 'promotion' as const, promotionId: 'soap-gift' };
    const draft = { ...draftOf({ ...lineOf('knife', 1), cause }), promotions: ['soap-gift'] };

    const { lines } = await memoryHost().orders.quote(draft, call());

    expect(lines.map(({ lineId, cause: { kind }, total }) => [lineId, kind, total > 0])).toEqual([
      ['knife', 'operator', true],
      ['soap-gift/1', 'promotion', false],
    ]);
  });
});

it('nobody is owed for an order: a price below nothing is refused, and counts as nothing', async () => {
  const item = { kind: 'custom' as const, title: 'A favour', unitPrice: -5000, ships: false };

  const { lines, totals, issues } = await memoryHost().orders.quote(
    draftOf({ ...lineOf('favour', 2), item }),
    call(),
  );

  expect([lines[0]?.unitPrice, totals.total]).toEqual([0, 0]);
  expect(issues).toMatchObject([{ code: 'negative-price', path: ['lines', 'favour', 'item', 'unitPrice'] }]);
});

it('two lines of one name cannot be priced', async () => {
  const quote = memoryHost().orders.quote(draftOf(lineOf('soap', 1), lineOf('soap', 2)), call());

  await expect(quote).rejects.toMatchObject({
    code: 'invalid',
    issues: [{ code: 'duplicate-id', path: ['lines', 1, 'id'] }],
  });
});

it('what no number holds cannot be priced', async () => {
  const item = { kind: 'custom' as const, title: 'The moon', unitPrice: 2 ** 52, ships: false };

  const quote = memoryHost().orders.quote(draftOf({ ...lineOf('moon', 3), item }), call());

  await expect(quote).rejects.toMatchObject({
    code: 'invalid',
    issues: [{ code: 'amount-too-large', path: ['lines', 'moon'] }],
  });
});

it('the memory host takes as many lines as it says, and no more', async () => {
  const host = memoryHost({ maxLines: 2 });
  const codes = async (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => ({ ...lineOf('SOAP', 1), id: `l${index}` }));
    const { issues } = await host.orders.quote(draftOf(...lines), call());
    return issues.map(({ code }) => code).filter((code) => code === 'too-many-lines');
  };

  expect(await codes(2)).toEqual([]);
  expect(await codes(3)).toEqual(['too-many-lines']);
});
