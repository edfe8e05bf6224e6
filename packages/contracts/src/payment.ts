import * as z from 'zod/mini';
import { Id } from './id.ts';
import { Money } from './money.ts';
import { singleLine } from './text.ts';

/** The one who pays. */
export const Payer = z.enum(['contact', 'operator']);
export type Payer = z.infer<typeof Payer>;

/** The way in which a card is taken: `ecom` by its holder on a page, `moto` by staff who hear it on the telephone or read it in a letter. */
export const Channel = z.enum(['ecom', 'moto']);
export type Channel = z.infer<typeof Channel>;

/**
 * The progress of the payment of an order. `authorized`: the amount is held and will be taken. `captured`: it was taken.
 * `needs-attention`: the host could not take it by itself; see `PaymentAttention`.
 */
export const PaymentProgress = z.enum(['authorized', 'captured', 'needs-attention']);
export type PaymentProgress = z.infer<typeof PaymentProgress>;

/** A card as its holder knows it. `brand` is the provider's name for it, e.g. `visa`; `expiry` is year and month, `2029-03`. */
export const CardSummary = z.object({
  brand: singleLine(40),
  last4: z.string().check(z.regex(/^\d{4}$/)),
  expiry: z.optional(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))),
});
export type CardSummary = z.infer<typeof CardSummary>;

/**
 * The fields of a payment provider, in which a card or a CVV is entered. `adapter` is the `id` of the `PaymentAdapter` that opens
 * them; `config` is what that adapter needs, public values only. The host decides the channel, and the submission repeats it.
 */
export const CardFields = z.object({
  adapter: singleLine(60),
  config: z.record(
    z.string().check(z.maxLength(60)),
    z.union([z.string().check(z.maxLength(1000)), z.number(), z.boolean()]),
  ),
  channel: Channel,
});
export type CardFields = z.infer<typeof CardFields>;

/** An account that a new card can be saved to: that of its payer. `name` is shown before the card is saved. */
export const CardAccount = z.object({ id: Id, payer: Payer, name: singleLine(200) });
export type CardAccount = z.infer<typeof CardAccount>;

/** The account that a method adds to: what is owed now, and the most that may be, both in the currency of the account. */
export const AccountStanding = z.object({ owed: Money, limit: z.optional(Money) });
export type AccountStanding = z.infer<typeof AccountStanding>;

/**
 * A payment method that the host offers for this draft. `offline` is settled outside (invoice, cash, terms) and needs nothing
 * more; `stored` is a reference the host keeps; `card` is entered in the payment provider's own fields; `link` lets the customer
 * pay. A `card` without `fields` is taken by fields that the page brings along.
 */
export const PaymentMethod = z.object({
  id: Id,
  kind: z.enum(['offline', 'stored', 'card', 'link']),
  name: singleLine(80),
  description: z.optional(singleLine(300)),
  payer: z.optional(Payer),
  /** The stored card; absent where what is stored is no card. */
  card: z.optional(CardSummary),
  /** The fields for a new card, or for the CVV of a stored one. */
  fields: z.optional(CardFields),
  /** The CVV of the stored card must be entered again. */
  asksCvv: z.optional(z.boolean()),
  /** Present for a method on account, where the operator may know what the contact owes. */
  account: z.optional(AccountStanding),
  /** The accounts that a new card can be saved to, at most one for each payer. Without one the card of that payer is not saved. */
  accounts: z.optional(z.array(CardAccount)),
});
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** The payment of a draft: a method and a payer. Never a token, a card number or a CVV. */
export const PaymentChoice = z.object({
  methodId: Id,
  payer: Payer,
  /** The payer's reference for this purchase, e.g. a purchase order number. */
  reference: z.optional(singleLine(80)),
});
export type PaymentChoice = z.infer<typeof PaymentChoice>;
