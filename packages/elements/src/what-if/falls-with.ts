import {
  type AppliedPromotion,
  codeKey,
  type Discount,
  type Id,
  type Quote,
  type QuotedLine,
} from '@orderpad/contracts';
import { currentQuote, type OrderEvent, type Selector } from '@orderpad/core';
import { type Difference, differenceIf, preview } from '@orderpad/core/what-if';
import type { PadSession } from '../context.ts';

export type RemovalOf = Extract<OrderEvent, { type: 'items.remove' }>;
export type EditOf = Extract<OrderEvent, { type: 'items.edit' }>;
export type PromotionRemoval = Extract<OrderEvent, { type: 'promotions.removeCode' | 'promotions.remove' }>;
type Reducing = RemovalOf | EditOf | PromotionRemoval;

/** Parts of an order that leave it beside what a person removes. */
export interface Falling {
  /** Rewards that are no longer earned; `quantity` counts the lost pieces. */
  readonly picks: readonly Pick<QuotedLine, 'item' | 'quantity'>[];
  readonly brought: readonly QuotedLine[];
  readonly promotions: readonly AppliedPromotion[];
  /** Totals before and after; `undefined` where the host did not answer. Then `picks` are an estimate. */
  readonly sums: Pick<Difference, 'before' | 'after'> | undefined;
  /** True when the host was asked and did not answer, so that more may leave than is known here. */
  readonly isUnchecked: boolean;
}

/** Tells if nothing leaves with an event, for certain. */
export const isFree = ({ picks, brought, promotions, isUnchecked }: Falling): boolean =>
  !isUnchecked && picks.length + brought.length + promotions.length === 0;

/** Returns what leaves the order with an event, by the host's answer; by what is known here, where the host does not answer. */
export async function fallsWith(session: PadSession, event: Reducing, signal: AbortSignal): Promise<Falling> {
  const answer = isAnswered(session) ? await answerTo(session, event, signal) : undefined;
  const quote = session.view(({ context }) => context.quote);
  if (answer && answer !== 'none' && quote) return fallingOf(answer, quote, event);
  return { ...knownToFall(session, event), isUnchecked: answer === 'none' };
}

/** Returns what is known here to leave the order with an event, without the host. */
export function knownToFall(session: PadSession, event: Reducing): Falling {
  const { lines, added } = session.view(session.views.items);
  const isLast = event.type === 'items.remove' && lines.size <= event.ids.length;
  const losses = preview(session, event);
  const ofPromotion = event.type === 'promotions.remove' || event.type === 'promotions.removeCode';
  return {
    picks: losses.find(({ code }) => code === 'reward-lost')?.lines ?? [],
    brought: isLast ? added : ofPromotion ? losses.flatMap(({ lines: left = [] }) => left) : [],
    promotions: [],
    sums: undefined,
    isUnchecked: false,
  };
}

/** Returns true where the host answers what-if questions. Elsewhere only local consequences are shown, at once. */
export const isAnswered = (session: PadSession): boolean =>
  session.view(({ context }) => context.profile?.capabilities.includes('quotes.what-if') ?? false);

/**
 * Asks the host, after the order is priced: consequences of the change before are no part of the answer. Resolves with `none` when
 * the host does not answer, and with `undefined` when it is not to be asked.
 */
const answerTo = (session: PadSession, event: Reducing, signal: AbortSignal) =>
  priced(session, signal)
    .then(() => differenceIf(session, event, signal))
    .catch(() => 'none' as const);

/** Resolves once the newest answer is one to the order as it is; rejects when the host does not price it. */
const priced = (session: PadSession, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const follow = (state: ReturnType<typeof priceOf>): void => {
      if (state === 'awaited') return;
      unsubscribe();
      if (state === 'priced') resolve();
      else reject(new Error(state));
    };
    const unsubscribe = session.watch(priceOf, follow);
    signal.addEventListener('abort', unsubscribe);
    follow(session.view(priceOf));
  });

/** Selects whether the order is priced as it is. */
export const priceOf: Selector<'priced' | 'awaited' | 'failed'> = ({ context }) =>
  currentQuote(context) ? 'priced' : context.quoteFailure ? 'failed' : 'awaited';

const fallingOf = (
  { picks, promotionLines, promotions, before, after }: Difference,
  quote: Quote,
  event: Reducing,
): Falling => ({
  picks,
  brought: promotionLines,
  promotions: promotions.filter(
    (promotion) =>
      !(event.type === 'items.remove' && isOnlyFor(event.ids, promotion.promotionId, quote)) &&
      !isRemovedBy(event, promotion),
  ),
  sums: { before, after },
  isUnchecked: false,
});

/** Tells if an event is the removal of a promotion itself. */
export const isRemovedBy = (event: Reducing, { promotionId, code }: AppliedPromotion): boolean =>
  (event.type === 'promotions.remove' && event.id === promotionId) ||
  (event.type === 'promotions.removeCode' && code !== undefined && codeKey(code) === codeKey(event.code));

/** Returns true for a promotion on nothing but the removed lines: it takes nothing else away. */
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
