import type { Amount, AppliedPromotion, Id, Issue, Quote, QuotedLine } from '@orderpad/contracts';
import type { OrderEvent } from '../order/events.ts';
import { oncePer } from '../order/once-per.ts';
import { isSameCode } from './promotions.rules.ts';

/** What one promotion does in a quote. */
export interface Deed {
  /** What it takes off in all. */
  readonly off: Amount;
  /** Lines that are there because of it, and go with it. */
  readonly brought: readonly QuotedLine[];
}

/** What each promotion does. Walks over the answer once, when it has come. */
export const deedsIn = oncePer((quote: Quote): ReadonlyMap<Id, Deed> => {
  const deeds = new Map<Id, { off: Amount; brought: QuotedLine[] }>();
  const deedOf = (id: Id) => {
    const deed = deeds.get(id) ?? { off: 0, brought: [] };
    deeds.set(id, deed);
    return deed;
  };
  for (const { discounts } of [...quote.lines, ...quote.shipments, quote])
    for (const { source, amount } of discounts)
      if (source.kind === 'promotion') deedOf(source.promotionId).off += amount;
  for (const line of quote.lines)
    if (line.cause.kind === 'promotion') deedOf(line.cause.promotionId).brought.push(line);
  return deeds;
});

/** The promotion that a code unlocked, as far as the host says. */
export const unlockedBy = (code: string, quote: Quote | undefined): AppliedPromotion | undefined =>
  quote?.promotions?.find((each) => each.code !== undefined && isSameCode(each.code, code));

/**
 * Why the host refused a code. By the code its way out names: where it stands in the draft may have changed since the
 * host was asked.
 */
export const refusalOfCode = (asked: string, quote: Quote | undefined): Issue | undefined =>
  quote?.issues.find(({ fixes }) =>
    fixes.some(({ code, params }) => code === 'remove-code' && isSameCode(String(params['code']), asked)),
  );

export const refusalOfPick = (id: Id, quote: Quote | undefined): Issue | undefined =>
  quote?.issues.find(({ fixes }) =>
    fixes.some(({ code, params }) => code === 'remove-promotion' && params['promotionId'] === id),
  );

/** The lines that would go with a promotion. */
export function broughtBy(
  event: Extract<OrderEvent, { type: 'promotions.removeCode' | 'promotions.remove' }>,
  quote: Quote | undefined,
): readonly QuotedLine[] {
  const id = event.type === 'promotions.remove' ? event.id : unlockedBy(event.code, quote)?.promotionId;
  return (quote && id !== undefined && deedsIn(quote).get(id)?.brought) || [];
}
