import type { CardFieldName, Id, PaymentRef, PaymentResult, TokenRequest } from '@orderpad/contracts';

/**
 * A card or a CVV that is being entered in the fields of a payment provider. The order knows the state of the fields and can ask for
 * a token; what is in them never leaves the provider's frame.
 */
export interface CardEntry {
  /** The payment method that the fields were opened for. */
  readonly methodId: Id;
  readonly state: 'empty' | 'invalid' | 'complete';
  /** The first field that is not right. */
  readonly field?: CardFieldName | undefined;
  /** Saves a new card to the account of its payer, where the host offers one. Default: `false`. */
  readonly save?: boolean | undefined;
  /** Exchanges what was entered for a token; `tokenize` of a `PaymentField` is one. */
  tokenize(request: TokenRequest): Promise<PaymentResult<{ ref: PaymentRef }>>;
}
