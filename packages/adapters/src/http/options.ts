/** The address of an order API, and the way to sign requests in. */
export interface HttpOptions {
  /** The address in front of `/v1/…`: absolute, or a path of the page's own origin such as `/api`. */
  readonly url: string;
  /** Returns headers for a request, e.g. an `Authorization`; called for each one, so that a token may be refreshed. */
  readonly headers?: () => Record<string, string> | Promise<Record<string, string>>;
  /** The id of a hand-off that this browser opened: every request is made as its customer. See `openHandoff`. */
  readonly handoff?: string;
  /** The credentials mode of every request; `same-origin` when left out. */
  readonly credentials?: 'include' | 'omit' | 'same-origin';
  /** Milliseconds until an answer must have begun, and again until it must have ended; 10,000 when left out. */
  readonly timeout?: number;
  /** The `fetch` to use; the global one when left out. */
  readonly fetch?: typeof globalThis.fetch;
}
