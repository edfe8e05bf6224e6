import {
  type Currency,
  isAccepted,
  type Issue,
  type Quote,
  type QuotedLine,
  type Reward,
} from '@orderpad/contracts';
import { currentQuote, isRenewing, type OrderContext } from '../order/context.ts';
import type { Step } from '../order/flow.ts';
import { oncePer } from '../order/once-per.ts';
import type { OrderState, Selector } from '../order/state.ts';

/**
 * The rewards of the order, by the newest quote. They stay the same while another edit is being priced, see `areRewardsRenewing`.
 * Without lines there are none.
 */
export interface RewardsView {
  readonly rewards: readonly Reward[];
  /** True while the first quote is on its way. */
  readonly isAwaited: boolean;
  /** True when the host could not price the order as it is now, so that the rewards are those of an earlier state. */
  readonly isOutdated: boolean;
  /** Lines of the order that take a reward. */
  readonly picks: readonly QuotedLine[];
  readonly currency: Currency;
  /** Notices of picks that were taken back. `review.acknowledge` dismisses a notice. */
  readonly takenBackNotices: readonly Issue[];
  readonly step: Step;
}

/** Selects the rewards of the order. */
export function rewardsView({ context }: OrderState): RewardsView {
  const { quoteFailure, draft, lines, step } = context;
  const quote = lines.size > 0 ? context.quote : undefined;
  return {
    rewards: quote?.rewards ?? none,
    isAwaited: !quote && !quoteFailure && lines.size > 0,
    isOutdated: quote !== undefined && !currentQuote(context) && quoteFailure !== undefined,
    picks: quote ? picksIn(quote).filter(({ lineId }) => lines.get(lineId)) : none,
    currency: quote?.currency ?? draft.currency,
    takenBackNotices: takenBackIn(context),
    step,
  };
}

/** Selects whether the rewards of the view are being renewed. It is apart from the view, which no key press is to change. */
export const areRewardsRenewing: Selector<boolean> = ({ context }) => isRenewing(context);

const none: readonly never[] = [];

/** Returns the picks of a quote. Walks over a quote once. */
const picksIn = oncePer((quote: Quote) => quote.lines.filter(({ cause }) => cause.kind === 'reward'));

const takenBackIn = (context: OrderContext): readonly Issue[] =>
  context.notices.filter(
    (notice) => notice.code === 'reward-taken-back' && !isAccepted(notice, context.acknowledged),
  );
