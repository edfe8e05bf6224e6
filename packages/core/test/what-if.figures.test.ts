import { demoData, memoryHost } from '@orderpad/adapters/memory';
import type { Host, Id, Quote } from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import { pickLines } from '@orderpad/core/rewards';
import { type Difference, differenceIf, eventWithoutLines } from '@orderpad/core/what-if';
import { describe, expect, it } from 'vitest';
import { abroadFlow } from './abroad.ts';
import { Driver, lineOf } from './driver.ts';
import { seed } from './random-seed.ts';

const runs = 400;

const demo = await demoData();
/** The demo shop, with promotions that depend on what is spent and on the lines, and one payment method in each country. */
const shop: typeof demo = {
  ...demo,
  promotions: [
    ...(demo.promotions ?? []),
    { id: 'fifth', name: 'A fifth off', scope: 'item', access: 'code', code: 'FIFTH', rate: 200_000 },
    {
      id: 'hundred',
      name: 'A cloth from £100',
      scope: 'item',
      access: 'automatic',
      minimum: 10_000,
      adds: [{ variantId: 'towel-indigo', quantity: 1 }],
    },
  ],
};

/** Returns numbers that look random and are the same for the same seed. */
function dice(start: number): (sides: number) => number {
  let state = start;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Offers one payment method, by country, so that another country withdraws the chosen one. */
function withLocalPayment(host: Host): Host {
  const quote: Host['orders']['quote'] = async (draft, call) => ({
    ...(await host.orders.quote(draft, call)),
    paymentMethods: [
      draft.destination === 'GB'
        ? { id: 'invoice', kind: 'offline', name: 'Invoice' }
        : { id: 'transfer', kind: 'offline', name: 'Bank transfer' },
    ],
  });
  return { ...host, orders: { ...host.orders, quote } };
}

class Shopper {
  readonly order = new Driver(withLocalPayment(memoryHost({ data: shop })), { flow: abroadFlow });
  readonly #roll: (sides: number) => number;

  constructor(roll: (sides: number) => number) {
    this.#roll = roll;
  }

  /** Fills the order anew: bought lines, picks, codes, a promotion, a shipping method. */
  async fill(): Promise<void> {
    const roll = this.#roll;
    const { order } = this;
    order.send({ type: 'items.remove', ids: [...order.items.lines].map(({ id }) => id) });
    order.send({ type: 'contact.select', contact: this.#one(shop.contacts) });
    order.send({ type: 'destination.select', country: this.#one(['GB', 'GB', 'DE', 'JP']) });
    order.send({ type: 'items.add', lines: [1, 2, 3].map(() => this.#line()) });
    for (const code of ['HEARTH10', 'FREESHIP', 'FIFTH', 'SOAP'])
      order.send({ type: roll(3) === 0 ? 'promotions.addCode' : 'promotions.removeCode', code });
    for (const id of ['soap-gift', 'jug-gift'])
      order.send({ type: roll(3) === 0 ? 'promotions.add' : 'promotions.remove', id });
    await this.priced();
    for (let left = roll(4); left > 0; left--) {
      order.send({ type: 'items.add', lines: await this.#pick() });
      await this.priced();
    }
    for (const { id, options } of order.shipping.shipments) {
      const method = options[roll(options.length + 1)];
      if (method) order.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId: method.id } });
    }
    await this.priced();
  }

  /** Returns an edit that may take something away. */
  event(): OrderEvent {
    const roll = this.#roll;
    const lines = [...this.order.items.lines].filter(({ cause }) => cause.kind === 'operator');
    const line = lines[roll(lines.length)];
    const kind = roll(5);
    if (kind === 0) return { type: 'contact.select', contact: this.#one(shop.contacts) };
    if (kind === 1) return { type: 'destination.select', country: this.#one(['GB', 'DE', 'JP', 'NO']) };
    if (kind === 2 && line) return { type: 'items.remove', ids: [line.id] };
    if (kind === 3)
      return { type: 'promotions.removeCode', code: this.#one(['HEARTH10', 'FREESHIP', 'FIFTH', 'SOAP']) };
    return line
      ? { type: 'items.edit', id: line.id, patch: { quantity: 1 + roll(line.quantity) } }
      : this.event();
  }

  priced(): Promise<Driver> {
    return this.order.until(() => ['quoted', 'empty'].includes(this.order.summary.status));
  }

  get quote(): Quote | undefined {
    return this.order.review.quote;
  }

  #one<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item {
    const item = items[this.#roll(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  #line() {
    const isLocal = this.#roll(4) === 0;
    const product = this.#one(
      shop.products.filter(({ id, variants: [first] }) =>
        isLocal ? id === 'gift' || id === 'knife' : first?.stock.kind !== 'level',
      ),
    );
    return lineOf(product, 1 + this.#roll(14));
  }

  async #pick() {
    const { signal } = new AbortController();
    const page = await this.order.session.ask(({ rewards }) =>
      rewards?.specials({ text: '', limit: 24, currency: 'GBP' }, { signal }),
    );
    const [line] = pickLines(this.#one(page?.items ?? []));
    return line ? [{ ...line, quantity: 1 + this.#roll(2) }] : [];
  }
}

/** Pieces of each line, by what it is for. */
const piecesOf = (quote: Quote | undefined, kind: 'promotion' | 'reward'): Map<Id, number> =>
  new Map(
    quote?.lines.flatMap(({ lineId, quantity, cause }): [Id, number][] =>
      cause.kind === kind ? [[lineId, quantity]] : [],
    ),
  );

/** Returns the pieces that one quote has and the next one lacks, by line. */
function lostBetween(before: Quote | undefined, after: Quote | undefined, kind: 'promotion' | 'reward') {
  const left = piecesOf(after, kind);
  return [...piecesOf(before, kind)]
    .map(([id, quantity]): [Id, number] => [id, quantity - (left.get(id) ?? 0)])
    .filter(([, quantity]) => quantity > 0);
}

const losesOf = (lines: readonly { readonly quantity: number; readonly lineId?: Id; readonly id?: Id }[]) =>
  lines.map(({ lineId, id, quantity }): [Id, number] => [lineId ?? id ?? '', quantity]);

/** Compares what a question said with the order before and after the edit was made. */
function expectTold(said: Difference, before: Quote | undefined, after: Quote | undefined): void {
  expect(said.before).toEqual(before && { currency: before.currency, totals: before.totals });
  expect(said.after).toEqual(after && { currency: after.currency, totals: after.totals });
  const gone = new Set(said.removedLines.map(({ line }) => line.lineId));
  for (const { lineId } of after?.lines ?? []) expect(gone.has(lineId)).toBe(false);
  const picks = losesOf(said.picks);
  expect(picks).toEqual(lostBetween(before, after, 'reward').filter(([id]) => !gone.has(id)));
  expect(losesOf(said.promotionLines)).toEqual(lostBetween(before, after, 'promotion'));
  const now = new Map(after?.lines.map(({ lineId, unitPrice }): [Id, number] => [lineId, unitPrice]));
  for (const { line, to } of said.prices) expect(now.get(line.lineId)).toBe(to);
  const ids = new Set(after?.promotions?.map(({ promotionId }) => promotionId));
  expect(said.promotions).toEqual(before?.promotions?.filter(({ promotionId }) => !ids.has(promotionId)));
}

describe(`a question, over ${runs} edits at a shop with promotions, rewards, tiers and markets (ORDERPAD_SEED=${seed})`, () => {
  it('states nothing but what the order shows after a yes', async () => {
    const roll = dice(seed);
    const shopper = new Shopper(roll);
    const { order } = shopper;
    const { signal } = new AbortController();
    // The memory host fetches its shop with the first call.
    await order.session.ask((host) => host.describe({ signal }));
    await order.until(() => order.pad.phase === 'editing');
    const seen = {
      picks: 0,
      promotionLines: 0,
      promotions: 0,
      removedLines: 0,
      prices: 0,
      payment: 0,
      shipping: 0,
    };

    for (let run = 0; run < runs; run++) {
      await shopper.fill();
      const before = shopper.quote;
      const event = shopper.event();
      const said = await differenceIf(order.session, event, signal);
      const payment = order.payment.choice?.methodId;
      if (!said) continue;

      order.send(eventWithoutLines(event, said.removedLines));
      await shopper.priced();

      const after = shopper.quote;
      try {
        expectTold(said, before, after);
        if (event.type !== 'contact.select' && after)
          expect(said.losesPayment).toBe(payment !== order.payment.choice?.methodId);
        const isChosen = (quote: Quote | undefined) =>
          quote?.shipments.some(({ methodId }) => methodId) ?? false;
        if (after && after.shipments.length > 0)
          expect(said.lacksShipping).toBe(isChosen(before) && !isChosen(after));
      } catch (error) {
        throw new Error(`run ${run}: ${JSON.stringify(event)}`, { cause: error });
      }
      for (const key of ['picks', 'promotionLines', 'promotions', 'removedLines', 'prices'] as const)
        if (said[key].length > 0) seen[key]++;
      if (said.losesPayment) seen.payment++;
      if (said.lacksShipping) seen.shipping++;
    }
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
  }, 120_000);
});
