import type { Amount, Reward } from '@orderpad/contracts';

/** The terms of a reward as the host stores them: each full threshold of qualifying purchases earns one pick. */
export interface RewardTerms {
  readonly id: string;
  readonly name: string;
  readonly threshold: Amount;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Ids of products that do not count towards it, such as gift cards. */
  readonly excludes: readonly string[];
}

/** The total of a line that is not a pick, after item discounts. */
export interface Purchase {
  /** Absent for custom items, which never count. */
  readonly productId: string | undefined;
  readonly total: Amount;
}

export const qualifies = ({ excludes }: RewardTerms, { productId }: Purchase): boolean =>
  productId !== undefined && !excludes.includes(productId);

/** Returns the standing of an order with these purchases and this many picks. */
export function standingOf(terms: RewardTerms, purchases: readonly Purchase[], used: number): Reward {
  const { id, name, threshold } = terms;
  let qualifying = 0;
  for (const purchase of purchases) if (qualifies(terms, purchase)) qualifying += Math.max(purchase.total, 0);
  const earned = Math.floor(qualifying / threshold);
  return { id, name, threshold, qualifying, earned, used, toNext: (earned + 1) * threshold - qualifying };
}
