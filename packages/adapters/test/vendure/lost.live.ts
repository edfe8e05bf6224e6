import { isHostError, isOutcomeUnknown, type Draft, type Host, type Quote } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { shops } from './running.ts';
import { signIn, vendureHost } from '../../src/vendure/index.ts';
import { admin, call, draftFor, edited, keyed, lineOf, shopAt } from './shop.ts';

type Fetch = typeof globalThis.fetch;
type Loss = 'reply' | 'request';

/** The network on a bad day: one request, the nth, is lost on its way there or back. */
function losing(nth: number, loss: Loss) {
  let asked = 0;
  const lossy: Fetch = async (input, init) => {
    asked++;
    if (asked !== nth) return fetch(input, init);
    if (loss === 'reply') await (await fetch(input, init)).text();
    throw new TypeError('fetch failed');
  };
  return { fetch: lossy, isSpent: () => asked >= nth };
}

/** Asks again, as a pad does when no answer comes. */
async function insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!isHostError(error) || !isOutcomeUnknown(error.code)) throw error;
    return ask();
  }
}

async function priced({ orders }: Host, draft: Draft): Promise<{ draft: Draft; quote: Quote }> {
  const quote = await insist(() => orders.quote(draft, call()));
  return { quote, draft: { ...draft, context: quote.context ?? {} } };
}

/** Enter an order as a person does, correct it in every way, and place it. */
async function enter(host: Host, draft: Draft, corrections: Pick<Draft, 'lines' | 'codes' | 'shipments'>) {
  const first = await priced(host, draft);
  const { draft: last, quote } = await priced(host, edited(first.draft, corrections));
  const acceptedTotal = { amount: quote.totals.total, currency: quote.currency };
  const submission = { draft: last, quoteId: quote.id, acceptedTotal, acknowledged: [] };
  const once = keyed();
  const place = () => host.orders.place(submission, once);
  const order = await place().catch(async (error: unknown) => {
    if (!isHostError(error) || !isOutcomeUnknown(error.code)) throw error;
    const known = await insist(() => host.orders.lookup(once.key, once));
    return known.state === 'placed' ? known.order : place();
  });
  return { order, quote, once };
}

interface Found {
  orders: {
    items: {
      id: string;
      orderPlacedAt: string | null;
      totalWithTax: number;
      payments: { amount: number }[] | null;
    }[];
  };
}

for (const { database, url } of shops) {
  const shop = shopAt(url);
  const losses: readonly Loss[] = ['reply', 'request'];

  describe.each(losses)(`when a %s is lost on Vendure on ${database}`, (loss) => {
    it('makes one order, paid once, at the total that was shown, whichever it was', async () => {
      const calm = shop.host();
      const [compass, cap, lamp] = [
        await lineOf(calm, 'COMPASS', 2),
        await lineOf(calm, 'CAP'),
        await lineOf(calm, 'LAMP'),
      ];
      let nth = 1;
      for (let wasLost = true; wasLost; nth++) {
        const network = losing(nth, loss);
        const draft = await draftFor(calm, 'konrad', [compass, cap], {
          codes: ['SIGHT15', 'B2G1'],
          note: 'Ring twice',
        });
        const corrections = {
          lines: [{ ...compass, quantity: 3 }, lamp],
          codes: ['SIGHT15', 'SAVE10'],
          shipments: draft.shipments.map((each) => ({ ...each, methodId: '2' })),
        };

        const { order, quote, once } = await enter(shop.host({ fetch: network.fetch }), draft, corrections);

        const said = `when the ${loss} of request ${nth} was lost`;
        const { orders } = await shop.ask<Found>(
          'query($id: String!) { orders(options: { filter: { clientRequestId: { contains: $id } } }) { items { id orderPlacedAt totalWithTax payments { amount } } } }',
          { id: draft.id },
        );
        const placed = orders.items.filter(({ orderPlacedAt }) => orderPlacedAt);
        expect(placed, said).toMatchObject([
          { id: order.id, totalWithTax: quote.totals.total, payments: [{ amount: quote.totals.total }] },
        ]);
        expect(order.note, said).toBe('Ring twice');
        const held = order.lines.map(({ item, quantity }) => ['sku' in item ? item.sku : '', quantity]);
        expect(Object.fromEntries(held), said).toEqual({ COMPASS: 3, LAMP: 1 });
        expect(order.shipments[0]?.method.name, said).toBe('Express');
        expect(await calm.orders.lookup(once.key, call()), said).toMatchObject({ state: 'placed' });
        wasLost = network.isSpent();
      }
      expect(nth).toBeGreaterThan(12);
    });

    it('makes one contact, with one address, as they were corrected, whichever it was', async () => {
      const calm = shop.host();
      let nth = 1;
      for (let wasLost = true; wasLost; nth++) {
        const network = losing(nth, loss);
        const { contacts } = shop.host({ fetch: network.fetch });
        const lastName = `Lost${crypto.randomUUID().slice(0, 8)}`;
        const person = { firstName: 'Wren', lastName, email: `${lastName.toLowerCase()}@example.com` };
        const [made, added] = [keyed(), keyed()];
        const said = `when the ${loss} of request ${nth} was lost`;

        const { id } = await insist(() => known(contacts?.create?.({ ...person, address: home }, made)));
        await insist(() => known(contacts?.update?.(id, { ...person, firstName: 'Robin' }, call())));
        const { addresses } = await insist(() => known(contacts?.addAddress?.(id, cottage, added)));
        const moved = { ...cottage, id: addresses.at(-1)?.id ?? '', line1: '2 Cliff Top' };
        await insist(() => known(contacts?.updateAddress?.(id, moved, call())));

        const found = await calm.contacts?.search({ text: lastName, limit: 5 }, call());
        expect(found?.items, said).toMatchObject([
          { id, firstName: 'Robin', lastName, addresses: [home, { line1: '2 Cliff Top' }] },
        ]);
        expect(found?.items[0]?.addresses, said).toHaveLength(2);
        wasLost = network.isSpent();
      }
      expect(nth).toBeGreaterThan(8);
    });

    it('answers the same to who only looks, from signing in to an order of before, whichever it was', async () => {
      const calm = shop.host();
      const [order] = (await known(calm.orders.list?.({ text: '', limit: 1 }, call()))).items;
      const look = async ({ describe: tell, contacts, catalog, orders }: Host) => [
        await insist(() => tell(call())),
        await insist(() => known(contacts?.search({ text: 'ada', limit: 5 }, call()))),
        await insist(() => known(contacts?.get('1', call()))),
        await insist(() => catalog.search({ text: 'lamp', limit: 5, currency: 'USD' }, call())),
        await insist(() => catalog.resolve({ skus: ['SP-100'], currency: 'USD' }, call())),
        await insist(() => known(orders.get?.(order?.id ?? '', call()))),
        await insist(() => orders.lookup(crypto.randomUUID(), call())),
      ];
      const all = await look(calm);
      let nth = 1;
      for (let wasLost = true; wasLost; nth++) {
        const network = losing(nth, loss);
        const headers = signIn({ url, fetch: network.fetch }, admin);

        const seen = await look(vendureHost({ url, fetch: network.fetch, headers }));

        expect(seen, `when the ${loss} of request ${nth} was lost`).toEqual(all);
        wasLost = network.isSpent();
      }
      expect(nth).toBeGreaterThan(8);
    });
  });
}

const home = { line1: '7 Orchard Row', city: 'Norwich', postalCode: 'NR2 1RD', country: 'GB' };
const cottage = { line1: '1 Cliff Top', city: 'Whitby', postalCode: 'YO21 3PU', country: 'GB' };

async function known<Answer>(answer: Promise<Answer> | undefined): Promise<Answer> {
  if (!answer) throw new Error('this host does not do that');
  return answer;
}
