import type { Currency, Issue, Quote, QuotedLine, Reward } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import type { Step } from '../order/flow.ts';
import { isAccepted } from '../order/acknowledged.ts';
import { oncePer } from '../order/once-per.ts';
import type { OrderState } from '../order/state.ts';

/** Where the order stands with the host's rewards, by the newest answer: an edit of something else leaves it as it is. */
export interface RewardsView {
  readonly rewards: readonly Reward[];
  /** The first answer is on its way, so that there is nothing to tell yet. */
  readonly isAwaited: boolean;
  /** Lines that take a reward and are still in the order. */
  readonly picks: readonly QuotedLine[];
  readonly currency: Currency;
  /** Picks that were taken back, until it was read: `review.acknowledge` puts a notice away. */
  readonly takenBackNotices: readonly Issue[];
  readonly step: Step;
}

export function rewardsView({ context }: OrderState): RewardsView {
  const { quote, quoteFailure, draft, lines, step } = context;
  return {
    rewards: quote?.rewards ?? none,
    isAwaited: !quote && !quoteFailure && lines.size > 0,
    picks: quote ? picksIn(quote).filter(({ lineId }) => lines.get(lineId)) : none,
    currency: quote?.currency ?? draft.currency,
    takenBackNotices: takenBackIn(context),
    step,
  };
}

const none: readonly never[] = [];

/** Walks over the answer once, when it has come. */
const picksIn = oncePer((quote: Quote) => quote.lines.filter(({ cause }) => cause.kind === 'reward'));

const takenBackIn = (context: OrderContext): readonly Issue[] =>
  context.notices.filter((notice) => notice.code === 'reward-taken-back' && !isAccepted(context, notice));
