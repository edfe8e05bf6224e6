import type { Id, QuotedLine, Reward } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import type { OrderEvent } from '../order/events.ts';

/** An event that may lower what is spent. */
export type SpendingLess = Extract<OrderEvent, { type: 'items.remove' | 'items.edit' }>;

/**
 * Returns the newest picks that would no longer be earned, computed from the newest quote. It cannot know the effect of promotions:
 * the host decides, and its next quote takes back what it does not grant.
 */
export function picksLostBy(event: SpendingLess, context: OrderContext): readonly QuotedLine[] {
  const { quote, quoted } = context;
  if (!quote?.rewards) return [];
  const ids = new Set<Id>(event.type === 'items.remove' ? event.ids : [event.id]);
  let less = 0;
  for (const id of ids) {
    const line = quoted.get(id);
    if (!line || line.qualifies === false) continue;
    const left = event.type === 'items.edit' ? (event.patch.quantity ?? line.quantity) : 0;
    less += Math.max(line.total - Math.floor((line.total * left) / line.quantity), 0);
  }
  if (less === 0) return [];
  return quote.rewards.flatMap((reward) => {
    const own = quote.lines.filter(({ lineId, cause }) => {
      return cause.kind === 'reward' && cause.rewardId === reward.id && !ids.has(lineId);
    });
    return picksBeyond(own, reward, less);
  });
}

/** Returns the picks, or the pieces of them, beyond what is earned when less is spent. */
function picksBeyond(
  picks: readonly QuotedLine[],
  { qualifying, threshold }: Reward,
  less: number,
): QuotedLine[] {
  let left = Math.floor(Math.max(qualifying - less, 0) / threshold);
  return picks.flatMap((pick) => {
    const lost = Math.max(pick.quantity - left, 0);
    left = Math.max(left - pick.quantity, 0);
    return lost > 0 ? [{ ...pick, quantity: lost }] : [];
  });
}
