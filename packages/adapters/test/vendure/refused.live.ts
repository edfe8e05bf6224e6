import { isBlocking } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { goodIn } from './goods.ts';
import { shops } from './running.ts';
import { call, draftFor, edited, keyed, lineOf, shopAt } from './shop.ts';

describe.each(shops)('what Vendure on $database refuses is said where it was asked for:', ({ url }) => {
  const shop = shopAt(url);

  const issuesOf = async (sku: string, quantity: number, more: Parameters<typeof draftFor>[3] = {}) => {
    const host = shop.host();
    const line = await lineOf(host, sku, quantity);
    const { issues, lines } = await host.orders.quote(await draftFor(host, 'grace', [line], more), call());
    return { issues, line, held: lines[0] };
  };

  it('more than there is, with what there is', async () => {
    const { sku } = await goodIn(shop, { stock: 3 });

    const { issues, line, held } = await issuesOf(sku, 5);

    expect(issues).toMatchObject([
      {
        code: 'insufficient-stock',
        path: ['lines', line.id, 'quantity'],
        params: { available: 3, asked: 5 },
        fixes: [{ code: 'set-quantity', params: { quantity: 3 } }, { code: 'remove-line' }],
      },
    ]);
    expect(held?.quantity).toBe(3);
  });

  it('a quantity that is raised beyond what there is', async () => {
    const host = shop.host();
    const { sku } = await goodIn(shop, { stock: 3 });
    const line = await lineOf(host, sku, 2);
    const draft = await draftFor(host, 'grace', [line]);
    const { context = {} } = await host.orders.quote(draft, call());

    const { issues } = await host.orders.quote(
      edited(draft, { lines: [{ ...line, quantity: 9 }], context }),
      call(),
    );

    expect(issues).toMatchObject([{ code: 'insufficient-stock', params: { available: 3, asked: 9 } }]);
  });

  it('what is sold out', async () => {
    const { issues, line } = await issuesOf('ROPE', 1);

    expect(issues).toMatchObject([{ code: 'out-of-stock', path: ['lines', line.id, 'quantity'] }]);
  });

  it('more pieces than one order takes', async () => {
    const { issues, line } = await issuesOf('LAMP', 6000);

    expect(issues).toMatchObject([
      { code: 'too-many-items', path: ['lines', line.id, 'quantity'], params: { max: 5000 } },
    ]);
  });

  it('more than a rule of the shop’s own allows, at first and later', async () => {
    const host = shop.host();
    const line = await lineOf(host, 'BISCUIT', 12);
    const draft = await draftFor(host, 'grace', [line]);
    const { context = {} } = await host.orders.quote(draft, call());
    const more = edited(draft, { lines: [{ ...line, quantity: 200 }], context });

    const later = await host.orders.quote(more, call());
    const first = await issuesOf('BISCUIT', 200);

    const reason = 'ORDER_INTERCEPTOR_ERROR';
    expect(later.issues).toMatchObject([
      {
        code: 'line-refused',
        path: ['lines', line.id, 'quantity'],
        params: { reason },
        fixes: [{ code: 'set-quantity', params: { quantity: 12 } }, { code: 'remove-line' }],
      },
    ]);
    expect(first.issues).toMatchObject([{ code: 'line-refused', params: { reason } }]);
  });

  it('what is no longer sold', async () => {
    const host = shop.host();
    const { productVariants } = await shop.ask<{ productVariants: { items: { id: string }[] } }>(
      '{ productVariants(options: { filter: { sku: { eq: "BIKE" } } }) { items { id } } }',
    );
    const lamp = await lineOf(host, 'LAMP');
    const item = { ...lamp.item, variantId: productVariants.items[0]?.id ?? '' };
    const draft = await draftFor(host, 'grace', [{ ...lamp, item }]);

    const { issues } = await host.orders.quote(draft, call());

    expect(issues).toMatchObject([{ code: 'not-sold', path: ['lines', lamp.id, 'item'] }]);
  });

  it('a country that the shop does not know', async () => {
    const to = { kind: 'other' as const, address: { line1: '1 Ginza', city: 'Tokyo', country: 'JP' } };
    const shipments = [{ id: 'shipment', to, parts: [] }];

    const { issues } = await issuesOf('LAMP', 1, { shipments });

    expect(issues).toMatchObject([{ code: 'not-shipped-there', path: ['shipments', 'shipment', 'to'] }]);
  });

  it('a shipping method that was taken away meanwhile, before anything is placed', async () => {
    const host = shop.host();
    const methodId = await shippingMethodIn(shop);
    const draft = await draftFor(host, 'grace', [await lineOf(host, 'LAMP')]);
    const shipments = draft.shipments.map((each) => ({ ...each, methodId }));
    const quote = await host.orders.quote({ ...draft, shipments }, call());
    await shop.ask('mutation($id: ID!) { deleteShippingMethod(id: $id) { result } }', { id: methodId });

    const last = { ...draft, shipments, context: quote.context ?? {} };
    const acceptedTotal = { amount: quote.totals.total, currency: quote.currency };
    const submission = { draft: last, quoteId: quote.id, acceptedTotal, acknowledged: [] };
    const once = host.orders.place(submission, keyed());

    expect(quote.shipments[0]).toMatchObject({ methodId, price: 700 });
    await expect(once).rejects.toMatchObject({
      code: 'refused',
      issues: expect.arrayContaining([
        expect.objectContaining({
          code: 'method-not-offered',
          path: ['shipments', draft.shipments[0]?.id, 'methodId'],
        }),
      ]),
    });
    const again = await host.orders.quote(last, call());
    expect(again.issues.filter(isBlocking)).toMatchObject([{ code: 'method-not-offered' }]);
    expect(again.totals.shipping).toBe(0);
  });

  it('a contact who was deleted meanwhile', async () => {
    const host = shop.host();
    const lastName = `Gone${crypto.randomUUID().slice(0, 8)}`;
    const contact = await host.contacts?.create?.(
      {
        firstName: 'Wren',
        lastName,
        email: `${lastName.toLowerCase()}@example.com`,
        address: { line1: '1 Pier Rd', city: 'Baltimore', country: 'US' },
      },
      keyed(),
    );
    const draft = await draftFor(host, lastName, [await lineOf(host, 'LAMP')]);
    const before = await host.orders.quote(draft, call());
    await shop.ask('mutation($id: ID!) { deleteCustomer(id: $id) { result } }', { id: contact?.id });

    const after = await host.orders.quote({ ...draft, context: before.context ?? {} }, call());

    expect(before.issues).toEqual([]);
    expect(after.issues).toMatchObject([{ code: 'contact-gone', path: ['contactId'] }]);
  });

  it('what the pad does not offer, in a draft that comes from elsewhere', async () => {
    const host = shop.host();
    const lamp = await lineOf(host, 'LAMP');
    const lines = [
      { ...lamp, id: 'dearer', override: { unitPrice: 1, reason: 'A friend' } },
      { ...lamp, id: 'reward', cause: { kind: 'reward' as const, rewardId: 'any' } },
      {
        ...lamp,
        id: 'own',
        item: { kind: 'custom' as const, title: 'Engraving', unitPrice: 500, ships: false },
      },
    ];
    const draft = await draftFor(host, 'grace', lines, { promotions: ['any'] });

    const { issues } = await host.orders.quote(draft, call());

    expect(issues.filter(({ code }) => code === 'unsupported').map(({ path }) => path)).toEqual([
      ['lines', 'dearer', 'override'],
      ['lines', 'reward'],
      ['lines', 'own', 'item'],
      ['promotions'],
    ]);
  });

  it('a currency that the shop does not sell in', async () => {
    const host = shop.host();
    const draft = await draftFor(host, 'grace', [await lineOf(host, 'LAMP')], { currency: 'JPY' });

    await expect(host.orders.quote(draft, call())).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ code: 'currency-not-supported', path: ['currency'], params: { currency: 'USD' } }],
    });
  });

  it('a second contact with one e-mail address', async () => {
    const host = shop.host();
    const input = { firstName: 'Another', lastName: 'Ada', email: 'ada@example.com' };

    await expect(host.contacts?.create?.(input, keyed())).rejects.toMatchObject({
      issues: [{ code: 'email-taken', path: ['email'] }],
    });
  });
});

/** A shipping method for 7.00 that only this test knows. */
async function shippingMethodIn({ ask }: ReturnType<typeof shopAt>): Promise<string> {
  const operation = (code: string, args: Record<string, string>) => ({
    code,
    arguments: Object.entries(args).map(([name, value]) => ({ name, value })),
  });
  const { createShippingMethod } = await ask<{ createShippingMethod: { id: string } }>(
    'mutation($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }',
    {
      input: {
        code: `tmp-${crypto.randomUUID().slice(0, 8)}`,
        fulfillmentHandler: 'manual-fulfillment',
        checker: operation('default-shipping-eligibility-checker', { orderMinimum: '0' }),
        calculator: operation('default-shipping-calculator', {
          rate: '700',
          includesTax: 'auto',
          taxRate: '8',
        }),
        translations: [{ languageCode: 'en', name: 'By hand', description: '' }],
      },
    },
  );
  return createShippingMethod.id;
}
