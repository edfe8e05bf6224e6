import {
  priceDiscount,
  reducible,
  sum,
  withManualDiscount,
  type Discount,
  type Issue,
} from '@orderpad/contracts';
import { freeLine } from './line-issues.ts';
import type { PricedLine, PricingInput } from './lines.ts';
import { overrideLimits } from './override.ts';

type Discounted = Pick<PricingInput, 'draft' | 'user' | 'market'>;

/** Returns the lines with the discounts that staff give on them, which come after those of promotions. */
export function withLineDiscounts(
  { draft, user, market: { currency } }: Discounted,
  lines: readonly PricedLine[],
) {
  const given = new Map(draft.lines.flatMap((line) => (line.discount ? [[line.id, line]] : [])));
  if (given.size === 0) return { lines, issues: [] };
  const issues: Issue[] = [];
  const limit = overrideLimits[user.role];
  const reduced = lines.map((line): PricedLine => {
    const own = given.get(line.quoted.lineId);
    if (!own) return line;
    const priced = withManualDiscount(line.quoted, own.discount, { limit, currency });
    issues.push(...priced.issues);
    if (priced.quoted.total === 0 && line.quoted.total > 0) issues.push(freeLine(own));
    return { ...line, quoted: priced.quoted };
  });
  return { lines: reduced, issues };
}

/** Returns the discounts of the order, with the one that staff give on all its goods as the last. */
export function withOrderDiscount(
  { draft: { discount }, user, market: { currency } }: Discounted,
  lines: readonly PricedLine[],
  discounts: readonly Discount[],
): { readonly discounts: readonly Discount[]; readonly issues: readonly Issue[] } {
  if (!discount) return { discounts, issues: [] };
  const goods = reducible(lines.map(({ quoted }) => quoted));
  const net = goods.net - sum(discounts.map(({ amount }) => amount));
  const priced = priceDiscount(discount, { ...goods, net }, { limit: overrideLimits[user.role], currency });
  return { discounts: [...discounts, priced.discount], issues: priced.issues };
}
