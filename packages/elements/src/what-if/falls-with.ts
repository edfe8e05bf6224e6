import type { AppliedPromotion, Discount, Id, Quote, QuotedLine } from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import { type Difference, differenceIf, preview } from '@orderpad/core/what-if';
import type { PadSession } from '../context.ts';

export type RemovalOf = Extract<OrderEvent, { type: 'items.remove' }>;
export type EditOf = Extract<OrderEvent, { type: 'items.edit' }>;

/** What leaves an order beside what a person takes out of it. */
export interface Falling {
  readonly picks: readonly QuotedLine[];
  readonly brought: readonly QuotedLine[];
  readonly promotions: readonly AppliedPromotion[];
  /** What it comes to, and would then; `undefined` where the host did not say. */
  readonly sums: Pick<Difference, 'before' | 'after'> | undefined;
}

/** What goes with it, by what the host says of the order then; what is known here, where it says nothing until `signal`. */
export async function fallsWith(
  session: PadSession,
  event: RemovalOf | EditOf,
  signal: AbortSignal,
): Promise<Falling> {
  const aborted = new Promise<undefined>((resolve) =>
    signal.addEventListener('abort', () => resolve(undefined)),
  );
  const answer = isAnswered(session) && (await Promise.race([answerTo(session, event, signal), aborted]));
  const picks = picksLost(session, event);
  const quote = session.view(({ context }) => context.quote);
  if (answer && quote) return fallingOf(answer, quote, event, picks);
  const { lines, added } = session.view(session.views.items);
  const isLast = event.type === 'items.remove' && lines.size <= event.ids.length;
  return { picks, brought: isLast ? added : [], promotions: [], sums: undefined };
}

/** Whether the host says what would be. Else only what is known here is told, and at once. */
export const isAnswered = (session: PadSession): boolean =>
  session.view(({ context }) => context.profile?.capabilities.includes('quotes.what-if') ?? false);

const picksLost = (session: PadSession, event: RemovalOf | EditOf): readonly QuotedLine[] =>
  preview(session, event).find(({ code }) => code === 'reward-lost')?.lines ?? [];

/** What the change before this one takes away is no part of the answer: the order is priced first. */
const answerTo = (session: PadSession, event: RemovalOf | EditOf, signal: AbortSignal) =>
  priced(session, signal)
    .then(() => differenceIf(session, event, signal))
    .catch(() => undefined);

/** Once the newest answer is one to the order as it is. */
const priced = (session: PadSession, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const { items } = session.views;
    if (session.view(items).isPriced) return resolve();
    const unsubscribe = session.watch(items, (view) => {
      if (!view.isPriced) return;
      unsubscribe();
      resolve();
    });
    signal.addEventListener('abort', unsubscribe);
  });

function fallingOf(
  { gone, brought, promotions, before, after }: Difference,
  quote: Quote,
  event: RemovalOf | EditOf,
  picks: readonly QuotedLine[],
): Falling {
  const lost = gone
    .map(({ line }) => line)
    .filter(({ lineId, cause }) => cause.kind === 'reward' && !picks.some((pick) => pick.lineId === lineId));
  return {
    picks: [...picks, ...lost],
    brought,
    promotions: promotions.filter(
      ({ promotionId }) => event.type === 'items.edit' || !isOnlyFor(event.ids, promotionId, quote),
    ),
    sums: { before, after },
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
