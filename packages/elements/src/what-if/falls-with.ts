import type { AppliedPromotion, Discount, Id, Quote, QuotedLine } from '@orderpad/contracts';
import type { OrderEvent, OrderSession } from '@orderpad/core';
import { differenceIf, type Difference } from '@orderpad/core/what-if';

export type RemovalOf = Extract<OrderEvent, { type: 'items.remove' }>;
export type CountOf = Extract<OrderEvent, { type: 'items.edit' }>;

/** What leaves an order beside what a person takes out of it. */
export interface Falling {
  readonly picks: readonly QuotedLine[];
  readonly brought: readonly QuotedLine[];
  readonly promotions: readonly AppliedPromotion[];
}

/** What goes with a line, by what the host says of the order without it; what is known here, where it says nothing in time. */
export async function fallsWith(
  session: OrderSession,
  event: RemovalOf,
  picks: readonly QuotedLine[],
  patience: Promise<void>,
): Promise<Falling> {
  const asking = new AbortController();
  const answer = await Promise.race([
    differenceIf(session, event, asking.signal).catch(() => undefined),
    patience,
  ]);
  asking.abort();
  const quote = session.view(({ context }) => context.quote);
  if (answer && quote) return told(answer, quote, event.ids, picks);
  const isLast = session.view(({ context }) => context.lines.size <= event.ids.length);
  const given = quote?.lines.filter(({ cause }) => cause.kind === 'promotion') ?? [];
  return { picks, brought: isLast ? given : [], promotions: [] };
}

function told(
  { gone, brought, promotions }: Difference,
  quote: Quote,
  ids: readonly Id[],
  picks: readonly QuotedLine[],
): Falling {
  const lost = gone
    .map(({ line }) => line)
    .filter(({ lineId, cause }) => cause.kind === 'reward' && !picks.some((pick) => pick.lineId === lineId));
  return {
    picks: [...picks, ...lost],
    brought,
    promotions: promotions.filter(({ promotionId }) => !isOnlyFor(ids, promotionId, quote)),
  };
}

/** A discount on nothing but the line itself goes with it: that takes nothing else away. */
function isOnlyFor(ids: readonly Id[], promotionId: Id, quote: Quote): boolean {
  const isAtWork = (discounts: readonly Discount[]): boolean =>
    discounts.some(({ source }) => source.kind === 'promotion' && source.promotionId === promotionId);
  const lines = quote.lines.filter(
    ({ cause, discounts }) =>
      isAtWork(discounts) || (cause.kind === 'promotion' && cause.promotionId === promotionId),
  );
  return (
    lines.length > 0 &&
    lines.every(({ lineId }) => ids.includes(lineId)) &&
    !isAtWork(quote.discounts) &&
    !quote.shipments.some(({ discounts }) => isAtWork(discounts))
  );
}
