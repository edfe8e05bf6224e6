import type { Amount, Promotion } from '@orderpad/contracts';
import type { Effect, Part } from '../../data/promotions.schema.ts';

/** A promotion as the host stores it. */
export interface Offer {
  readonly id: string;
  /** Texts; they may contain `{amount}`, `{price}` and `{minimum}`; see `withAmounts`. */
  readonly name: string;
  readonly description: string | null;
  readonly scope: Promotion['scope'];
  readonly access: Promotion['access'];
  /** In upper case; null for a promotion without a code. */
  readonly code: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Lower numbers apply first. */
  readonly priority: number;
  /** An `exclusive` offer does not combine with others of its scope. */
  readonly stacking: 'combinable' | 'exclusive';
  /** Minimum of what is paid for the lines when its turn comes, picks of rewards left out. */
  readonly minimum: Amount | null;
  /** The only tier it is for; null is everybody. */
  readonly tierId: string | null;
  /** Number of orders that may use it in all. */
  readonly limit: number | null;
  readonly limitPerContact: number | null;
  readonly effect: Effect;
}

/** Returns the parts that an offer may add to an order. */
export function partsOf({ effect }: Offer): readonly Part[] {
  if (effect.kind === 'bundle') return effect.parts;
  return effect.kind === 'buy-get' ? effect.get : [];
}
