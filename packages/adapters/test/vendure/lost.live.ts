import { isHostError, isOutcomeUnknown, type Draft, type Host, type Quote } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { shops } from './running.ts';
import { call, draftFor, edited, keyed, lineOf, shopAt } from './shop.ts';

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

/** What a pad does with a question that was not answered: it asks again. */
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

/** Enter an order as a person does, correct it once, and place it. */
async function enter(host: Host, draft: Draft, extra: Draft['lines']) {
  const first = await priced(host, draft);
  const { draft: last, quote } = await priced(
    host,
    edited(first.draft, { lines: [...draft.lines, ...extra] }),
  );
  const acceptedTotal = { amount: quote.totals.total, currency: quote.currency };
  const submission = { draft: last, quoteId: quote.id, acceptedTotal, acknowledged: [] };
  const press = keyed();
  const place = () => host.orders.place(submission, press);
  const order = await place().catch(async (error: unknown) => {
    if (!isHostError(error) || !isOutcomeUnknown(error.code)) throw error;
    const known = await insist(() => host.orders.lookup(press.key, press));
    return known.state === 'placed' ? known.order : place();
  });
  return { order, quote, press };
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
      const [compass, lamp] = [await lineOf(calm, 'COMPASS', 2), await lineOf(calm, 'LAMP')];
      let nth = 1;
      for (let wasLost = true; wasLost; nth++) {
        const network = losing(nth, loss);
        const draft = await draftFor(calm, 'konrad', [compass], { codes: ['SAVE10'], note: 'Ring twice' });

        const { order, quote, press } = await enter(shop.host({ fetch: network.fetch }), draft, [lamp]);

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
        expect(await calm.orders.lookup(press.key, call()), said).toMatchObject({ state: 'placed' });
        wasLost = network.isSpent();
      }
      expect(nth).toBeGreaterThan(12);
    });
  });
}
