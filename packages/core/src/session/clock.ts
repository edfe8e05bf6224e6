/** The clock of a session, replaceable in tests. `now` returns milliseconds since 1970; default: `Date.now`. */
export interface Clock {
  setTimeout(fn: (...args: unknown[]) => void, timeout: number): unknown;
  clearTimeout(id: unknown): void;
  now?(): number;
}
