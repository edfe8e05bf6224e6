import * as z from 'zod/mini';
import { Address, CountryCode } from './address.ts';
import { ContactFieldName } from './contact.ts';
import { Currency } from './currency.ts';
import { HandoffTerms } from './handoffs.ts';
import { Id } from './id.ts';
import { LanguageTag } from './language.ts';
import { Market } from './destination.ts';
import { singleLine } from './text.ts';

/** The person at the pad. Staff never impersonate: they act as themselves, for a contact; a customer acts for the contact she is. */
export const Operator = z.object({
  id: Id,
  name: singleLine(120),
  /** A consultant takes orders for her own customers and knows of no others. */
  role: z.enum(['customer', 'consultant', 'csr', 'manager', 'admin']),
  /** The contact that a customer is, when she orders in person. */
  contactId: z.optional(Id),
  /** The address for an order that goes to the operator. */
  address: z.optional(Address),
});
export type Operator = z.infer<typeof Operator>;

/** Every capability there is, in the order of `Capability`. */
export const capabilities = [
  /** Sorts and filters the list of contacts, and pages it in both directions. */
  'contacts.list',
  'contacts.create',
  'contacts.update',
  'contacts.addresses',
  /** Keeps the number, the job title and the further fields that staff give a contact. */
  'contacts.fields',
  /** Tells staff the credit terms of a contact, and the notes that they have written. */
  'contacts.record',
  /** Tells with methods on account what the contact owes and may owe, and says when an order would exceed it. */
  'contacts.credit',
  /** Takes notes of staff about a contact. */
  'contacts.notes',
  'catalog.browse',
  'lines.note',
  'lines.custom',
  'lines.override',
  /** Takes discounts by staff on single lines. */
  'lines.discount',
  /** Tells the quantities in which variants are sold, and refuses others. */
  'lines.quantity-rules',
  /** Tells with a quoted line from which quantity on its price is lower. */
  'lines.quantity-breaks',
  /** Takes a discount by staff on the order. */
  'orders.discount',
  /** Takes the day on which an order was given that is entered later. */
  'orders.date',
  /** Takes the day on which the customer wants the order delivered. */
  'orders.delivery-date',
  /** Takes the member of staff who is credited with the sale, of those that `orders.representatives` lists. */
  'orders.representative',
  /** Takes a note of staff for staff. */
  'orders.internal-note',
  /** Takes tags of staff, and finds orders by them. */
  'orders.tags',
  /** Sends the customer a confirmation by e-mail, or none. */
  'orders.confirmation',
  'promotions.codes',
  'promotions.list',
  'rewards',
  /** Pricing a draft changes nothing at the host, so it can be asked what a draft would cost that is not there. */
  'quotes.what-if',
  'tiers',
  'shipments.multiple',
  'shipments.gift',
  /** Takes a price of shipping set by staff. */
  'shipments.price',
  'drafts',
  /** Transfers a saved draft to a colleague, who takes it over. */
  'drafts.transfers',
  /** Leaves an order to the customer, who opens it by a link and pays it. */
  'handoffs',
  /** A customer asks for an order, and staff confirm or decline it. */
  'requests',
  /** Staff ask somebody who may give more when a draft takes off more than they may, and place it once that is granted. */
  'approvals',
  'orders.list',
  'orders.get',
  /** Tells what a contact has bought, how often, and at which price the last time. */
  'orders.bought',
  'submissions.fence',
  /** Keeps what an embedder's own step adds to a draft, and gives it back with the order. */
  'extensions',
] as const;

/** Something that a host can do for this operator. The pad hides or explains what is absent. */
export const Capability = z.enum(capabilities);
export type Capability = z.infer<typeof Capability>;

/**
 * Returns every capability except these.
 *
 * @example
 * const profile = { ...rest, capabilities: capabilitiesBut('drafts', 'shipments.gift') };
 */
export const capabilitiesBut = (...absent: readonly Capability[]): Capability[] =>
  capabilities.filter((each) => !absent.includes(each));

/** The host's guarantee that one submission makes one order. With `none` the pad never sends twice by itself. */
export const ExactlyOnce = z.enum(['native-key', 'natural-key', 'lookup-only', 'none']);
export type ExactlyOnce = z.infer<typeof ExactlyOnce>;

/**
 * The reason why no order can be entered at all. `ordering-not-allowed` is said to a customer for whom staff have not switched ordering
 * on; see `ContactBar`.
 */
export const EntryBar = z.enum([
  'ecommerce-disabled',
  'no-published-products',
  'not-permitted',
  'ordering-not-allowed',
]);
export type EntryBar = z.infer<typeof EntryBar>;

/** The host as this operator meets it: asked once when a pad starts. */
export const HostProfile = z.object({
  name: singleLine(120),
  operator: Operator,
  capabilities: z.array(Capability),
  /** Present when order entry is closed. */
  entryBar: z.optional(EntryBar),
  currency: Currency,
  /** Destinations it ships to; empty when it does not say. */
  countries: z.array(CountryCode),
  /** Countries sold to in their own currency; absent where everything is priced in `currency`, wherever it goes. */
  markets: z.optional(z.array(Market)),
  exactlyOnce: ExactlyOnce,
  /**
   * The most that this operator may take off the host's prices, of one line and of all goods together, by prices and discounts, in whole
   * per cent; see `lowestPrice` and `largestDiscount`. Absent where the host sets no limit or does not say. Said so that the pad can say
   * it first: the host enforces it.
   */
  overrideLimit: z.optional(z.int().check(z.gte(0), z.lte(100))),
  /** The most that this operator may set the price of shipping below the host's, in whole per cent; see `overrideLimit`. */
  shippingLimit: z.optional(z.int().check(z.gte(0), z.lte(100))),
  /** Present for a customer who opened a hand-off: this draft can be paid, and nothing else can be done. */
  handoff: z.optional(HandoffTerms),
  /** The languages that customers are written to in; absent where the host does not keep the language of a contact. */
  languages: z.optional(z.array(LanguageTag)),
  /** Further fields that a contact is asked for; see `Contact.fields`. */
  contactFields: z.optional(z.array(ContactFieldName)),
  /** Most lines an order may have. */
  maxLines: z.int().check(z.gte(1)),
  /** The contact for help when something goes wrong. */
  support: z.optional(
    z.object({
      phone: z.optional(singleLine(40)),
      email: z.optional(singleLine(254)),
      hours: z.optional(singleLine(120)),
    }),
  ),
});
export type HostProfile = z.infer<typeof HostProfile>;
