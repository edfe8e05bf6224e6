import type { Id, SubmissionKey } from '@orderpad/contracts';
import type { Intent } from './stored-intent.ts';
import type { StoredDraft } from './stored-draft.ts';
import type { StoredRows } from './stored-rows.ts';

/**
 * Where a device keeps drafts and intents. Whole documents, replaced as a whole; an absent document is not an error to
 * remove. What is loaded comes back as it was saved; drafts are parsed by `restore`.
 */
export interface OrderStorage {
  saveDraft(draft: StoredDraft): Promise<void>;
  loadDraft(id: Id): Promise<unknown>;
  /** Newest first. */
  listDrafts(): Promise<readonly unknown[]>;
  /** With the rows beside it. */
  removeDraft(id: Id): Promise<void>;
  /**
   * Keep the rows of fast entry that wait beside a draft, in place of those kept before; none forgets them. A draft comes along where
   * rows have become lines of it, and is kept with them or not at all: a row is then never in both, and never in neither. Beside
   * a draft that is not kept nothing is. Without this, a reload loses such rows, and the browser asks first.
   */
  saveRows?(rows: StoredRows, draft?: StoredDraft): Promise<void>;
  loadRows?(draftId: Id): Promise<unknown>;
  /** Resolves only when the intent would survive the tab, the browser and the machine. */
  saveIntent(intent: Intent): Promise<void>;
  /** The intents for one draft whose outcome has not been learnt. */
  loadIntents(draftId: Id): Promise<readonly Intent[]>;
  removeIntent(key: SubmissionKey): Promise<void>;
}
