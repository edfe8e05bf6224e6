import type { Draft } from '@orderpad/contracts';

/** A draft as it is kept: versioned, plain JSON, without card data or tokens. `restore` reads it back. */
export interface StoredDraft {
  readonly schema: 'orderpad.draft';
  readonly v: 1;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly data: Draft;
}

export const storedDraft = (data: Draft, now: number): StoredDraft => ({
  schema: 'orderpad.draft',
  v: 1,
  savedAt: new Date(now).toISOString(),
  data,
});
