import type {
  Address,
  Contact,
  Currency,
  Issue,
  Money,
  PaymentChoice,
  PaymentMethod,
  ProblemCode,
  Quote,
} from '@orderpad/contracts';

/** Where a submission stands. `unknown` is never the end: the pad keeps asking until the host has said. */
export type PlacingState =
  | { readonly kind: 'idle' }
  /** The intent is being stored, then sent. */
  | { readonly kind: 'sending' }
  /** No word from the host yet: it may have placed the order. */
  | { readonly kind: 'unknown'; readonly since: number; readonly attempts: number }
  /** Certainly not placed. */
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly issues: readonly Issue[] };

/** What the review step shows. */
export interface ReviewView {
  readonly contact: Contact | undefined;
  /** The newest quote, when it answers the draft as it is now. */
  readonly quote: Quote | undefined;
  readonly currency: Currency;
  readonly shipTo: readonly (Address | undefined)[];
  readonly payment: PaymentMethod | undefined;
  readonly choice: PaymentChoice | undefined;
  readonly note: string | undefined;
  readonly issues: readonly Issue[];
  /** Warnings to accept before placing, and whether each is. */
  readonly warnings: readonly { readonly issue: Issue; readonly accepted: boolean }[];
  /** The exact sum that **Place order** accepts. */
  readonly total: Money | undefined;
  readonly placing: PlacingState;
  readonly canPlace: boolean;
}
