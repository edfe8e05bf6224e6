import { type Draft, isBlocking, Order, Problem, Quote, sum } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../src/index.ts';
import { overrideLimits } from '../src/slices/items/override.ts';
import { currencies } from './abroad.ts';
import type { TestUser } from './user.ts';
import { nastyDrafts, stuffOf } from './hostile-drafts.ts';
import { Shop } from './shop.ts';
import { seed } from './random-seed.ts';

// minutes leave room for a busy machine
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const runs = 80;

let shop: Shop;
let mara: TestUser;
beforeAll(async () => {
  shop = await Shop.open(await openDatabase());
  mara = await shop.as('mara');
});
afterAll(() => shop.close());
afterAll(() => console.log(`hostile drafts: 2 roles × ${runs}, seed ${seed}`));

describe('hostile drafts', () => {
  it.each(['cleo', 'dora'])(
    'every hostile draft of %s is priced soundly or refused with code and path',
    async (username) => {
      const user = await shop.as(username);
      const { role, contactId = 'c-20001' } = user.signIn.operator;
      const good = await mara.draftOf([await mara.lineOf('22632', 2)], { contactId, shipments: [collected] });
      const cases = fc.tuple(nastyDrafts(await stuffOf(mara), good), fc.boolean());
      const ends = { unpriced: 0, notPlaced: 0, placed: 0 };

      await fc.assert(
        fc.asyncProperty(cases, async ([nasty, isTampered]) => {
          // Shrinking tries a draft again, but one draft id becomes an order only once.
          const draft = { ...nasty, id: crypto.randomUUID() };
          const answer = await user.request('POST', '/v1/quotes', { body: draft });
          if (!answer.ok) {
            ends.unpriced++;
            return expectRefused(answer);
          }
          const quote = Quote.parse(await answer.json());
          expectSound(draft, quote, role);
          const { id: quoteId, currency, issues, totals } = quote;

          const submitted = await user.submit({
            draft,
            quoteId,
            acceptedTotal: { amount: totals.total - (isTampered ? 1 : 0), currency },
            acknowledged: issues
              .filter((issue) => !isBlocking(issue))
              .map(({ code, path }) => ({ code, path })),
          });

          if (!submitted.ok) {
            ends.notPlaced++;
            return expectRefused(submitted);
          }
          ends.placed++;
          expect({ isTampered, errors: issues.filter(isBlocking) }).toEqual({
            isTampered: false,
            errors: [],
          });
          expect(Order.parse(await submitted.json()).totals).toEqual(totals);
        }),
        {
          numRuns: runs,
          seed,
          examples: [[[{ ...good, revision: -1 }, false]], [[good, true]], [[good, false]]],
        },
      );

      // A host that refuses everything, or nothing, keeps none of the promises above.
      expect(Math.min(ends.unpriced, ends.notPlaced, ends.placed), JSON.stringify(ends)).toBeGreaterThan(0);
      expect(shop.faults).toEqual([]);
    },
  );

  it('a promotion adds no more pieces than a line can hold', async () => {
    const lines = await Promise.all([1, 2, 3, 4].map(() => mara.lineOf('APRON-BLU-M', 1_000_000)));

    const quote = await mara.quote(await mara.draftOf(lines));

    const brought = quote.lines.find(({ cause }) => cause.kind === 'promotion');
    expect(brought).toMatchObject({ lineId: 'three-aprons/1', quantity: 1_000_000, total: 0 });
  });

  it('a negative price never makes the shop pay', async () => {
    const item = { kind: 'custom', title: 'A favour', unitPrice: -5000, ships: false } as const;
    const favour = { id: 'l1', item, quantity: 3, cause: { kind: 'operator' } } as const;

    const { lines, totals, issues } = await mara.quote(await mara.draftOf([favour]));

    expect(lines).toMatchObject([{ unitPrice: 0, total: 0 }]);
    expect(totals).toMatchObject({ subtotal: 0, tax: 0, total: 0 });
    expect(issues).toMatchObject([
      { code: 'negative-price', severity: 'error', path: ['lines', 'l1', 'item', 'unitPrice'] },
    ]);
  });

  it('a line that claims to come from a promotion gets no promotion price', async () => {
    const cause = { kind: 'promotion', promotionId: 'lantern-hanger' } as const;
    const lines = [await mara.lineOf('71053', 1), await mara.lineOf('84406B', 1, { cause })];

    const quote = await mara.quote(await mara.draftOf(lines, { promotions: ['lantern-hanger'] }));

    expect(quote.lines.map(({ cause: { kind }, total }) => [kind, total > 0])).toEqual([
      ['operator', true],
      ['operator', true],
      ['promotion', false],
    ]);
  });
});

const collected = {
  id: 's1',
  to: {
    kind: 'other' as const,
    address: { line1: '1 Row', city: 'Leeds', postalCode: 'LS1 6DT', country: 'GB' },
  },
  methodId: 'collection',
  parts: [],
};

async function expectRefused(answer: Response): Promise<void> {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  const { issues } = Problem.parse(await answer.json());
  expect(issues.length).toBeGreaterThan(0);
  for (const { path } of issues) expect(path.length).toBeGreaterThan(0);
}

function expectSound(draft: Draft, quote: Quote, role: keyof typeof overrideLimits): void {
  const { lines, shipments, discounts, totals, issues, promotions = [], rewards = [] } = quote;
  expect(new Set(lines.map(({ lineId }) => lineId)).size, 'each line has an id of its own').toBe(
    lines.length,
  );
  const isRefused = (lineId: string) =>
    issues.some((issue) => isBlocking(issue) && issue.path[0] === 'lines' && issue.path[1] === lineId);
  expect(quote.currency).toBe(currencies[draft.destination ?? ''] ?? 'GBP');
  expect(totals).toMatchObject({
    subtotal: sum(lines.map(({ total }) => total)),
    shipping: sum(shipments.map(({ price }) => price)),
    discount: sum(discounts.map(({ amount }) => amount)),
    tax: sum(totals.taxes.map(({ amount }) => amount)),
  });
  expect(
    Math.min(totals.total, ...totals.taxes.flatMap(({ base, amount }) => [base, amount])),
  ).not.toBeLessThan(0);
  for (const { lineId, unitPrice, hostPrice = 0, quantity, discounts: off, total, cause } of lines) {
    expect(total).toBeGreaterThanOrEqual(0);
    expect(total).toBe(unitPrice * quantity - sum(off.map(({ amount }) => amount)));
    const isTooLow = unitPrice * 100 < hostPrice * (100 - overrideLimits[role]);
    const isUnearned = cause.kind === 'reward' && !rewards.some(({ id }) => id === cause.rewardId);
    if (isTooLow || isUnearned) expect(isRefused(lineId)).toBe(true);
    if (cause.kind === 'promotion')
      expect(promotions.map(({ promotionId }) => promotionId)).toContain(cause.promotionId);
  }
  const codes = issues.map(({ code }) => code);
  if (rewards.some(({ used, earned }) => used > earned)) expect(codes).toContain('reward-not-earned');
  for (const { id } of draft.lines)
    if (!lines.some(({ lineId }) => lineId === id)) expect(isRefused(id)).toBe(true);
  for (const { path } of issues) expect(path.length).toBeGreaterThan(0);
}
