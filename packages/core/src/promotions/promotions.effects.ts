import type { Amount, AppliedPromotion, Id, Issue, Quote, QuotedLine } from '@orderpad/contracts';
import type { OrderEvent } from '../order/events.ts';
import { oncePer } from '../order/once-per.ts';
import { isSameCode } from './promotions.rules.ts';

/** The effect of one promotion in a quote. */
export interface PromotionEffect {
  /** The sum of its discounts. */
  readonly discount: Amount;
  /** Lines that it added; they leave the order with it. */
  readonly addedLines: readonly QuotedLine[];
}

/** Returns the effect of each promotion, by promotion id. Walks over a quote once. */
export const effectsIn = oncePer((quote: Quote): ReadonlyMap<Id, PromotionEffect> => {
  const effects = new Map<Id, { discount: Amount; addedLines: QuotedLine[] }>();
  const effectOf = (id: Id) => {
    const effect = effects.get(id) ?? { discount: 0, addedLines: [] };
    effects.set(id, effect);
    return effect;
  };
  for (const { discounts } of [...quote.lines, ...quote.shipments, quote])
    for (const { source, amount } of discounts)
      if (source.kind === 'promotion') effectOf(source.promotionId).discount += amount;
  for (const line of quote.lines)
    if (line.cause.kind === 'promotion') effectOf(line.cause.promotionId).addedLines.push(line);
  return effects;
});

/** Returns the promotion that a code unlocked; `undefined` when the host names none. */
export const unlockedBy = (code: string, quote: Quote | undefined): AppliedPromotion | undefined =>
  quote?.promotions?.find((each) => each.code !== undefined && isSameCode(each.code, code));

/**
 * Returns why the host refused a code. Finds the issue by the code that its fix names: the index in its path may be out of
 * date, since the draft may have changed after the host was asked.
 */
export const issueOfCode = (asked: string, quote: Quote | undefined): Issue | undefined =>
  quote?.issues.find(({ fixes }) =>
    fixes.some(({ code, params }) => code === 'remove-code' && isSameCode(String(params['code']), asked)),
  );

/** Returns why the host refused a promotion that was chosen by its id. */
export const issueOfPromotion = (id: Id, quote: Quote | undefined): Issue | undefined =>
  quote?.issues.find(({ fixes }) =>
    fixes.some(({ code, params }) => code === 'remove-promotion' && params['promotionId'] === id),
  );

/** Returns the lines that would leave the order with a promotion. */
export function linesLostBy(
  event: Extract<OrderEvent, { type: 'promotions.removeCode' | 'promotions.remove' }>,
  quote: Quote | undefined,
): readonly QuotedLine[] {
  const id = event.type === 'promotions.remove' ? event.id : unlockedBy(event.code, quote)?.promotionId;
  return (quote && id !== undefined && effectsIn(quote).get(id)?.addedLines) || [];
}
