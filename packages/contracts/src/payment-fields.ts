import type { Address } from './address.ts';
import type { Id } from './id.ts';
import type { Money } from './money.ts';
import type { PaymentAction } from './payment-action.ts';
import type { CardFieldName, PaymentResult } from './payment-error.ts';
import type { CardAccount, CardFields, Channel } from './payment.ts';
import type { PaymentRef } from './payment-ref.ts';

/**
 * The browser half of a payment provider: opens its card fields in a page. `Slot` is the element that the fields are put in,
 * `HTMLElement` in a page, and always in the light DOM. No method throws or rejects: a failure is a result.
 *
 * `describePayments` in `@orderpad/adapters/testing` is the conformance suite for an implementation.
 */
export interface PaymentAdapter<Slot> {
  /** The name that a host gives in `CardFields.adapter`. */
  readonly id: string;
  readonly caps: PaymentCaps;
  /** Returns what a page's Content Security Policy must allow for this configuration. */
  policy(config: FieldsConfig): ContentPolicy;
  /** Loads what the provider wants on the page. Loads nothing twice; `open` does it when it has not been done. */
  load(setup: FieldsSetup): Promise<PaymentResult>;
  /** Opens fields in a slot. Fails with `timeout` when they are not ready within 10 seconds. */
  open(slot: Slot, options: FieldsOptions): Promise<PaymentResult<{ field: PaymentField }>>;
  /** Runs an action of the payer, e.g. a 3-D Secure challenge. Success says that the host can be asked again, not that it is paid. */
  confirm(slot: Slot, action: PaymentAction, options: FieldsSetup): Promise<PaymentResult>;
}

/** The public values that a host gives in `CardFields.config`; each adapter checks its own. */
export type FieldsConfig = CardFields['config'];

/** Abilities of a payment provider. */
export interface PaymentCaps {
  readonly newCard: boolean;
  /** Fields that take the CVV of a stored card alone. */
  readonly cvvOnly: boolean;
  readonly channels: readonly Channel[];
  /** The place of a challenge: in the slot, above the page, or nowhere since there is none. */
  readonly threeDS: 'none' | 'inline' | 'modal';
  /** Names of the Trusted Types policies that the provider's script creates on the page. */
  readonly trustedTypes: readonly string[];
}

/** Sources by directive, to be added to those of the page. */
export type ContentPolicy = Readonly<
  Partial<Record<'script-src' | 'frame-src' | 'connect-src' | 'style-src' | 'img-src', readonly string[]>>
>;

/** The circumstances of loading and confirming. */
export interface FieldsSetup {
  readonly config: FieldsConfig;
  /** A BCP 47 tag, e.g. `de-AT`. */
  readonly locale: string;
  readonly appearance: FieldsAppearance;
  /** Ends the call with `cancelled`. */
  readonly signal: AbortSignal;
}

/** The circumstances of opening. */
export interface FieldsOptions extends FieldsSetup {
  readonly kind: 'new-card' | 'cvv-only';
  readonly channel: Channel;
}

/** The look of the fields, so that they fit the page: values as CSS has them. A provider applies those that it can. */
export interface FieldsAppearance {
  readonly colorScheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly text?: string;
  readonly muted?: string;
  /** The ground that the fields stand on. */
  readonly surface?: string;
  readonly background?: string;
  readonly border?: string;
  readonly focus?: string;
  readonly danger?: string;
  readonly fontFamily?: string;
  readonly fontSize?: string;
  readonly radius?: string;
  /** Height of one field. */
  readonly fieldHeight?: string;
  readonly gap?: string;
}

/** Fields that are open. */
export interface PaymentField {
  readonly state: FieldsState;
  /** Adds a listener. Returns a function that removes it. */
  on(event: FieldsEvent, listener: (state: FieldsState) => void): () => void;
  /** Moves the focus to a field; the first one that is not right when none is named. */
  focus(name?: CardFieldName): void;
  clear(): void;
  setDisabled(isDisabled: boolean): void;
  /** Exchanges what was entered for a token. One call at a time; the fields keep what was entered when it fails. */
  tokenize(request: TokenRequest): Promise<PaymentResult<{ ref: PaymentRef }>>;
  /** Removes the fields and ignores what still arrives from them. May be called again. */
  destroy(): Promise<void>;
}

/**
 * `submit` and `escape` are those keys in a field. `lost` says that the frame was removed or loaded anew, so that what was entered is gone.
 */
export type FieldsEvent = 'ready' | 'change' | 'focus' | 'blur' | 'submit' | 'escape' | 'lost';

/** The state of the fields, never what is in them. */
export interface FieldsState {
  readonly ready: boolean;
  /** Every field that is needed is filled in rightly. */
  readonly complete: boolean;
  readonly empty: boolean;
  readonly brand?: string | undefined;
  /** Those that are shown. */
  readonly fields: Readonly<Partial<Record<CardFieldName, CardFieldState>>>;
}

/** The state of one field. */
export interface CardFieldState {
  readonly valid: boolean;
  readonly empty: boolean;
  readonly focused: boolean;
  /** The reason why it is not right, once it was left. The fields show it themselves too. */
  readonly error?: 'required' | 'incomplete' | 'invalid' | 'expired' | 'unsupported' | undefined;
}

/** The attempt to pay that a token is for. */
export interface TokenRequest {
  /** A UUID for this attempt to pay: asking twice with it makes one token. */
  readonly attemptKey: string;
  readonly amount: Money;
  readonly channel: Channel;
  readonly initiator: 'customer' | 'staff';
  /** The account that the card is saved to, and the host's id for the consent, if it keeps one. Absent when it is not saved. */
  readonly store?: { readonly account: CardAccount; readonly consentId?: Id };
  readonly billing?: Address;
  readonly signal: AbortSignal;
}
