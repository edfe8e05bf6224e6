import { isBlocking, Quote, sum } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed, lineOf, piecesOf } from './preparing.ts';
import { refusedWith } from './refused-with.ts';

export function checkQuotes(fixture: HostFixture): void {
  it('prices a draft without changing it, and answers its revision', async () => {
    const host = await fixture.create();
    const draft = { ...(await draftFor(host, fixture)), revision: 7 };
    const before = structuredClone(draft);

    const quote = await host.orders.quote(draft, call());

    expect(Quote.safeParse(quote).error).toBeUndefined();
    expect(quote).toMatchObject({ draftId: draft.id, revision: 7, currency: draft.currency });
    expect(draft).toEqual(before);
    expect(Date.parse(quote.expiresAt)).toBeGreaterThan(Date.now());
  });

  it('keeps the order of the lines, and prices each by its quantity', async () => {
    const host = await fixture.create();
    const lines = await Promise.all([1, 3, 2].map((quantity) => lineOf(host, fixture, quantity)));
    const draft = await draftFor(host, fixture, ...lines);

    const quote = await host.orders.quote(draft, call());

    expect(quote.lines.map(({ lineId }) => lineId)).toEqual(lines.map(({ id }) => id));
    for (const { unitPrice, quantity, discounts, total } of quote.lines)
      expect(total).toBe(unitPrice * quantity - sum(discounts.map(({ amount }) => amount)));
  });

  it('adds up', async () => {
    const host = await fixture.create();
    const draft = await completed(host, await draftFor(host, fixture));

    const { lines, shipments, totals, discounts } = await host.orders.quote(draft, call());

    expect(totals.subtotal).toBe(sum(lines.map(({ total }) => total)));
    expect(totals.shipping).toBe(sum(shipments.map(({ price }) => price)));
    expect(totals.discount).toBe(sum(discounts.map(({ amount }) => amount)));
    expect(totals.tax).toBe(sum(totals.taxes.map(({ amount }) => amount)));
  });

  it('offers shipping methods for an address, and keeps the one that was chosen', async () => {
    const host = await fixture.create();
    const draft = await completed(host, await draftFor(host, fixture));

    const { shipments } = await host.orders.quote(draft, call());

    expect(shipments).toHaveLength(1);
    expect(shipments[0]?.methodId).toBe(draft.shipments[0]?.methodId);
    expect(shipments[0]?.parts).toEqual(draft.lines.map(({ id, quantity }) => ({ lineId: id, quantity })));
  });

  it('prices the same draft the same', async () => {
    const host = await fixture.create();
    const draft = await completed(host, await draftFor(host, fixture));

    const [first, second] = [await host.orders.quote(draft, call()), await host.orders.quote(draft, call())];

    expect(second.totals).toEqual(first.totals);
  });

  const { counted } = fixture;
  if (counted !== undefined) {
    it('takes all that is there, and says how much that is when one more is ordered', async () => {
      const host = await fixture.create();
      const { sku, pieces } = typeof counted === 'string' ? { sku: counted, pieces: undefined } : counted;
      const available = pieces ?? (await piecesOf(host, sku));
      const line = await lineOf(host, { sold: sku }, available);
      const draft = await completed(host, await draftFor(host, fixture, line));
      const more = { ...draft, lines: [{ ...line, quantity: available + 1 }] };

      const all = await host.orders.quote(draft, call());
      const beyond = await host.orders.quote({ ...more, id: crypto.randomUUID(), context: {} }, call());

      expect(all.issues.filter(isBlocking)).toEqual([]);
      expect(beyond.issues.filter(isBlocking)).toMatchObject([
        {
          code: 'insufficient-stock',
          path: ['lines', line.id, 'quantity'],
          params: { available, asked: available + 1 },
        },
      ]);
      await expect(host.orders.place(acceptingOf(draft, all), keyed())).resolves.toMatchObject({
        lines: [{ quantity: available }],
      });
    });
  }

  it('says so when a line orders what is not there', async () => {
    const host = await fixture.create();
    const line = await lineOf(host, fixture);
    const gone = { ...line.item, productId: 'no-such-product', variantId: 'no-such-variant' };
    const draft = await draftFor(host, fixture, { ...line, item: gone });

    const answer = await host.orders.quote(draft, call()).then(
      ({ issues }) => issues,
      () => refusedWith(host.orders.quote(draft, call())).then(({ issues }) => issues),
    );

    expect(answer.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
}
