/** The part of Stripe.js that the adapter calls, as Stripe publishes it in `@stripe/stripe-js`. */
export interface StripeJs {
  elements(options: { locale: string; appearance?: object }): StripeElements;
  createPaymentMethod(data: {
    type: 'card';
    card: CardElement;
    billing_details?: object;
  }): Promise<{ paymentMethod?: { id: string; card?: StripeCard | null }; error?: StripeError }>;
  createToken(
    type: 'cvc_update',
    element: CardElement,
  ): Promise<{ token?: { id: string }; error?: StripeError }>;
  handleNextAction(options: {
    clientSecret: string;
  }): Promise<{ paymentIntent?: object; error?: StripeError }>;
}

export interface StripeElements {
  create(type: 'card' | 'cardCvc', options: object): CardElement;
}

/** An element of Stripe's: one frame with the fields of a card, or with its CVV alone. */
export interface CardElement {
  mount(container: HTMLElement): void;
  on(event: 'ready' | 'focus' | 'blur' | 'escape', listener: () => void): CardElement;
  on(event: 'loaderror', listener: () => void): CardElement;
  on(event: 'change', listener: (change: CardChange) => void): CardElement;
  focus(): void;
  clear(): void;
  update(options: { disabled: boolean }): void;
  destroy(): void;
}

export interface CardChange {
  readonly empty: boolean;
  readonly complete: boolean;
  readonly brand?: string;
  readonly error?: { readonly code: string } | undefined;
}

export interface StripeCard {
  readonly brand: string;
  readonly last4: string;
  readonly exp_month: number;
  readonly exp_year: number;
}

export interface StripeError {
  readonly type: string;
  readonly code?: string;
  readonly decline_code?: string;
}

declare global {
  interface Window {
    Stripe?: (publishableKey: string, options?: { locale?: string }) => StripeJs;
  }
}
