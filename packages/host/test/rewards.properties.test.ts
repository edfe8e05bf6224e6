import { type Draft, sum } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, describe, it, vi } from 'vitest';
import { claimsIn } from '../src/slices/promotions/claims.ts';
import { applyItemOffers } from '../src/slices/promotions/item-offers.ts';
import { applyOrderOffers } from '../src/slices/promotions/order-offers.ts';
import { stack } from '../src/slices/promotions/stacking.ts';
import { checkPicks, type Pick, type RunningReward } from '../src/slices/rewards/picks.ts';
import { baskets, drafts, type Asked, type Case } from './promotions.arbitraries.ts';
import { seed } from './random-seed.ts';

// a minute leaves room for a busy machine
vi.setConfig({ testTimeout: 60_000 });

const runs = 6_000;

const running = fc.array(
  fc.record({
    threshold: fc.integer({ min: 1, max: 6_000 }),
    excludes: fc.subarray(['p0', 'p1', 'p2']),
    specials: fc.uniqueArray(fc.tuple(fc.constantFrom('v0', 'v1', 'v2'), fc.nat(2_000)), {
      selector: ([id]) => id,
    }),
  }),
  { maxLength: 2 },
);

const pick = fc.record({
  terms: fc.nat(2),
  variantId: fc.constantFrom('v0', 'v1', 'v2', 'v9'),
  quantity: fc.integer({ min: 1, max: 3 }),
});

interface Wanted {
  readonly running: readonly RunningReward[];
  readonly picks: readonly Pick[];
}

const wishes: fc.Arbitrary<Wanted> = fc
  .tuple(running, fc.array(pick, { maxLength: 5 }))
  .map(([all, picks]) => ({
    running: all.map(({ threshold, excludes, specials }, index) => ({
      id: `r${index}`,
      name: `Reward ${index}`,
      threshold,
      startsAt: null,
      endsAt: null,
      excludes,
      specials: new Map(specials),
    })),
    picks: picks.map(({ terms, variantId, quantity }, index) => ({
      lineId: `k${index}`,
      rewardId: `r${terms}`,
      variantId,
      quantity,
      title: variantId,
    })),
  }));

/** Prices a case as the host does, without its database: promotions, then picks, then discounts on the order. */
function priced({ basket }: Case, { codes, promotions, offers }: Asked, { running: all, picks }: Wanted) {
  const asked: Draft['codes'] = [...codes];
  const { claims } = claimsIn({ codes: asked, promotions: [...promotions] }, offers, {
    now: new Date('2026-03-01T12:00:00Z'),
    contactId: 'c',
    tierId: 'gold',
    redeemed: new Map(),
  });
  const of = (scope: string) => claims.filter(({ offer }) => offer.scope === scope);
  const { discounts, added } = stack(of('item'), (group) => applyItemOffers(basket, group)).result;
  const bought = [
    ...basket.lines.map(({ lineId, productId, total }) => ({
      productId,
      total: total - sum((discounts.get(lineId) ?? []).map(({ amount }) => amount)),
    })),
    ...added.map(({ variantId, total }) => ({ productId: variantId.replace('v', 'p'), total })),
  ];
  const { rewards, prices, issues } = checkPicks(picks, bought, all, 'GBP');
  const taken = sum(picks.map(({ lineId, quantity }) => (prices.get(lineId) ?? 10_000) * quantity));
  const subtotal = sum(bought.map(({ total }) => total)) + taken;
  const order = stack(of('order'), (group) =>
    applyOrderOffers({ subtotal, paid: subtotal - taken }, group),
  ).result;
  return { rewards, issues, taken, total: subtotal - sum(order.discounts.map(({ amount }) => amount)) };
}

/** Compares as text: much faster than an assertion, and a failure names the case anyway. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const holds = <Given extends unknown[]>(property: fc.IProperty<Given>): void =>
  fc.assert(property, { numRuns: runs, seed });

const earnedIn = ({ rewards }: ReturnType<typeof priced>) =>
  rewards.map(({ id, qualifying, earned, toNext }) => [id, qualifying, earned, toNext]);

describe('rewards on any basket', () => {
  it('a pick never changes what is earned', () => {
    holds(
      fc.property(baskets, drafts, wishes, fc.nat(), (each, asked, wanted, at) => {
        const some = wanted.picks.slice(0, at % (wanted.picks.length + 1));

        const [fewer, all] = [priced(each, asked, { ...wanted, picks: some }), priced(each, asked, wanted)];

        return isSame(earnedIn(fewer), earnedIn(all));
      }),
    );
  });

  it('nothing is refused where nothing is picked', () => {
    holds(
      fc.property(baskets, drafts, wishes, (each, asked, wanted) => {
        const { issues, taken } = priced(each, asked, { ...wanted, picks: [] });

        return issues.length === 0 && taken === 0;
      }),
    );
  });

  it('the order of the lines changes neither the total nor whether it is refused', () => {
    holds(
      fc.property(baskets, drafts, wishes, fc.integer(), (each, asked, wanted, turn) => {
        const first = priced(each, asked, wanted);
        const second = priced(
          { ...each, basket: { ...each.basket, lines: turned(each.basket.lines, turn) } },
          asked,
          { ...wanted, picks: turned(wanted.picks, turn) },
        );

        const outcome = ({ rewards, total, issues }: typeof first) => [rewards, total, issues.length > 0];
        return isSame(outcome(first), outcome(second));
      }),
    );
  });

  it('an order without refusals holds only specials, and no more than are earned', () => {
    holds(
      fc.property(baskets, drafts, wishes, (each, asked, wanted) => {
        const { rewards, issues } = priced(each, asked, wanted);
        const isSpecial = ({ rewardId, variantId = '' }: Pick) =>
          wanted.running.some(({ id, specials }) => id === rewardId && specials.has(variantId));

        return (
          issues.length > 0 ||
          (rewards.every(({ used, earned }) => used <= earned) && wanted.picks.every(isSpecial))
        );
      }),
    );
  });

  it('each pick beyond those earned is refused with consistent figures and a fix', () => {
    holds(
      fc.property(baskets, drafts, wishes, (each, asked, wanted) => {
        const { rewards, issues } = priced(each, asked, wanted);
        const beyond = sum(rewards.map(({ used, earned }) => Math.max(used - earned, 0)));
        const unearned = issues.filter(({ code }) => code === 'reward-not-earned');
        const refused = sum(
          unearned.map(({ path, fixes }) => {
            const { quantity = 0 } = wanted.picks.find(({ lineId }) => lineId === path[1]) ?? {};
            const within = fixes.find(({ code }) => code === 'set-quantity')?.params['quantity'] ?? 0;
            return quantity - Number(within);
          }),
        );

        return (
          refused === beyond &&
          unearned.every(({ params }) => Number(params['missing']) > 0) &&
          issues.every(({ fixes }) => fixes.some(({ code }) => code === 'remove-line')) &&
          rewards.every(
            ({ qualifying, toNext, earned, threshold }) =>
              qualifying + toNext === (earned + 1) * threshold && toNext > 0 && toNext <= threshold,
          )
        );
      }),
    );
  });

  afterAll(() => console.info(`rewards: 5 properties × ${runs} runs, seed ${seed}`));
});

/** Shuffles a list. */
function turned<Item>(items: readonly Item[], turn: number): Item[] {
  const at = items.length === 0 ? 0 : Math.abs(turn) % items.length;
  const cut = [...items.slice(at), ...items.slice(0, at)];
  return turn % 2 === 0 ? cut : cut.toReversed();
}
