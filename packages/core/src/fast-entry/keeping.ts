import type { OrderSession } from '../order/session.ts';
import {
  isAnyStored,
  restoredRows,
  restoredTexts,
  storedRows,
  type TypedRow,
} from '../storage/stored-rows.ts';

const noRows = '';
/** Milliseconds before rows are first written. Most rows become lines within that time and need no write. */
const firstPause = 200;

/** The rows beside a draft in its storage, where the storage supports them. */
export interface RowKeeping {
  /** True when a reload would bring back every row and text. */
  readonly isKept: boolean;
  /** Resolves with the rows and texts that an earlier page saved. */
  read(): Promise<{ readonly rows: readonly TypedRow[]; readonly texts: readonly string[] }>;
  /** Sets what to save. With `withDraft` the draft is saved too, since rows have become its lines. */
  keep(rows: readonly TypedRow[], texts: readonly string[], withDraft?: boolean): void;
  /** Writes pending rows at once. */
  flush(): void;
}

/** Keeps the rows of an order. Calls `onKept` when `isKept` may have changed. */
export function rowKeeping(session: OrderSession, onKept: () => void): RowKeeping {
  const { draftId } = session;
  const storageNow = () => session.ask((_, { context }) => context.storage);
  let rows: readonly TypedRow[] = [];
  let texts: readonly string[] = [];
  // Three versions of the rows as JSON: the newest, the one handed to the storage last, the one it has confirmed last.
  let newest = noRows;
  let written = noRows;
  let confirmed = noRows;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const versionOf = (): string => {
    const stored = storedRows(draftId, rows, texts);
    return isAnyStored(stored) ? JSON.stringify([stored.rows, stored.texts]) : noRows;
  };

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
      await storage.saveRows(storedRows(draftId, rows, texts), draft);
      confirmed = version;
    } catch {
      // `isKept` tells it; the next change is written again.
      if (written === version) written = confirmed;
    }
    onKept();
  };

  return {
    get isKept() {
      const stored = storedRows(draftId, rows, texts);
      const isWhole = stored.rows.length === rows.length && (stored.texts ?? []).length === texts.length;
      return newest === confirmed && isWhole;
    },
    async read() {
      const stored = await storageNow()
        ?.loadRows?.(draftId)
        .catch(() => undefined);
      const saved = { rows: restoredRows(stored), texts: restoredTexts(stored) };
      const document = storedRows(draftId, saved.rows, saved.texts);
      if (isAnyStored(document) && written === noRows) {
        written = JSON.stringify([document.rows, document.texts]);
        confirmed = written;
      }
      return saved;
    },
    keep(next, nextTexts, withDraft = false) {
      if (next === rows && nextTexts.join() === texts.join()) return;
      rows = next;
      texts = nextTexts;
      newest = versionOf();
      if (written !== noRows) void write(withDraft);
      else if (newest !== noRows) timer ??= setTimeout(() => void write(false), firstPause);
    },
    flush() {
      if (timer !== undefined) void write(false);
    },
  };
}
