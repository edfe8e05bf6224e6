import type { Id, SubmissionKey } from '@orderpad/contracts';
import type { Intent } from './intent.ts';
import type { StoredDraft } from './stored-draft.ts';

/**
 * Where a device keeps drafts and intents. Whole documents, replaced as a whole; an absent document is not an error to
 * remove. What is loaded comes back as it was saved; drafts are parsed by `restore`.
 */
export interface OrderStorage {
  saveDraft(draft: StoredDraft): Promise<void>;
  loadDraft(id: Id): Promise<unknown>;
  /** Newest first. */
  listDrafts(): Promise<readonly unknown[]>;
  removeDraft(id: Id): Promise<void>;
  /** Resolves only when the intent would survive the tab, the browser and the machine. */
  saveIntent(intent: Intent): Promise<void>;
  /** The intents for one draft whose outcome has not been learnt. */
  loadIntents(draftId: Id): Promise<readonly Intent[]>;
  removeIntent(key: SubmissionKey): Promise<void>;
}
