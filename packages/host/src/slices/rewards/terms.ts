import type { Amount, Reward } from '@orderpad/contracts';

/** A reward programme as the host keeps it: each full threshold of qualifying purchases earns one pick. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly threshold: Amount;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Products that do not count towards it, such as gift cards. */
  readonly excludes: readonly string[];
}

/** What a line that is no pick comes to, after item discounts. */
export interface Purchase {
  /** Absent for what is not in the catalog, which never counts. */
  readonly productId: string | undefined;
  readonly total: Amount;
}

export const qualifies = ({ excludes }: Programme, { productId }: Purchase): boolean =>
  productId !== undefined && !excludes.includes(productId);

/** Where an order with these purchases and so many picks stands. */
export function standingOf(programme: Programme, purchases: readonly Purchase[], used: number): Reward {
  const { id, name, threshold } = programme;
  let qualifying = 0;
  for (const purchase of purchases)
    if (qualifies(programme, purchase)) qualifying += Math.max(purchase.total, 0);
  const earned = Math.floor(qualifying / threshold);
  return { id, name, threshold, qualifying, earned, used, toNext: (earned + 1) * threshold - qualifying };
}
