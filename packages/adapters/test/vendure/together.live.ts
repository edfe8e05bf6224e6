import {
  isHostError,
  isOutcomeUnknown,
  sum,
  type Draft,
  type Host,
  type Order,
  type Submission,
} from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { staffUserAt, edits, type EditName, type Manner } from './staff-user.ts';
import { acceptingOf } from '../../src/testing/preparing.ts';
import { shops } from './running.ts';
import { call, draftFor, keyed, lineOf, shopAt } from './shop.ts';

interface Told {
  readonly orderPlacedAt: string | null;
  readonly totalWithTax: number;
  readonly lines: readonly { quantity: number; productVariant: { sku: string } }[];
  readonly payments: readonly { amount: number; state: string }[] | null;
}
const fields =
  'orderPlacedAt totalWithTax lines { quantity productVariant { sku } } payments { amount state }';

// Sound: these are the keys of the table.
const names = Object.keys(edits) as EditName[];

for (const { database, url } of shops) {
  const shop = shopAt(url);
  // Only a database that does two things at once shows what comes of it.
  const manners: Manner[] = database === 'PostgreSQL' ? ['before', 'during'] : ['before'];

  const placedOf = async ({ id }: Draft): Promise<Told[]> => {
    const { orders } = await shop.ask<{ orders: { items: Told[] } }>(
      `query($id: String!) { orders(options: { filter: { clientRequestId: { contains: $id } } }) { items { ${fields} } } }`,
      { id },
    );
    return orders.items.filter(({ orderPlacedAt }) => orderPlacedAt);
  };

  /** Two compasses and a code, priced once by a pad whose network can be changed. */
  const begun = async () => {
    let send = fetch;
    const host = shop.host({ fetch: (input, init) => send(input, init) });
    const lines = [await lineOf(host, 'COMPASS', 2)];
    const draft = await draftFor(host, 'grace', lines, { codes: ['SAVE10'] });
    const first = await host.orders.quote(draft, call());
    const { context = {} } = first;
    const { item } = await lineOf(host, 'LAMP');
    const held = { id: context['vendure.order'], lamp: 'variantId' in item ? item.variantId : '' };
    const through = (network: typeof fetch) => {
      send = network;
    };
    return { host, draft: { ...draft, context }, first, held, through };
  };

  describe.each(manners)(`another user, %s a request of ours to Vendure on ${database},`, (manner) => {
    it.each(names)(
      '%s: one order comes of it, at the price that was accepted',
      async (edit) => {
        let wasReached = true;
        let deeds = 0;
        for (let nth = 1; wasReached; nth++) {
          const said = `${manner} request ${nth}`;
          const other = staffUserAt(nth, manner, shop);
          const { host, draft, first, held, through } = await begun();

          through(other.meddling(edit, held));
          const ours = await submitted(host, acceptingOf(draft, first), said);
          through(fetch);
          wasReached = other.wasReached();
          if (other.hasActed()) deeds++;

          if (!ours) expect(await placedOf(draft), said).toEqual([]);
          const { totals } = ours ?? (await persevere(host, draft, said));
          const [order, ...others] = await placedOf(draft);
          const paid = sum(order?.payments?.map(({ amount }) => amount) ?? []);
          expect(others, said).toEqual([]);
          expect(order?.lines, said).toMatchObject([{ quantity: 2, productVariant: { sku: 'COMPASS' } }]);
          const accepted = first.totals.total;
          if (other.wasTooLate()) expect([accepted, order?.totalWithTax], said).toContain(paid);
          else
            expect([totals.total, order?.totalWithTax, paid], said).toEqual([accepted, accepted, accepted]);
          expect(nth < 20, said).toBe(true);
        }
        expect(deeds, 'times that Vendure made the change').toBeGreaterThan(0);
      },
      300_000,
    );
  });

  describe.each(manners.slice(-1))(`another user, %s a question for the price on ${database},`, (manner) => {
    it.each(names)(
      '%s: the next price is true',
      async (edit) => {
        let wasReached = true;
        let deeds = 0;
        for (let nth = 1; wasReached; nth++) {
          const said = `${manner} request ${nth}`;
          const other = staffUserAt(nth, manner, shop);
          const { host, draft, first, held, through } = await begun();
          const more = {
            ...draft,
            revision: 2,
            lines: draft.lines.map((line) => ({ ...line, quantity: 3 })),
          };

          through(other.meddling(edit, held));
          await host.orders.quote(more, call()).catch((error: unknown) => {
            expect(isHostError(error) && error.code, said).toBe('stale');
          });
          through(fetch);
          wasReached = other.wasReached();
          if (other.hasActed()) deeds++;
          const { context, totals } = await host.orders.quote(more, call());

          const { kept } = await shop.ask<{ kept: Told }>(
            `query($id: ID!) { kept: order(id: $id) { ${fields} } }`,
            { id: context?.['vendure.order'] },
          );
          expect(kept, said).toMatchObject({
            totalWithTax: totals.total,
            lines: [{ quantity: 3, productVariant: { sku: 'COMPASS' } }],
          });
          expect([totals.subtotal * 2, totals.discount * 2], said).toEqual([
            first.totals.subtotal * 3,
            first.totals.discount * 3,
          ]);
          expect(nth < 20, said).toBe(true);
        }
        expect(deeds, 'times that Vendure made the change').toBeGreaterThan(0);
      },
      300_000,
    );
  });
}

/** Submits an order, and looks it up when no answer comes. `undefined` when it was refused. */
async function submitted({ orders }: Host, submission: Submission, said: string): Promise<Order | undefined> {
  const once = keyed();
  try {
    return await orders.place(submission, once);
  } catch (error) {
    if (isHostError(error) && isOutcomeUnknown(error.code)) {
      const known = await orders.lookup(once.key, call());
      return known.state === 'placed' ? known.order : undefined;
    }
    expect(isHostError(error) && error.code, said).toMatch(/^(refused|quote-changed|stale)$/);
    return undefined;
  }
}

/** Acts as an operator does after a refusal: looks at the new price, accepts its warnings and places the order again. */
async function persevere(host: Host, draft: Draft, said: string): Promise<Order> {
  for (let tries = 0; tries < 3; tries++) {
    const quote = await host.orders.quote(draft, call());
    const held = { ...draft, context: quote.context ?? {} };
    const order = await submitted(host, acceptingOf(held, quote), said);
    if (order) return order;
  }
  throw new Error(`never placed: ${said}`);
}
