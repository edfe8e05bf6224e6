import type { Fix, Issue, Params, Path } from '@orderpad/contracts';

/** Every issue the core raises itself; a host adds its own codes. Worded by the elements. */
export type IssueCode =
  /** Choose whom the order is for. */
  | 'contact-required'
  /** This contact may not be ordered for; `bar` says why. */
  | 'contact-barred'
  /** The contact has no address. */
  | 'address-required'
  /** The contact of a kept draft is no longer there. */
  | 'contact-gone'
  | 'destination-required'
  | 'lines-required'
  /** More than `max` lines. */
  | 'too-many-lines'
  | 'line-unknown'
  | 'line-fixed'
  | 'quantity-invalid'
  /** What was typed cannot be a code. */
  | 'sku-invalid'
  /** The host knows no such code; the nearest ones are offered. */
  | 'sku-unknown'
  /** Known, but not sold to this contact or there. */
  | 'sku-not-sold'
  /** The host could not be asked; `problem` says why. */
  | 'sku-unanswered'
  /** The code means a product of which a variant is still to be chosen. */
  | 'option-required'
  /** What was typed cannot be a code, or the draft holds no more of them. */
  | 'code-invalid'
  /** More picks than are earned; `params` are the reward. */
  | 'reward-not-earned'
  /** A pick was taken out, since it is earned no longer: `count` of `title`. */
  | 'reward-taken-back'
  /** A shipment goes nowhere yet. */
  | 'ship-to-required'
  | 'address-unknown'
  /** The address is in another country than the order. */
  | 'address-outside-destination'
  | 'not-shipped-there'
  | 'shipment-unknown'
  | 'method-required'
  | 'method-not-offered'
  /** The chosen shipping or payment method is no longer offered and was taken away. */
  | 'method-withdrawn'
  | 'payment-required'
  /** No price answers the order as it is; `problem` says why, unless the host is still being asked. */
  | 'not-priced'
  /** Prices changed after the total was accepted: `from` and `to` are amounts in `currency`. */
  | 'total-changed'
  /** The order was priced anew and costs the same. */
  | 'quote-renewed'
  /** The intent to place could not be stored, so nothing was sent. */
  | 'intent-not-stored'
  /** The host cannot do this. */
  | 'unsupported'
  /** Something said before is still being done. */
  | 'busy'
  | 'no-step-before'
  | 'no-step-after'
  /** The order is not open for changes: it is opening, closed, being placed, or placed. */
  | 'not-editing';

/** Every way out the core offers. `go` names the step in `params.step`. */
export type FixCode =
  | 'choose-contact'
  | 'add-address'
  | 'add-item'
  /** Take the code in `params.sku` instead. */
  | 'use-sku'
  | 'choose-address'
  | 'choose-method'
  | 'choose-payment'
  | 'retry'
  | 'acknowledge'
  | 'go';

/** An error of the core's own. */
export const issue = (code: IssueCode, path: Path, params: Params = {}, ...fixes: Fix[]): Issue => ({
  code,
  severity: 'error',
  path,
  params,
  fixes,
});

export const fix = (code: FixCode, params: Params = {}): Fix => ({ code, params });
