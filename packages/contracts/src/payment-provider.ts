import type { Address } from './address.ts';
import type { Call } from './host.ts';
import type { Id, Instant } from './id.ts';
import type { Money } from './money.ts';
import type { PaymentAction } from './payment-action.ts';
import type { DeclineReason } from './payment-decline.ts';
import type { CardFields, CardSummary, Channel } from './payment.ts';
import type { PaymentToken } from './payment-token.ts';

/**
 * The server half of a payment provider: what a host calls. An order is authorized, then placed, then captured; a hold that leads to
 * no order is voided.
 *
 * Every method rejects with `HostError` and nothing else. Where `isOutcomeUnknown` is true of its code the call may have taken effect, and
 * `status` tells. A decline is a status and no error. A payment is known by `orderId` and `attempt`, so every method can be called
 * again with the same intent; the provider sends `paymentKey(intent, operation)` as its idempotency key.
 *
 * `describePayments` in `@orderpad/adapters/testing` is the conformance suite for an implementation.
 */
export interface PaymentProvider {
  /** The `id` of the browser half. */
  readonly id: string;
  /** Returns what a quote offers, for the browser half to open fields. */
  fieldsFor(channel: Channel): CardFields;
  /** Holds the amount. The same intent never holds it twice; after `void` it holds nothing. */
  authorize(intent: PaymentIntent, source: PaymentSource, call: Call): Promise<PaymentStatus>;
  /** Takes the amount that is held, once. */
  capture(intent: PaymentIntent, call: Call): Promise<PaymentStatus>;
  /**
   * Releases what is held, and closes the intent: an `authorize` that arrives later holds nothing. Closes an intent that was never
   * seen as well. A captured payment stays captured, and the status says so.
   */
  void(intent: PaymentIntent, call: Call): Promise<PaymentStatus>;
  /** Returns the state of a payment. `unseen` is no promise that an `authorize` on its way will not land: `void` it to be sure. */
  status(intent: PaymentIntent, call: Call): Promise<PaymentStatus>;
  /** Makes a page of the provider on which the customer pays this very amount, once, until it expires. */
  createLink?(intent: PaymentIntent, terms: LinkTerms, call: Call): Promise<PaymentLink>;
  /** Returns a link and whether it has been opened or paid. */
  link?(id: Id, call: Call): Promise<PaymentLink>;
  /** Closes a link, so that it cannot be paid any more. A paid one stays paid, and the answer says so. */
  expireLink?(id: Id, call: Call): Promise<PaymentLink>;
}

/** One attempt to pay one order. */
export interface PaymentIntent {
  /** The id of the order, assigned before anything is charged. */
  readonly orderId: Id;
  /** 1 for the first, one more for each further attempt to pay the same order. */
  readonly attempt: number;
  readonly amount: Money;
  readonly channel: Channel;
  readonly initiator: 'customer' | 'staff';
  /** The provider's id of the payment, once a status gave it. Makes a later call independent of how long the provider keeps keys. */
  readonly paymentId?: Id | undefined;
  /** The link that the payment is made through, where it is. */
  readonly linkId?: Id | undefined;
  /** The account that a new card is saved to; absent when it is not saved. */
  readonly saveTo?: Id | undefined;
  readonly billing?: Address | undefined;
  /** A line for the provider's own records and the payer's, e.g. the name of the shop. */
  readonly description?: string | undefined;
}

/** The source of the money: a new card, or a stored one by the `reference` that saving it returned. */
export type PaymentSource =
  | { readonly kind: 'card'; readonly token: PaymentToken }
  | { readonly kind: 'stored'; readonly reference: string; readonly cvv?: PaymentToken | undefined };

/** The state of a payment. `captured`, `declined` and `voided` are final. */
export type PaymentStatus =
  | { readonly state: 'unseen' }
  /** The provider is still at it; ask again. */
  | { readonly state: 'pending'; readonly paymentId: Id }
  /** The payer has to act first; then ask for the status. */
  | { readonly state: 'needs-action'; readonly paymentId: Id; readonly action: PaymentAction }
  | ({ readonly state: 'authorized'; readonly until?: Instant } & Held)
  | ({ readonly state: 'captured' } & Held)
  | {
      readonly state: 'declined';
      readonly paymentId?: Id;
      readonly reason: DeclineReason;
      readonly providerCode?: string;
    }
  | { readonly state: 'voided'; readonly paymentId?: Id };

/** Money that is held or taken. */
interface Held {
  readonly paymentId: Id;
  readonly amount: Money;
  readonly card?: CardSummary;
  /** The reference of the card that was saved, for the host to keep with its account. */
  readonly saved?: string;
}

/** The terms of a link beside its amount. */
export interface LinkTerms {
  readonly expiresAt: Instant;
  /** The page that the customer sees afterwards. */
  readonly returnUrl?: string;
}

/** A page of the provider on which a customer pays. */
export interface PaymentLink {
  readonly id: Id;
  readonly url: string;
  readonly amount: Money;
  readonly expiresAt: Instant;
  readonly state: 'open' | 'opened' | 'paid' | 'expired';
}
