import type { OrderSession } from '../order/session.ts';
import { restoredRows, storedRows, type TypedRow } from '../storage/stored-rows.ts';

const noRows = '[]';
/** Milliseconds before rows are first written. Most rows become lines within that time and need no write. */
const firstPause = 200;

/** The rows beside a draft in its storage, where the storage supports them. */
export interface RowKeeping {
  /** True when a reload would bring back every row. */
  readonly isKept: boolean;
  /** Resolves with the rows that an earlier page saved. */
  read(): Promise<readonly TypedRow[]>;
  /** Sets the rows to save. With `withDraft` the draft is saved with them, since rows have become its lines. */
  keep(rows: readonly TypedRow[], withDraft?: boolean): void;
  /** Writes pending rows at once. */
  flush(): void;
}

/** Keeps the rows of an order. Calls `onKept` when `isKept` may have changed. */
export function rowKeeping(session: OrderSession, onKept: () => void): RowKeeping {
  const { draftId } = session;
  const storageNow = () => session.ask((_, { context }) => context.storage);
  let rows: readonly TypedRow[] = [];
  // Three versions of the rows as JSON: the newest, the one handed to the storage last, the one it has confirmed last.
  let newest = noRows;
  let written = noRows;
  let confirmed = noRows;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = async (withDraft: boolean): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    // An order that is placed, or being placed, is no draft any more.
    const isEditing = session.ask((_, { phase, isPlacing }) => phase === 'editing' && !isPlacing);
    const storage = storageNow();
    if (!storage?.saveRows || !isEditing) return;
    const version = newest;
    if (version === written) return;
    written = version;
    try {
      // The first rows may be the first entry of all: then the storage has no draft yet to keep them beside.
      const draft = withDraft || confirmed === noRows ? session.persist() : undefined;
      await storage.saveRows(storedRows(draftId, rows), draft);
      confirmed = version;
    } catch {
      // `isKept` tells it; the next change is written again.
      if (written === version) written = confirmed;
    }
    onKept();
  };

  return {
    get isKept() {
      return newest === confirmed && storedRows(draftId, rows).rows.length === rows.length;
    },
    async read() {
      const saved = restoredRows(
        await storageNow()
          ?.loadRows?.(draftId)
          .catch(() => undefined),
      );
      if (saved.length > 0 && written === noRows) {
        written = JSON.stringify(saved);
        confirmed = written;
      }
      return saved;
    },
    keep(next, withDraft = false) {
      if (next === rows) return;
      rows = next;
      newest = JSON.stringify(storedRows(draftId, rows).rows);
      if (written !== noRows) void write(withDraft);
      else if (rows.length > 0) timer ??= setTimeout(() => void write(false), firstPause);
    },
    flush() {
      if (timer !== undefined) void write(false);
    },
  };
}
