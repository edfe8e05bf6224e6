/** Advice after a failure: the same again, corrected fields, another payment method, or nothing that the payer can do. */
export type Retry = 'same-input' | 'edit-input' | 'other-method' | 'none';

/**
 * Reasons why the fields of a payment provider fail, and what may help after each.
 *
 * - `empty`, `invalid`: the fields of `fields` are not filled in, or not rightly.
 * - `declined`: the provider takes no such card.
 * - `duplicate`: an earlier call of the same attempt is going on or has been answered.
 * - `network`, `timeout`: no answer; nothing was charged, since fields charge nothing.
 * - `cancelled`: the caller or the payer gave up.
 * - `unsupported`: the provider cannot do this, e.g. take a card for this channel.
 * - `config`: the values from the host do not open fields here; the page or the host has to be corrected.
 * - `lost`: the frame of the fields is gone or was loaded anew; open it again.
 * - `unknown`: anything else.
 */
export const paymentErrorCodes = {
  empty: 'edit-input',
  invalid: 'edit-input',
  declined: 'other-method',
  duplicate: 'none',
  network: 'same-input',
  timeout: 'same-input',
  cancelled: 'same-input',
  unsupported: 'other-method',
  config: 'other-method',
  lost: 'edit-input',
  unknown: 'same-input',
} as const satisfies Readonly<Record<string, Retry>>;

export type PaymentErrorCode = keyof typeof paymentErrorCodes;

/** A failure of the fields of a payment provider: a value, never thrown. Codes only; the elements have the messages. */
export interface PaymentError {
  readonly code: PaymentErrorCode;
  readonly retry: Retry;
  /** The fields that it is about. */
  readonly fields?: readonly CardFieldName[];
  /** The provider's own code, for logs. */
  readonly providerCode?: string;
}

/** One field of a card. */
export type CardFieldName = 'number' | 'expiry' | 'cvv' | 'name' | 'postal';

/** The result of a call to the fields: what was asked for, or why not. */
export type PaymentResult<Value extends object = object> =
  | ({ readonly ok: true } & Readonly<Value>)
  | { readonly ok: false; readonly error: PaymentError };

/**
 * Makes a failed result with the advice of its code.
 *
 * @example
 * return paymentFailed('invalid', { fields: ['number'] });
 */
export const paymentFailed = (
  code: PaymentErrorCode,
  details: Omit<Partial<PaymentError>, 'code'> = {},
): { readonly ok: false; readonly error: PaymentError } => ({
  ok: false,
  error: { code, retry: paymentErrorCodes[code], ...details },
});
