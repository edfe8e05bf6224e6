import type { Id, SubmissionKey } from '@orderpad/contracts';
import type { ParkedOrder } from './parked-order.ts';
import type { Intent } from './stored-intent.ts';
import type { StoredDraft } from './stored-draft.ts';
import type { StoredRows } from './stored-rows.ts';

/**
 * The storage of drafts and intents on a device. Documents are saved and replaced as a whole, and loaded as they were saved;
 * `restore` parses drafts. Removing an absent document is no error.
 */
export interface OrderStorage {
  /**
   * Saves a draft, unless the stored one is locked by a hand-off that this state does not know of: `lockOn` tells. Resolves with the
   * stored one where it stays. Both happen in one transaction, so that a second window overwrites nothing.
   */
  saveDraft(draft: StoredDraft): Promise<unknown>;
  loadDraft(id: Id): Promise<unknown>;
  /** Resolves with all drafts, newest first. */
  listDrafts(): Promise<readonly unknown[]>;
  /** Removes a draft, its rows, and its mark as a parked one. */
  removeDraft(id: Id): Promise<void>;
  /**
   * Saves the pending rows and texts of fast entry beside a draft and replaces those saved before; without any, they are removed. When a draft
   * is given, rows have become its lines: it is saved in the same transaction, so that no row is in both or in neither; where the stored
   * draft is locked, both stay. Rows of a
   * draft that is not stored are not saved. Without this method a reload loses pending rows, and the browser warns before it.
   */
  saveRows?(rows: StoredRows, draft?: StoredDraft): Promise<void>;
  loadRows?(draftId: Id): Promise<unknown>;
  /**
   * Marks a draft as parked, with the facts that a list shows, or takes the mark away. No pad continues a parked draft by itself. Without
   * these two methods orders are parked for as long as the page is open.
   */
  saveParked?(draftId: Id, parked: ParkedOrder | undefined): Promise<void>;
  /** Resolves with the marks of all parked drafts, in no particular order. */
  listParked?(): Promise<readonly unknown[]>;
  /**
   * Saves an intent, unless the draft has one already, and resolves with the one that is saved then. Both happen in one
   * transaction, so that two windows that place a draft at the same moment share one key. Resolves only once the intent would
   * survive the tab, the browser and the machine.
   */
  saveIntent(intent: Intent): Promise<Intent>;
  /** Resolves with the intents of a draft whose outcome is unknown. */
  loadIntents(draftId: Id): Promise<readonly Intent[]>;
  removeIntent(key: SubmissionKey): Promise<void>;
}
