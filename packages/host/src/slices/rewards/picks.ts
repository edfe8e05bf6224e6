import { fix, issue, type Amount, type Issue, type Reward } from '@orderpad/contracts';
import { type RewardTerms, type Purchase, standingOf } from './terms.ts';

/** A line of the draft that takes a reward. */
export interface Pick {
  readonly lineId: string;
  readonly rewardId: string;
  /** Absent for custom items. */
  readonly variantId: string | undefined;
  readonly quantity: number;
  readonly title: string;
}

/** A running reward and the prices of its specials, by variant. */
export interface RunningReward extends RewardTerms {
  readonly specials: ReadonlyMap<string, Amount>;
}

export interface CheckedPicks {
  readonly rewards: readonly Reward[];
  /** Reward price of one piece, by line. A pick that is not a special has none. */
  readonly prices: ReadonlyMap<string, Amount>;
  readonly issues: readonly Issue[];
}

/**
 * Returns the standing of the order with each reward, and an issue for each pick it may not have. Earned picks go to
 * the lines in their order. Every special has its reward price, earned or not, so that the total does not depend on
 * that order.
 */
export function checkPicks(
  picks: readonly Pick[],
  purchases: readonly Purchase[],
  running: readonly RunningReward[],
  currency: string,
): CheckedPicks {
  const prices = new Map<string, Amount>();
  const issues: Issue[] = [];
  const rewards = running.map((terms) => {
    const own = picks.filter(({ rewardId, variantId = '' }) => {
      return rewardId === terms.id && terms.specials.has(variantId);
    });
    for (const { lineId, variantId = '' } of own) prices.set(lineId, terms.specials.get(variantId) ?? 0);
    const reward = standingOf(
      terms,
      purchases,
      own.reduce((pieces, { quantity }) => pieces + quantity, 0),
    );
    issues.push(...unearnedIssues(own, reward, currency));
    return reward;
  });
  for (const pick of picks) if (!prices.has(pick.lineId)) issues.push(ineligibleIssue(pick));
  return { rewards, prices, issues };
}

function unearnedIssues(picks: readonly Pick[], reward: Reward, currency: string): Issue[] {
  const { name, earned, used, threshold, qualifying } = reward;
  const issues: Issue[] = [];
  let left = earned;
  for (const pick of picks) {
    const within = Math.min(left, pick.quantity);
    left -= within;
    if (within === pick.quantity) continue;
    const { lineId, title } = pick;
    const missing = used * threshold - qualifying;
    issues.push(
      issue(
        'reward-not-earned',
        ['lines', lineId, 'item'],
        { title, name, earned, used, missing, currency },
        ...(within > 0 ? [fix('set-quantity', { lineId, quantity: within })] : []),
        fix('remove-line', { lineId }),
      ),
    );
  }
  return issues;
}

const ineligibleIssue = ({ lineId, title }: Pick): Issue =>
  issue('reward-not-eligible', ['lines', lineId, 'item'], { title }, fix('remove-line', { lineId }));
