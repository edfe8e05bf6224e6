import type { Amount, Promotion } from '@orderpad/contracts';
import type { Effect, Part } from '../../data/promotions.schema.ts';

/** A promotion as the host keeps it. */
export interface Offer {
  readonly id: string;
  /** Words that may name `{amount}`, `{price}` and `{minimum}`; see `withAmounts`. */
  readonly name: string;
  readonly description: string | null;
  readonly scope: Promotion['scope'];
  readonly access: Promotion['access'];
  /** In upper case; of a promotion that is had by a code. */
  readonly code: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** Lower is applied first. */
  readonly priority: number;
  /** An exclusive one stands alone in its scope. */
  readonly stacking: 'combinable' | 'exclusive';
  /** What the operator's lines must come to, before discounts. */
  readonly minimum: Amount | null;
  /** Only for contacts of this tier. */
  readonly tierId: string | null;
  /** How many orders may use it: in all, and of one contact. */
  readonly limit: number | null;
  readonly limitPerContact: number | null;
  readonly effect: Effect;
}

/** What a code is compared as. */
export const codeKeyOf = (code: string): string => code.trim().toUpperCase();

/** The parts it may put into an order. */
export function partsOf({ effect }: Offer): readonly Part[] {
  if (effect.kind === 'bundle') return effect.parts;
  return effect.kind === 'buy-get' ? effect.get : [];
}
