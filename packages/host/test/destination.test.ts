import { Contact, isBlocking } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { addresses, variants } from '../src/data/schema.ts';
import { addressIn, draftTo, goingTo } from './abroad.ts';
import { onEachDatabase } from './on-each-database.ts';

onEachDatabase('markets', (shop) => {
  const costs = async (skus: string[], country: string, region?: string) => {
    const mara = await shop().as('mara');
    const lines = await Promise.all(skus.map((sku) => mara.lineOf(sku)));
    const quote = await mara.quote(await draftTo(mara, lines, goingTo(country, region)));
    expect(quote.issues.filter(isBlocking)).toEqual([]);
    return {
      currency: quote.currency,
      prices: quote.lines.map(({ unitPrice }) => unitPrice),
      taxes: quote.totals.taxes.map(({ name, rate, amount }) => [name, rate / 10_000, amount]),
      total: quote.totals.total,
    };
  };

  it('adds British VAT to goods and none to books', async () => {
    expect(await costs(['APRON-BLU-M', 'BOOK-HEDGE'], 'GB')).toEqual({
      currency: 'GBP',
      prices: [2450, 1495],
      taxes: [['VAT', 20, 490]],
      total: 4435,
    });
  });

  it('contains the tax in prices where that is usual, at the rate of each class', async () => {
    expect(await costs(['APRON-BLU-M', 'BOOK-HEDGE'], 'DE')).toEqual({
      currency: 'EUR',
      prices: [3059, 1869],
      taxes: [
        ['MwSt', 19, 488],
        ['MwSt', 7, 122],
      ],
      total: 4928,
    });
  });

  it.each([
    ['NY', [['New York sales tax', 4, 128]], 3323],
    ['california', [['California sales tax', 7.25, 232]], 3427],
    ['US-TX', [['Texas sales tax', 6.25, 200]], 3395],
    ['Oregon', [], 3195],
  ])('charges the sales tax of the state in the United States: %s', async (region, taxes, total) => {
    expect(await costs(['APRON-BLU-M'], 'US', region)).toEqual({
      currency: 'USD',
      prices: [3195],
      taxes,
      total,
    });
  });

  it.each([
    [
      'Quebec',
      [
        ['GST', 5, 214],
        ['QST', 9.975, 428],
      ],
      4931,
    ],
    ['ON', [['HST', 13, 558]], 4847],
    ['Alberta', [['GST', 5, 214]], 4503],
  ])('charges the federal and the provincial tax in Canada: %s', async (region, taxes, total) => {
    expect(await costs(['APRON-BLU-M'], 'CA', region)).toEqual({
      currency: 'CAD',
      prices: [4289],
      taxes,
      total,
    });
  });

  it.each([
    ['CA', 'Ontario'],
    ['CA', 'ONTARIO'],
    ['CA', 'on'],
    ['CA', ' ca-on '],
    ['CA', 'Quebec'],
    ['US', 'ny'],
    ['US', 'district of columbia'],
    ['US', 'Puerto Rico'],
    ['US', 'Calif.'],
    ['CA', 'Ont.'],
    ['AU', 'Vic.'],
    ['GB', ''],
  ])('understand a region by code or name, in any case: %s, %s', async (country, region) => {
    await costs(['APRON-BLU-M'], country, region);
  });

  it.each([
    ['CA', 'Onterio', 'region-unknown'],
    ['US', 'Dakota', 'region-unknown'],
    ['US', 'ON', 'region-unknown'],
    ['US', undefined, 'region-required'],
    ['CA', undefined, 'region-required'],
  ])(
    'refuse a region that decides the taxes and is not understood: %s, %s',
    async (country, region, code) => {
      const mara = await shop().as('mara');
      const to = goingTo(country);
      const shipments = to.shipments?.map((each) => ({
        ...each,
        to: {
          kind: 'other' as const,
          address: { ...addressIn(country, region ?? ''), ...(region && { region }) },
        },
      }));
      const draft = await draftTo(mara, [await mara.lineOf('APRON-BLU-M')], {
        ...to,
        ...(shipments && { shipments }),
      });

      const { issues } = await mara.quote(draft);
      const answer = await mara.submit(await mara.accept(draft));

      expect(issues).toMatchObject([
        {
          code,
          severity: 'error',
          path: ['shipments', 's1', 'to', 'address', 'region'],
          params: { country },
          fixes: [{ code: 'choose-address' }],
        },
      ]);
      expect(answer.ok).toBe(false);
    },
  );

  it('tax a region that an earlier version stored as text by what it means', async () => {
    const mara = await shop().as('mara');
    const { id } = await mara.read(Contact, 'POST', '/v1/contacts', {
      key: crypto.randomUUID(),
      body: { firstName: 'Odile', address: addressIn('CA') },
    });
    await shop()
      .database.db.update(addresses)
      .set({ address: addressIn('CA', 'Ont.') })
      .where(eq(addresses.contactId, id));
    const contact = await mara.read(Contact, 'GET', `/v1/contacts/${id}`);
    const [saved] = contact.addresses;
    const draft = await mara.draftOf([await mara.lineOf('APRON-BLU-M')], {
      ...goingTo('CA'),
      contactId: id,
      shipments: [{ id: 's1', to: { kind: 'contact', addressId: saved?.id ?? '' }, parts: [] }],
    });

    const { issues, totals } = await mara.quote(draft);

    expect(saved).toMatchObject({ region: 'CA-ON', regionName: 'ON' });
    expect(issues).toEqual([]);
    expect(totals.taxes.map(({ name }) => name)).toEqual(['HST']);
  });

  it('record an unusual postal code that was accepted with the order', async () => {
    const mara = await shop().as('mara');
    const [shipment] = goingTo('DE').shipments ?? [];
    const address = { ...addressIn('DE'), postalCode: '2045' };
    const draft = await draftTo(mara, [await mara.lineOf('APRON-BLU-M')], {
      ...goingTo('DE'),
      shipments: shipment ? [{ ...shipment, to: { kind: 'other', address } }] : [],
    });

    const { issues } = await mara.quote(draft);
    const order = await mara.place(draft);

    expect(issues).toMatchObject([
      {
        code: 'postal-code-unusual',
        severity: 'warning',
        path: ['shipments', 's1', 'to', 'address', 'postalCode'],
      },
    ]);
    expect(order.shipments).toMatchObject([{ address: { postalCode: '2045', postalCodeAsEntered: true } }]);
  });

  it('refuse the region of the contact where nothing ships', async () => {
    const mara = await shop().as('mara');
    const { id } = await mara.read(Contact, 'POST', '/v1/contacts', {
      key: crypto.randomUUID(),
      body: { firstName: 'Odile', address: addressIn('CA') },
    });
    // As an earlier version stored it.
    await shop()
      .database.db.update(addresses)
      .set({ address: addressIn('CA', 'Onterio') })
      .where(eq(addresses.contactId, id));
    const draft = await mara.draftOf([await mara.lineOf('EBOOK-WRAP')], {
      contactId: id,
      destination: 'CA',
      currency: 'CAD',
      shipments: [{ id: 's1', parts: [] }],
    });

    const { issues } = await mara.quote(draft);

    expect(issues).toMatchObject([
      { code: 'region-unknown', path: ['contact', 'addresses', expect.any(String), 'region'] },
    ]);
  });

  it.each([
    ['US', 'USD', [{ code: 'address-required', severity: 'error', path: ['contact', 'addresses'] }]],
    ['CA', 'CAD', [{ code: 'address-required', severity: 'error', path: ['contact', 'addresses'] }]],
    ['DE', 'EUR', []],
  ])(
    'need an address of the contact where nothing ships and taxes depend on the region: %s',
    async (destination, currency, expected) => {
      const mara = await shop().as('mara');
      const { id } = await mara.read(Contact, 'POST', '/v1/contacts', {
        key: crypto.randomUUID(),
        body: { firstName: 'Odile' },
      });
      const draft = await mara.draftOf([await mara.lineOf('EBOOK-WRAP')], {
        contactId: id,
        destination,
        currency,
        shipments: [{ id: 's1', parts: [] }],
      });

      const { issues } = await mara.quote(draft);

      expect(issues).toMatchObject(expected);
      expect(issues).toHaveLength(expected.length);
    },
  );

  it('need an address in the country where nothing ships and the contact lives elsewhere', async () => {
    const mara = await shop().as('mara');
    const { id } = await mara.read(Contact, 'POST', '/v1/contacts', {
      key: crypto.randomUUID(),
      body: { firstName: 'Odile', address: addressIn('DE') },
    });
    const line = await mara.lineOf('EBOOK-WRAP');
    const abroad = { contactId: id, destination: 'CA', currency: 'CAD' };
    const draft = await mara.draftOf([line], { ...abroad, shipments: [{ id: 's1', parts: [] }] });

    const without = await mara.quote(draft);
    const { addresses: saved } = await mara.read(Contact, 'POST', `/v1/contacts/${id}/addresses`, {
      key: crypto.randomUUID(),
      body: addressIn('CA', 'CA-ON'),
    });
    const within = await mara.quote(draft);

    expect(without.issues).toMatchObject([{ code: 'address-required', path: ['contact', 'addresses'] }]);
    expect(saved.map(({ country }) => country)).toEqual(['DE', 'CA']);
    expect(within.issues).toEqual([]);
    expect(within.totals.taxes.map(({ name, rate }) => [name, rate])).toEqual([['HST', 50_000]]);
  });

  it('charges a line that goes to two states the tax of each', async () => {
    const mara = await shop().as('mara');
    const line = await mara.lineOf('APRON-BLU-M', 3);
    const [[ny], [ca]] = [goingTo('US', 'NY').shipments ?? [], goingTo('US', 'CA').shipments ?? []];
    if (!ny || !ca) throw new Error('both go somewhere');
    const shipments = [ny, { ...ca, id: 's2', parts: [{ lineId: line.id, quantity: 1 }] }];

    const { totals } = await mara.quote(await draftTo(mara, [line], { ...goingTo('US'), shipments }));

    expect(totals).toMatchObject({ subtotal: 9585, tax: 488, total: 10_073 });
    expect(totals.taxes).toEqual([
      { name: 'California sales tax', rate: 72_500, base: 3195, amount: 232 },
      { name: 'New York sales tax', rate: 40_000, base: 6390, amount: 256 },
    ]);
  });

  it.each([
    ['books alone, in Britain: none', 'GB', '', ['BOOK-HEDGE'], []],
    ['in Britain: in proportion', 'GB', '', ['BOOK-HEDGE', 'APRON-BLU-M'], [[20, 2450 + 245]]],
    [
      'in Germany: each share at its own rate',
      'DE',
      '',
      ['BOOK-HEDGE', 'APRON-BLU-M'],
      [
        [19, 3059 + 770],
        [7, 1869 + 470],
      ],
    ],
    ['in New York: all of it, if any', 'US', 'NY', ['HONEY-340', 'APRON-BLU-M'], [[4, 3195 + 2200]]],
    ['food alone, in New York: none', 'US', 'NY', ['HONEY-340'], []],
    ['in Washington: in proportion', 'US', 'WA', ['HONEY-340', 'APRON-BLU-M'], [[6.5, 3195 + 1719]]],
    ['in California: none', 'US', 'CA', ['APRON-BLU-M'], [[7.25, 3195]]],
    [
      'in Japan: the standard one',
      'JP',
      '',
      ['HONEY-340'],
      [
        [10, 3220],
        [8, 1320],
      ],
    ],
  ])(
    'taxes delivery as the goods, or by the policy of the region: %s',
    async (_, country, region, skus, bases) => {
      const mara = await shop().as('mara');
      const lines = await Promise.all(skus.map((sku) => mara.lineOf(sku)));
      const to = goingTo(country, region);
      const shipments = to.shipments?.map((each) => ({ ...each, methodId: 'standard' })) ?? [];

      const { totals } = await mara.quote(await draftTo(mara, lines, { ...to, shipments }));

      expect(totals.taxes.map(({ rate, base }) => [rate / 10_000, base])).toEqual(bases);
    },
  );

  it('prices in currencies of 0 and 3 decimals', async () => {
    expect(await costs(['APRON-BLU-M', 'HONEY-340'], 'JP')).toEqual({
      currency: 'JPY',
      prices: [4660, 1320],
      taxes: [
        ['Consumption tax', 10, 423],
        ['Consumption tax', 8, 97],
      ],
      total: 5980,
    });
    expect(await costs(['APRON-BLU-M', 'HONEY-340'], 'KW')).toEqual({
      currency: 'KWD',
      prices: [9800, 2800],
      taxes: [],
      total: 12_600,
    });
    expect(await costs(['APRON-BLU-M'], 'BH')).toMatchObject({ taxes: [['VAT', 10, 1114]], total: 12_250 });
  });

  it('prices in pounds without a destination and in a country without a market', async () => {
    const mara = await shop().as('mara');
    const lines = [await mara.lineOf('APRON-BLU-M'), await mara.lineOf('BOOK-HEDGE')];
    const { destination: _, ...nowhere } = goingTo('GB');

    const home = await mara.quote(await draftTo(mara, lines, nowhere));
    const abroad = await mara.quote(await draftTo(mara, lines, goingTo('NO')));

    expect(home).toMatchObject({ currency: 'GBP', totals: { tax: 789, total: 4734 } });
    expect(abroad).toMatchObject({ currency: 'GBP', issues: [], totals: { tax: 0, total: 3945 } });
  });

  it('reports a wrong currency, an address in another country and items not sold there', async () => {
    const mara = await shop().as('mara');
    const lines = [await mara.lineOf('TEAPOT-SAGE'), await mara.lineOf('APRON-BLU-M')];
    const [teapot] = lines;
    await shop().database.db.update(variants).set({ stock: 9 }).where(eq(variants.sku, 'TEAPOT-SAGE'));

    const { issues } = await mara.quote(
      await draftTo(mara, lines, { ...goingTo('FR'), destination: 'US', currency: 'GBP' }),
    );

    expect(issues).toEqual([
      expect.objectContaining({
        code: 'currency-not-supported',
        path: ['currency'],
        params: { currency: 'USD' },
        fixes: [{ code: 'set-currency', params: { currency: 'USD' } }],
      }),
      expect.objectContaining({
        code: 'not-sold',
        path: ['lines', teapot?.id, 'item'],
        params: { title: 'Enamel Teapot Sage', country: 'US' },
        fixes: [{ code: 'remove-line', params: { lineId: teapot?.id } }],
      }),
      expect.objectContaining({
        code: 'address-outside-destination',
        path: ['shipments', 's1', 'to'],
        params: { country: 'FR', destination: 'US' },
        fixes: [
          { code: 'choose-address', params: {} },
          { code: 'choose-destination', params: { country: 'FR' } },
        ],
      }),
    ]);
  });

  it('converts the amounts of offers, rewards and delivery', async () => {
    const mara = await shop().as('mara');
    const lines = [await mara.lineOf('APRON-BLU-M', 4)];
    const shipments = goingTo('KW').shipments?.map((each) => ({ ...each, methodId: 'standard' })) ?? [];

    const draft = await draftTo(mara, lines, { ...goingTo('KW'), shipments, codes: ['SAVE5'] });
    const { discounts, rewards, totals } = await mara.quote(draft);

    expect(discounts).toMatchObject([{ amount: 2000 }]);
    expect(rewards).toMatchObject([{ threshold: 20_000, qualifying: 39_200, earned: 1, toNext: 800 }]);
    expect(totals).toMatchObject({ subtotal: 39_200, discount: 2000, shipping: 6800, total: 44_000 });
  });
});
