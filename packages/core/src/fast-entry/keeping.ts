import type { OrderSession } from '../order/session.ts';
import { restoredRows, storedRows, type TypedRow } from '../storage/stored-rows.ts';

const none = '[]';
/** Milliseconds before rows are first written: most are in the order by then, and cost nothing. */
const pause = 200;

/** Rows beside a draft on this device, where its storage keeps them. */
export interface RowKeeping {
  /** Whether every row would be there again after a reload. */
  readonly isKept: boolean;
  /** What an earlier page left. */
  read(): Promise<readonly TypedRow[]>;
  /** These are the rows now; `areFewer` when some have just become lines of the draft. */
  keep(rows: readonly TypedRow[], areFewer?: boolean): void;
  /** Write at once what waits to be written. */
  flush(): void;
}

/** `onKept` is called when what is true of `isKept` may have changed. */
export function rowKeeping(session: OrderSession, onKept: () => void): RowKeeping {
  const { draftId } = session;
  const storage = session.ask((_, { context }) => context.storage);
  let rows: readonly TypedRow[] = [];
  /** What is to be kept of them, what was handed to the storage last, and what it has confirmed; each as JSON. */
  let wanted = none;
  let written = none;
  let confirmed = none;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const write = async (withDraft: boolean): Promise<void> => {
    clearTimeout(waiting);
    waiting = undefined;
    // What is placed, or being placed, is no draft any more.
    const isEdited = session.ask((_, { phase, isPlacing }) => phase === 'editing' && !isPlacing);
    if (!storage?.saveRows || !isEdited) return;
    const now = wanted;
    if (now === written) return;
    written = now;
    try {
      // Nothing else may have been entered yet, and then there is no draft to keep them beside.
      const draft = withDraft || confirmed === none ? session.persist() : undefined;
      await storage.saveRows(storedRows(draftId, rows), draft);
      confirmed = now;
    } catch {
      // Whoever shows the rows is told; the next change is tried again.
      if (written === now) written = confirmed;
    }
    onKept();
  };

  return {
    get isKept() {
      return wanted === confirmed && storedRows(draftId, rows).rows.length === rows.length;
    },
    async read() {
      const kept = restoredRows(await storage?.loadRows?.(draftId).catch(() => undefined));
      if (kept.length > 0 && written === none) written = confirmed = JSON.stringify(kept);
      return kept;
    },
    keep(now, areFewer = false) {
      if (now === rows) return;
      rows = now;
      wanted = JSON.stringify(storedRows(draftId, rows).rows);
      if (written !== none) void write(areFewer);
      else if (rows.length > 0) waiting ??= setTimeout(() => void write(false), pause);
    },
    flush() {
      if (waiting !== undefined) void write(false);
    },
  };
}
