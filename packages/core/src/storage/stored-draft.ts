import type { Draft } from '@orderpad/contracts';

/** A saved draft: versioned, plain JSON, without card data or tokens. `restore` reads it back. */
export interface StoredDraft {
  readonly schema: 'orderpad.draft';
  readonly v: 1;
  /** The time of saving, ISO 8601. */
  readonly savedAt: string;
  readonly data: Draft;
}

/** Wraps a draft for storage. `now` is in milliseconds since 1970. */
export const storedDraft = (data: Draft, now: number): StoredDraft => ({
  schema: 'orderpad.draft',
  v: 1,
  savedAt: new Date(now).toISOString(),
  data,
});
