import {
  type Currency,
  isAccepted,
  type Issue,
  type Quote,
  type QuotedLine,
  type Reward,
} from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import type { Step } from '../order/flow.ts';
import { oncePer } from '../order/once-per.ts';
import type { OrderState } from '../order/state.ts';

/** The rewards of the order, by the newest quote. They stay the same while another edit is being priced. */
export interface RewardsView {
  readonly rewards: readonly Reward[];
  /** True while the first quote is on its way. */
  readonly isAwaited: boolean;
  /** Lines of the order that take a reward. */
  readonly picks: readonly QuotedLine[];
  readonly currency: Currency;
  /** Notices of picks that were taken back. `review.acknowledge` dismisses a notice. */
  readonly takenBackNotices: readonly Issue[];
  readonly step: Step;
}

/** Selects the rewards of the order. */
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

/** Returns the picks of a quote. Walks over a quote once. */
const picksIn = oncePer((quote: Quote) => quote.lines.filter(({ cause }) => cause.kind === 'reward'));

const takenBackIn = (context: OrderContext): readonly Issue[] =>
  context.notices.filter(
    (notice) => notice.code === 'reward-taken-back' && !isAccepted(notice, context.acknowledged),
  );
