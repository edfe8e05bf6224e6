/** The address of a Vendure server, and the way to sign requests in. */
export interface VendureOptions {
  /** The Admin API, e.g. `https://shop.example/admin-api`. */
  readonly url: string;
  /**
   * Returns headers for a request: an `authorization`, or what else the server asks for. Called for each one; `renew` is true
   * after the sign-in was lost. See `signIn`.
   */
  readonly headers?: (renew: boolean) => Record<string, string> | Promise<Record<string, string>>;
  /** Token of the channel to sell in; the default channel when left out. */
  readonly channel?: string;
  /** Language of names and descriptions, e.g. `de`; the channel's own when left out. */
  readonly language?: string;
  /** The name of the shop; the code of the channel when left out. */
  readonly name?: string;
  /**
   * A string custom field of `Order` in which the adapter keeps the draft's id and the submission of an order, `clientRequestId`
   * when left out. A server without it works too, but a submission then cannot be looked up after the page was left.
   */
  readonly reference?: string;
  /** A string custom field of `OrderLine` for notes, `lineNote` when left out. Without it lines take no note. */
  readonly lineNote?: string;
  /** Most items that an order may have, as the server is configured; 999 when left out. */
  readonly maxItems?: number;
  /** Milliseconds until an answer must have come; 30,000 when left out. */
  readonly timeout?: number;
  /** The credentials mode of every request; `omit` when left out. */
  readonly credentials?: RequestCredentials;
  /** The `fetch` to use; the global one when left out. */
  readonly fetch?: typeof globalThis.fetch;
}
