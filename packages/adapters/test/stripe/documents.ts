/** The shapes of Stripe's published OpenAPI description, as far as the stand-in fills them in. */
export interface Method {
  readonly id: string;
  readonly object: 'payment_method';
  readonly type: 'card';
  readonly card: {
    readonly brand: string;
    readonly last4: string;
    readonly exp_month: number;
    readonly exp_year: number;
  };
  customer: string | null;
}

export interface Payment {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly amount: number;
  readonly currency: string;
  readonly client_secret: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly capture_method: string;
  status: string;
  amount_capturable: number;
  amount_received: number;
  customer: string | null;
  payment_method: string | null;
  setup_future_usage: string | null;
  last_payment_error: object | null;
  payment_method_options: object;
}

export interface Session {
  readonly id: string;
  readonly object: 'checkout.session';
  readonly url: string;
  readonly currency: string;
  readonly amount_total: number;
  readonly expires_at: number;
  status: 'open' | 'complete' | 'expired';
  payment_intent: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A refusal, as the interface answers it. */
export class Refusal extends Error {
  readonly status: number;
  readonly error: object;

  constructor(status: number, error: { type: string; code: string; [name: string]: unknown }) {
    super(error.code);
    this.status = status;
    this.error = error;
  }
}

export const invalid = (code: string, status = 400): Refusal =>
  new Refusal(status, { type: 'invalid_request_error', code, message: code });

/** Parameters of a request: texts, lists and objects. */
export type Params = { readonly [name: string]: string | Params | undefined };

/** Reads the form encoding of the interface: `a[b][c]=1`. Lists become objects with numbers for names. */
export function paramsOf(encoded: string): Params {
  const params: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(encoded)) {
    const path = name.replaceAll(']', '').split('[');
    let at = params;
    for (const part of path.slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>; // just made or a group
    at[path.at(-1) ?? ''] = value;
  }
  return params as Params; // of texts and groups of texts
}

export const text = (value: string | Params | undefined): string => (typeof value === 'string' ? value : '');
export const group = (value: string | Params | undefined): Params => (typeof value === 'object' ? value : {});
export const texts = (value: string | Params | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(group(value)).map(([name, each]) => [name, text(each)]));
