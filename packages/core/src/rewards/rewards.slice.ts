import { fixIn, type Issue, issue, type Line, type Quote } from '@orderpad/contracts';
import { withNotices } from '../order/acknowledged.ts';
import { currentQuote, type OrderContext } from '../order/context.ts';
import type { NewLine } from '../order/events.ts';
import { requires } from '../order/requires.ts';
import type { Slice } from '../order/slice.ts';

/** Rewards: lines that take one are picks. */
export const rewardsSlice: Slice = {
  name: 'rewards',
  step: 'items',
  issuesWith: {
    'items.add': (context, { lines }) => [
      ...(lines.some(({ cause }) => cause) ? requires(context, 'rewards') : []),
      ...unearned(context, lines),
    ],
  },
  afterQuote: takeBackPicks,
};

/** Returns an issue for each reward whose picks exceed what is earned, by the current quote. Without one the host decides. */
const unearned = (context: OrderContext, lines: readonly NewLine[]): Issue[] =>
  (currentQuote(context)?.rewards ?? []).flatMap((reward) => {
    const { id, earned, used } = reward;
    const taken = lines.reduce(
      (pieces, { cause, quantity }) => (cause?.rewardId === id ? pieces + quantity : pieces),
      used,
    );
    return taken > used && taken > earned ? issue('reward-not-earned', ['rewards', id], reward) : [];
  });

/** Removes the picks, or the pieces of them, that the host reports as not earned, with a notice for each. */
function takeBackPicks(context: OrderContext, quote: Quote) {
  if (!currentQuote(context)) return undefined;
  let { lines } = context;
  const notices: Issue[] = [];
  for (const [line, quantity] of refusedPicks(context, quote)) {
    lines = quantity > 0 ? lines.replace({ ...line, quantity }) : lines.remove(line.id);
    notices.push(takenBackNotice(line, line.quantity - quantity));
  }
  return notices.length === 0 ? undefined : { lines, ...withNotices(context, notices) };
}

/** Returns the picks that the host refuses, each with the pieces that stay: the least that an issue grants. */
function refusedPicks({ lines }: OrderContext, { issues }: Quote): ReadonlyMap<Line, number> {
  const left = new Map<Line, number>();
  for (const refused of issues) {
    const line = refused.code === 'reward-not-earned' && lines.get(String(refused.path[1]));
    if (line && line.cause.kind === 'reward')
      left.set(line, Math.min(left.get(line) ?? line.quantity, earnedOf(refused, line)));
  }
  return left;
}

/**
 * Returns the earned pieces of a pick, which the host names in a fix; 0 when none is earned. A fix that would not lower the quantity
 * counts as none, since the host would refuse the same again.
 */
function earnedOf(refused: Issue, { quantity }: Line): number {
  const earned = Number(fixIn(refused, 'set-quantity')?.params['quantity'] ?? 0);
  return Number.isInteger(earned) && earned > 0 && earned < quantity ? earned : 0;
}

const takenBackNotice = ({ id, item }: Line, count: number): Issue => ({
  ...issue('reward-taken-back', ['rewards', id], { title: item.title, count }),
  severity: 'info',
});
