import type { Draft } from '@orderpad/contracts';
import type { StoredHandoff } from './stored-handoff.ts';

/** The state of a draft at the host that this order began with, or was saved as. */
export interface DraftBase {
  readonly tag: string;
  /** The revision of the draft that was saved there. */
  readonly revision: number;
}

/** A saved draft: versioned, plain JSON, without card data or tokens. `restore` reads it back. */
export interface StoredDraft {
  readonly schema: 'orderpad.draft';
  readonly v: 1;
  /** The time of saving, ISO 8601. */
  readonly savedAt: string;
  readonly data: Draft;
  /** The saved state at the host that the draft goes on with; absent while the host has none. */
  readonly base?: DraftBase;
  /** The hand-off that locks the draft; absent while it can be edited. */
  readonly handoff?: StoredHandoff;
  /** Changes since it was saved at the host that the operator has accepted; see `fingerprintOf`. Absent where there are none. */
  readonly accepted?: readonly string[];
  /** The id of the last hand-off, which is over, or the key of the last request for one, which made none. */
  readonly endedHandoff?: string;
}

/** Wraps a draft for storage. `now` is in milliseconds since 1970. */
export const storedDraft = (
  data: Draft,
  now: number,
  base?: DraftBase,
  handoff?: StoredHandoff,
  accepted: readonly string[] = [],
): StoredDraft => ({
  schema: 'orderpad.draft',
  v: 1,
  savedAt: new Date(now).toISOString(),
  data,
  ...(base && { base }),
  ...(handoff && { handoff }),
  ...(accepted.length > 0 && { accepted }),
});
