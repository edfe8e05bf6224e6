import { allocate, sum, sumUp } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, describe, it, vi } from 'vitest';
import { claimsIn } from '../src/slices/promotions/claims.ts';
import { applyItemOffers } from '../src/slices/promotions/item-offers.ts';
import { applyOrderOffers, applyShippingOffers } from '../src/slices/promotions/order-offers.ts';
import { stack } from '../src/slices/promotions/stacking.ts';
import { baskets, drafts, type Asked, type Case } from './promotions.arbitraries.ts';
import { seed } from './random-seed.ts';

// a minute leaves room for a busy machine
vi.setConfig({ testTimeout: 60_000 });

const runs = 15_000;
const parameters = { numRuns: runs, seed };

/** Prices a case as the host does, without its database: offers, then totals. */
function priced({ basket, shipping }: Case, { codes, promotions, offers }: Asked) {
  const { claims, issues } = claimsIn({ codes: [...codes], promotions: [...promotions] }, offers, {
    now: new Date('2026-03-01T12:00:00Z'),
    contactId: 'c',
    tierId: 'gold',
    redeemed: new Map(),
  });
  const of = (scope: string) => claims.filter(({ offer }) => offer.scope === scope);
  const items = stack(of('item'), (group) => applyItemOffers(basket, group));
  const { discounts, added } = items.result;
  const own = basket.lines
    .map(({ lineId, total }) => {
      const offs = (discounts.get(lineId) ?? []).map(({ amount }) => amount);
      return { lineId, full: total, offs, total: total - sum(offs) };
    })
    .toSorted((a, b) => (a.lineId < b.lineId ? -1 : 1));
  const subtotal = sum([...own, ...added].map(({ total }) => total));
  const order = stack(of('order'), (group) => applyOrderOffers({ subtotal, paid: subtotal }, group));
  const freed = stack(of('shipping'), (group) => applyShippingOffers(shipping, subtotal, group));
  const delivery = shipping.map(({ shipmentId, price }) => ({
    amount: price - sum((freed.result.discounts.get(shipmentId) ?? []).map(({ amount }) => amount)),
    taxes: [vat],
  }));
  const totals = sumUp({
    lines: [...own, ...added].map(({ total }) => ({ amount: total, taxes: [vat] })),
    discount: sum(order.result.discounts.map(({ amount }) => amount)),
    shipping: delivery,
    taxIncluded: false,
    taxPer: 'order',
    rounding: 'half-up',
  });
  const applied = [...items.applied, ...order.applied, ...freed.applied].map(({ offer }) => offer.id);
  return { own, added, order: order.result.discounts, delivery, totals, applied, issues };
}

const vat = { name: 'VAT', rate: 200_000 };

/** Compares as text: much faster than an assertion, and a failure names the case anyway. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const holds = <Given extends unknown[]>(property: fc.IProperty<Given>): void =>
  fc.assert(property, parameters);

describe('offers on any basket', () => {
  it('no price is negative, and all discounts add up to the totals', () => {
    holds(
      fc.property(baskets, drafts, (each, asked) => {
        const { own, added, order, delivery, totals } = priced(each, asked);

        return (
          own.every(({ full, offs, total }) => total >= 0 && total + sum(offs) === full) &&
          own.every(({ offs }) => offs.every((off) => off > 0)) &&
          added.every(
            ({ unitPrice, quantity, discounts, total }) =>
              total >= 0 && total + sum(discounts.map(({ amount }) => amount)) === unitPrice * quantity,
          ) &&
          delivery.every(({ amount }) => amount >= 0) &&
          totals.discount === sum(order.map(({ amount }) => amount)) &&
          totals.discount <= totals.subtotal &&
          totals.total >= 0
        );
      }),
    );
  });

  it('neither the order of codes nor that of lines changes the totals', () => {
    holds(
      fc.property(baskets, drafts, fc.integer(), (each, asked, turn) => {
        const first = priced(each, asked);
        const second = priced(
          { ...each, basket: { ...each.basket, lines: turned(each.basket.lines, turn) } },
          {
            codes: turned(asked.codes, turn),
            promotions: turned(asked.promotions, turn),
            offers: turned(asked.offers, turn),
          },
        );

        const reasons = ({ issues }: typeof first) => issues.map(({ code }) => code).toSorted();
        return isSame({ ...second, issues: reasons(second) }, { ...first, issues: reasons(first) });
      }),
    );
  });

  it('pricing twice gives the same result and does not change its input', () => {
    holds(
      fc.property(baskets, drafts, (each, asked) => {
        const given = JSON.stringify([each.shipping, each.basket.lines, asked]);

        return (
          isSame(priced(each, asked), priced(each, asked)) &&
          given === JSON.stringify([each.shipping, each.basket.lines, asked])
        );
      }),
    );
  });

  it('every added line belongs to an applied promotion', () => {
    holds(
      fc.property(baskets, drafts, (each, asked) => {
        const { added, applied } = priced(each, asked);
        const gone = added[0]?.promotionId;
        const without = priced(each, { ...asked, offers: asked.offers.filter(({ id }) => id !== gone) });

        return (
          added.every(({ promotionId }) => applied.includes(promotionId)) &&
          new Set(added.map(({ lineId }) => lineId)).size === added.length &&
          without.added.every(({ promotionId }) => promotionId !== gone)
        );
      }),
    );
  });

  it('one more discount never raises the total, unless an item discount leaves less than a minimum', () => {
    holds(
      fc.property(baskets, drafts, fc.nat(), (each, asked, at) => {
        const all = asked.offers.filter(({ effect }) => !['buy-get', 'bundle'].includes(effect.kind));
        const chosen = all[at % Math.max(all.length, 1)];
        const lowering = all.map((one) =>
          chosen?.scope === 'item' && one !== chosen ? { ...one, minimum: null } : one,
        );
        const more = lowering.find(({ id }) => id === chosen?.id);
        const fewer = { ...asked, offers: lowering.filter((one) => one !== more) };

        const [without, within] = [priced(each, fewer), priced(each, { ...asked, offers: lowering })];

        return within.totals.total <= without.totals.total;
      }),
    );
  });

  it('an offer applies only where what is paid for reaches its minimum, and a refusal names the rest', () => {
    holds(
      fc.property(baskets, drafts, (each, asked) => {
        const { totals, applied, issues } = priced(each, asked);
        const later = asked.offers.filter(({ scope }) => scope !== 'item');

        return (
          later.every(
            ({ id, minimum }) => !applied.includes(id) || minimum === null || totals.subtotal >= minimum,
          ) &&
          issues.every(
            ({ code, params: { minimum, missing } }) =>
              code !== 'promotion-minimum' || Number(missing) <= Number(minimum),
          )
        );
      }),
    );
  });

  it('discounts are allocated without losing a unit, and no part takes more than its weight', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });
    holds(
      fc.property(weights, fc.nat(), (each, some) => {
        const amount = some % (sum(each) + 1);

        const parts = allocate(amount, each);

        return sum(parts) === amount && parts.every((part, index) => part >= 0 && part <= (each[index] ?? 0));
      }),
    );
  });

  afterAll(() => console.info(`promotions: 7 properties × ${runs} runs, seed ${seed}`));
});

/** Shuffles a list. */
function turned<Item>(items: readonly Item[], turn: number): Item[] {
  const at = items.length === 0 ? 0 : Math.abs(turn) % items.length;
  const cut = [...items.slice(at), ...items.slice(0, at)];
  return turn % 2 === 0 ? cut : cut.toReversed();
}
