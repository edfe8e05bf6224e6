/** Where an order API lives, and how to be let in. */
export interface HttpOptions {
  /** Under which `/v1/…` is found: absolute, or a path of the page's own origin such as `/api`. */
  readonly url: string;
  /** Sent with every request, e.g. an `Authorization`; asked for anew each time, so that a token may be refreshed. */
  readonly headers?: () => Record<string, string> | Promise<Record<string, string>>;
  /** Whether cookies go along; `same-origin` when left out. */
  readonly credentials?: 'include' | 'omit' | 'same-origin';
  /** Milliseconds until an answer must have begun, and again until it must have ended; 10,000 when left out. */
  readonly timeout?: number;
  /** Bring your own, e.g. in a test. */
  readonly fetch?: typeof globalThis.fetch;
}
