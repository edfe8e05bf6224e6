import type { CodeTable, ParamsOf } from './code-table.ts';

/** `name` is the promotion's, `code` the one that was entered, `at` the `Instant` when it begins or ended. */
const promotion = { name: 'text?', code: 'text?', at: 'text?', currency: 'text?' } as const;

/**
 * Issues that a host gives with a quote or a refusal, and the params of each. The elements have a message for every one of
 * them. Amounts are in minor units; `currency` names theirs where it may differ from the draft's.
 */
export const issueCodes = {
  // The contact
  'contact-required': {},
  /** The contact may not be ordered for; `bar` is a `ContactBar`. */
  'contact-barred': { bar: 'text' },
  /** The contact was deleted. */
  'contact-gone': {},
  'address-required': {},
  /** Another contact has this e-mail address. */
  'email-taken': {},
  /** Another contact has this number. */
  'number-taken': {},

  // The destination
  'destination-required': {},
  /** `currency` is the one that the order is taken in. */
  'currency-not-supported': { currency: 'text' },
  'currency-not-sold': {},

  // The items
  'lines-required': {},
  'too-many-lines': { max: 'number' },
  /** The line is no longer in the order; with a part of a shipment, it never was. */
  'line-unknown': {},
  'too-many-items': { max: 'number' },
  'amount-too-large': {},
  'out-of-stock': { title: 'text?' },
  /** `asked` is the sum over all lines of the variant. */
  'insufficient-stock': { available: 'number', asked: 'number' },
  // Told by `quantityIssue`, with the next quantities that are sold as fixes.
  'quantity-below-minimum': { minimum: 'number' },
  'quantity-above-maximum': { maximum: 'number' },
  'quantity-not-multiple': { multiple: 'number' },
  /** Not sold to this contact, in this `country`, or any more. */
  'not-sold': { title: 'text?', country: 'text?' },
  'override-too-low': { lowest: 'number', limit: 'number', currency: 'text' },
  /** Staff take off more than they may: `largest` would be allowed, `limit` is in per cent. On a line, or on the order. */
  'discount-too-large': { largest: 'number', limit: 'number', currency: 'text' },
  'negative-price': { title: 'text' },
  /** Usually a warning. */
  'free-line': { title: 'text' },
  /** The host refuses the line for a reason of its own. */
  'line-refused': { reason: 'text' },
  /** The host holds a line that the draft does not. */
  'line-not-asked-for': {},
  /** The line asks for wrapping, which is not offered for it. */
  'gift-wrap-not-offered': { title: 'text' },

  // Promotions
  'unknown-promotion': promotion,
  'unknown-code': promotion,
  'promotion-expired': promotion,
  'promotion-not-yet': promotion,
  /** `minimum` is what the lines must come to, `missing` the rest of it. */
  'promotion-minimum': { ...promotion, minimum: 'number', missing: 'number' },
  'promotion-not-for-contact': promotion,
  'promotion-used': promotion,
  'promotion-not-combinable': promotion,
  'promotion-nothing': promotion,
  'promotion-nothing-ships': promotion,
  'promotion-out-of-stock': promotion,
  'promotion-repeated': promotion,

  // Rewards
  /** More picks than are earned. A `set-quantity` fix says how many of the line are; without one, none is. */
  'reward-not-earned': {
    name: 'text',
    earned: 'number',
    used: 'number',
    title: 'text?',
    missing: 'number?',
    currency: 'text?',
  },
  'reward-not-eligible': { title: 'text' },

  // Shipping
  'ship-to-required': {},
  'address-unknown': {},
  'address-outside-destination': { country: 'text?', destination: 'text?' },
  /** The post of the country, or its taxes, need the region, and the address names none. */
  'region-required': { country: 'text', region: 'text?' },
  /** No region of the country is understood by this. A warning where neither post nor taxes need it. */
  'region-unknown': { country: 'text', region: 'text' },
  /** A warning: postal codes of the country have another form. */
  'postal-code-unusual': { country: 'text', postalCode: 'text' },
  'not-shipped-there': { country: 'text' },
  'no-shipping-option': { country: 'text' },
  'method-required': {},
  /** Staff set a price of shipping below what they may: `lowest` would be allowed. */
  'shipping-price-too-low': { lowest: 'number', limit: 'number', currency: 'text' },
  /** A shipping method, or a payment method at `['payment', 'methodId']`. */
  'method-not-offered': {},

  // Payment
  'payment-required': {},
  /** On account, the contact would owe more than the limit, by `over`. Told by `creditIssue`: an error, or a warning where staff may accept it. */
  'credit-exceeded': { over: 'number', currency: 'text' },
  /** A card has to be entered in the fields of the provider. */
  'payment-card-required': {},
  /** The CVV of the stored card has to be entered. */
  'payment-cvv-required': {},
  /** A field of the provider is not right: the card number, the expiry date, the CVV, or another one. */
  'payment-number-invalid': {},
  'payment-expiry-invalid': {},
  'payment-cvv-invalid': {},
  'payment-fields-invalid': {},
  /** The page or the frame was loaded again, and the values of the fields are gone. Nothing was charged. */
  'payment-fields-lost': {},
  /** The fields of the provider do not open on this page. */
  'payment-fields-unsupported': {},
  /** The payer has to confirm the payment with the bank. */
  'payment-needs-action': {},
  /** The provider cannot be asked; nothing was charged. */
  'payment-unavailable': {},
  // One for each `DeclineReason`.
  'payment-declined': {},
  'payment-insufficient-funds': {},
  'payment-card-expired': {},
  'payment-cvv-incorrect': {},
  'payment-not-confirmed': {},
  'payment-token-expired': {},

  // The order as a whole
  /** Prices changed after the total was accepted; `from` and `to` are the totals, `total` the new one alone. */
  'total-changed': { from: 'number?', to: 'number?', total: 'number?', currency: 'text?' },
  /** Somebody else changed the order at the host; usually a warning. */
  'changed-elsewhere': {},
  'not-permitted': {},
  /** A day that has not come yet, anywhere on earth. */
  'date-in-future': {},
  /** A day that is over, everywhere on earth. */
  'date-in-past': {},
  /** The contact has no e-mail address to send a confirmation to. */
  'email-missing': {},
  /** Nobody of this id is credited with sales. */
  'representative-unknown': {},

  // A transfer to a colleague
  /** The order is transferred to a colleague, who has to take it over first. */
  'draft-transferred': {},
  /** Nobody of this id takes orders over. */
  'colleague-gone': {},
  /** The order is no longer transferred to this operator. */
  'transfer-gone': {},

  // A hand-off to the customer
  /** The order waits for the customer to pay it. Take it back to change or place it. */
  'draft-handed-off': {},
  /** The link was opened in another browser. */
  'handoff-opened': {},
  'handoff-expired': {},
  'handoff-revoked': {},
  'handoff-paid': {},
  /** Something other than the payment differs from what was handed off. */
  'handoff-draft-changed': {},
  /** The order comes to another total than was handed off: `from` and `to`, in minor units of `currency`. */
  'handoff-total-changed': { from: 'number', to: 'number', currency: 'text' },

  // An order request
  /** A customer asked for the order: staff confirm or decline it, and the customer may withdraw it. */
  'draft-requested': {},
  'request-declined': {},
  'request-withdrawn': {},
  /** The order is for another contact than the one who asked for it. */
  'request-contact-changed': {},

  // An approval
  /** Told with severity `info`: `by` approved a reduction beyond the operator's limit, at the `Instant` `at`. */
  'reduction-approved': { by: 'text', at: 'text' },
  /** Nothing goes beyond the operator's limit, or all of it is approved. */
  'approval-not-needed': {},
  /** More lines are reduced than one approval may be asked for. */
  'approval-too-long': { max: 'number' },
  /** Nobody decides about what they asked for themselves. */
  'approval-own': {},
  /** The limit of the operator does not reach that far. */
  'approval-beyond-limit': {},

  /** The host cannot do this; `capability` names what it lacks. */
  unsupported: { capability: 'text?', step: 'text?' },

  // Fields
  required: {},
  invalid: {},
  'too-long': {},
} as const satisfies CodeTable;

/** Issues that the pad itself raises; a host has no use for them. */
export const padIssueCodes = {
  /** A promotion or reward brought the line and decides about it. */
  'line-fixed': {},
  'quantity-invalid': { quantity: 'number?' },
  'sku-invalid': {},
  /** The nearest codes come as `use-sku` fixes. */
  'sku-unknown': { sku: 'text' },
  /** The code is known, and nothing more was said. */
  'sku-not-sold': { sku: 'text' },
  'sku-not-sold-to-contact': { sku: 'text' },
  'sku-not-sold-in-country': { sku: 'text' },
  /** The host could not be asked; `problem` is a `ProblemCode`. */
  'sku-unanswered': { problem: 'text' },
  /** The code means a product of which a variant is still to be chosen. */
  'option-required': { title: 'text' },
  /** The text cannot be a promotion code, or the draft holds no more of them. */
  'code-invalid': { code: 'text' },
  /** A pick was taken out because it is no longer earned: `count` of `title`. */
  'reward-taken-back': { title: 'text', count: 'number' },
  /** A line that a promotion had added is no longer in the order: `count` of `title`. */
  'promotion-item-removed': { title: 'text', count: 'number' },
  'shipment-unknown': {},
  /** The line does not ship, so it goes to no address. */
  'line-not-shipped': {},
  'too-many-shipments': { max: 'number' },
  /** The chosen shipping or payment method is no longer offered and was taken out. */
  'method-withdrawn': {},
  /** No quote answers the draft; `problem` is a `ProblemCode`, absent while the host is still being asked. */
  'not-priced': { problem: 'text?' },
  /** The pad corrected the draft several times in a row, and the host still asks for another correction. */
  'not-settled': {},
  /** The order was priced anew and costs the same. */
  'quote-renewed': {},
  /** A part of a resumed order differs from what was quoted when it was saved, and is to be decided about. */
  'changed-since-saved': {},
  /** The order comes to another total than the customer was told: `from` and `to`, where both are in one currency. */
  'quoted-total-differs': { from: 'number?', to: 'number?', currency: 'text?' },
  /** The intent to place could not be stored, so nothing was sent. */
  'intent-not-stored': {},
  /** An earlier action is still going on. */
  busy: {},
  'no-step-before': {},
  'no-step-after': {},
  /** The order takes no changes now: it is opening, closed, being placed, or placed. */
  'not-editing': {},
} as const satisfies CodeTable;

/** Reasons why a request itself is refused, in the `issues` of a `Problem`: for developers, so the elements have no messages for them. */
export const requestIssueCodes = {
  'content-type': {},
  'not-json': {},
  'not-utf-8': {},
  /** `limit` is in bytes. */
  'too-large': { limit: 'number?' },
  'too-deep': {},
  'too-many': {},
  /** The name of an extension is not made of letters, digits and dashes. */
  'invalid-key': {},
  /** A text with characters that cannot be stored. */
  'unusable-text': {},
  'unusable-key': {},
  'not-a-uuid': {},
  'unknown-cursor': {},
  /** Two lines, or two shipments, with one id. */
  'duplicate-id': {},
  /** The request comes from a page of another origin. */
  'foreign-page': {},
  /** Order entry is closed; see `EntryBar`. */
  'ecommerce-disabled': {},
  'no-published-products': {},
  'ordering-not-allowed': {},
  /** The role is above the caller's own. */
  'role-above-own': {},
  /** Customers are contacts and staff are none, so neither becomes the other. */
  'role-unfit': {},
  /** Nobody could administer users any more. */
  'last-admin': {},
  /** Another person signs in with this. */
  'login-taken': {},
  'group-unknown': {},
  /** The person has no e-mail address, or cannot sign in. */
  'email-required': {},
  /** The link was used, replaced by a newer one, or is too old. */
  'reset-link-invalid': {},
} as const satisfies CodeTable;

type IssueTable = typeof issueCodes & typeof padIssueCodes;

/** A code that the elements have a message for. `Issue.code` itself stays open: a host may add an `OwnCode`. */
export type IssueCode = keyof IssueTable;
export type RequestIssueCode = keyof typeof requestIssueCodes;

/** The params that an issue of this code holds. */
export type IssueParams<Code extends IssueCode | RequestIssueCode> = ParamsOf<
  (IssueTable & typeof requestIssueCodes)[Code]
>;
