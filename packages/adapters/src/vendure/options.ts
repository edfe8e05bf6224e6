/** Where a Vendure server is, and how to be let in. */
export interface VendureOptions {
  /** The Admin API, e.g. `https://shop.example/admin-api`. */
  readonly url: string;
  /**
   * Sent with every request: an `authorization`, or what else the server asks for. Asked for anew each time; `renew` is true
   * after the server no longer knew who was asking. See `signIn`.
   */
  readonly headers?: (renew: boolean) => Record<string, string> | Promise<Record<string, string>>;
  /** Token of the channel to sell in; the default channel when left out. */
  readonly channel?: string;
  /** Language of names and descriptions, e.g. `de`; the channel's own when left out. */
  readonly language?: string;
  /** What the shop is called; the code of the channel when left out. */
  readonly name?: string;
  /**
   * A string custom field of `Order` in which the adapter keeps the draft and the presses of an order, `clientRequestId` when
   * left out. A server without it is served too, but a press then cannot be looked up after the page was left.
   */
  readonly reference?: string;
  /** A string custom field of `OrderLine` for notes, `lineNote` when left out. Without it lines take no note. */
  readonly lineNote?: string;
  /** Most items that an order may have, as the server is configured; 999 when left out. */
  readonly maxItems?: number;
  /** Milliseconds until an answer must have come; 30,000 when left out. */
  readonly timeout?: number;
  /** Whether cookies go along; they do not when left out. */
  readonly credentials?: RequestCredentials;
  /** Bring your own, e.g. in a test. */
  readonly fetch?: typeof globalThis.fetch;
}
