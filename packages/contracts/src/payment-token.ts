/** Shared by all copies of this package on a page. */
const reveal: unique symbol = Symbol.for('orderpad.reveal-payment-token');

/**
 * A payment provider's token for what was entered in its fields. Opaque: JSON, structured clones, string conversion and enumeration
 * yield nothing of it, so it cannot get into a draft, a stored submission or a log. `revealToken` returns its text.
 */
export interface PaymentToken {
  readonly [reveal]: () => string;
}

/** Wraps the text of a token. */
export const paymentToken = (text: string): PaymentToken =>
  Object.freeze(Object.defineProperty({}, reveal, { value: () => text })) as PaymentToken; // has just been given it

/** Returns `false` for what is left of a token that was stored and read back. */
export const isPaymentToken = (value: unknown): value is PaymentToken =>
  typeof value === 'object' && value !== null && reveal in value;

/** Returns the text of a token, for the one request that needs it: to the host, or from the host to the provider. */
export const revealToken = (token: PaymentToken): string => token[reveal]();
