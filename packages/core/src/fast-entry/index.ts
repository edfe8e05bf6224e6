import { itemOf, type Fix, type Id } from '@orderpad/contracts';
import type { OrderEvent } from '../order/events.ts';
import { answersTo } from './ask.ts';
import { rowKeeping } from './keeping.ts';
import type { TypedRow } from '../storage/stored-rows.ts';
import { parseEntry, wholeOf } from './parser.ts';
import { attentionOf, flawOf, verdictOn, type EntryRow } from './rows.ts';
import { outcomeOf, planOf, type Found, type Outcome } from './rules.ts';
import { itemsView } from '../items/items.view.ts';
import { keepSame } from '../order/keep-same.ts';
import { oncePer } from '../order/once-per.ts';
import { padView } from '../overview/pad.view.ts';
import { trySend } from '../order/try-send.ts';
import type { OrderSession } from '../order/session.ts';

export { parseEntry, wholeOf, type TypedRows } from './parser.ts';
export type { TypedRow } from '../storage/stored-rows.ts';
export type { EntryRow } from './rows.ts';
export type { Outcome } from './rules.ts';

export interface FastEntryView {
  /** Rows that want somebody, in the order they were entered: not in the order, or not to stay there as they are. */
  readonly rows: readonly EntryRow[];
  /** How many rows the host is being asked about. */
  readonly asking: number;
  readonly outcome: Outcome | undefined;
  /** Whether every row that is not in the order would be here again after a reload. */
  readonly isKept: boolean;
  /** The line of the newest text that was taken for the names of its columns. */
  readonly heading: string | undefined;
}

/**
 * Rows on their way into an order. Everything entered together is asked about together and added by one edit; what cannot be
 * added stays, with its reason, until it is put right or dismissed.
 */
export interface FastEntry {
  readonly view: FastEntryView;
  /** Take in what was typed, pasted or read from a file. */
  enter(text: string): void;
  /** Ask again about a row, as it should have been. */
  correct(id: number, row: { readonly sku?: string; readonly quantity?: string }): void;
  /** Order one of the variants that a row may mean. */
  choose(id: number, variantId: Id, quantity?: string): void;
  /** Press a way out that the issue of a row offers. */
  fix(id: number, fix: Fix): void;
  /** Ask again about every row that got no answer. */
  retry(): void;
  /** Let go of a row; without an id, of every row that wants somebody. What is in the order stays there. */
  dismiss(id?: number): void;
  /** Ask no more. Rows without an answer stay. */
  stop(): void;
  /** Keep now what would be kept in a moment: the page may go on without this order. */
  flush(): void;
  watch(listener: () => void): () => void;
}

/**
 * The fast entry of an order: one for each, so that rows outlive whatever shows them. Where the storage of the order keeps rows,
 * those of an earlier page come back, and the host is asked about them again.
 */
export const fastEntryOf: (session: OrderSession) => FastEntry = oncePer(begin);

function begin(session: OrderSession): FastEntry {
  const listeners = new Set<() => void>();
  /** Rows that are not in the order. */
  let rows: readonly EntryRow[] = [];
  /** The newest row of each line that was entered here. */
  let done: ReadonlyMap<Id, EntryRow> = new Map();
  let nextId = 1;
  let inFlight: AbortController | undefined;
  let view: FastEntryView = { rows: [], asking: 0, outcome: undefined, isKept: true, heading: undefined };
  const keeping = rowKeeping(session, () => show());

  const show = (changes: Partial<FastEntryView> = {}, haveBecomeLines = false): void => {
    keeping.keep(rows, haveBecomeLines);
    const next = keepSame(view, {
      ...view,
      ...changes,
      rows: [...rows.filter(({ issue }) => issue), ...attentionOf(done, session.view(itemsView))].toSorted(
        (a, b) => a.id - b.id,
      ),
      asking: rows.filter(({ isAsked }) => isAsked).length,
      isKept: keeping.isKept,
    });
    if (next === view) return;
    view = next;
    for (const listener of listeners) listener();
  };

  /** One question after another until every row has its answer; what is entered meanwhile goes into the next. */
  const run = async (): Promise<void> => {
    show();
    if (inFlight) return;
    for (let asked = asking(rows); asked.length > 0; asked = asking(rows)) {
      inFlight = new AbortController();
      const answers = await answersTo(
        asked.map(({ sku }) => sku),
        session,
        inFlight.signal,
      );
      // By the row itself: what was changed or let go of meanwhile has another answer coming, or none.
      const verdicts = new Map(asked.map((row) => [row, verdictOn(row, answers.get(row.sku))]));
      rows = rows.map((row) => verdicts.get(row)?.row ?? row);
      add(
        rows.flatMap((row) => {
          const item = verdicts.get(row)?.item;
          return item ? { row, item } : [];
        }),
      );
    }
    inFlight = undefined;
  };

  /** Everything found goes into the order by one edit. */
  const add = (found: readonly Found[]): void => {
    const { lines } = session.view(itemsView);
    const { groups, excessive } = planOf(found, lines);
    const event: OrderEvent = {
      type: 'items.add',
      lines: groups.map(({ item, quantity, own }) => ({ item, quantity, ...(own && { id: own.id }) })),
    };
    const refusal = groups.length > 0 ? trySend(session, event) : undefined;
    const added = refusal ? [] : groups;
    const entered = new Set(added.flatMap((group) => group.rows.map(({ id }) => id)));
    const tried = new Set(found.map(({ row }) => row.id));
    const tooMany = new Set(excessive.map(({ row }) => row.id));
    rows = rows
      .filter(({ id }) => !entered.has(id))
      .map((row) => {
        if (!tried.has(row.id)) return row;
        const issue = tooMany.has(row.id) ? flawOf({ ...row, quantity: undefined }) : refusal;
        return { ...row, isAsked: false, issue };
      });
    const fresh = session.view(itemsView).lines.slice(lines.size, Number.POSITIVE_INFINITY);
    done = new Map([
      ...done,
      ...added.flatMap(({ own, rows: [row] }) => {
        const line = own ?? fresh.shift();
        return line && row ? [[line.id, row] as const] : [];
      }),
    ]);
    const outcome = outcomeOf(added, rows.filter(({ issue }) => issue).length);
    show({ outcome }, session.view(itemsView).lines !== lines);
  };

  const correct = (id: number, change: Partial<EntryRow>): void => {
    rows = rows.map((row) => {
      if (row.id !== id) return row;
      const next = { ...row, ...change, product: undefined };
      const flaw = flawOf(next);
      // The reason stays in view until there is another answer.
      return { ...next, issue: flaw ?? row.issue, isAsked: !flaw };
    });
    void run();
  };

  const take = (typed: readonly TypedRow[]): void => {
    const entered = typed.map((row) => {
      const issue = flawOf(row);
      return { ...row, id: nextId++, issue, isAsked: !issue, product: undefined, lineId: undefined };
    });
    rows = [...rows, ...entered];
    const open = entered.filter(({ issue }) => issue).length;
    // Where nothing is to be asked, this is all there is to say.
    if (open > 0 && open === entered.length) show({ outcome: outcomeOf([], open) });
    void run();
  };

  session.watch(itemsView, () => {
    if (done.size > 0) show();
  });
  void whenOpen(session).then(async () => {
    const kept = await keeping.read();
    if (kept.length > 0) take(kept);
  });

  return {
    get view() {
      return view;
    },
    enter(text) {
      const { rows: typed, heading } = parseEntry(text);
      take(typed);
      show({ heading });
    },
    correct: (id, { sku, quantity }) =>
      correct(id, {
        ...(sku !== undefined && { sku: sku.trim() }),
        ...(quantity !== undefined && { quantity: wholeOf(quantity) }),
      }),
    choose(id, variantId, quantity) {
      const row = rows.find((each) => each.id === id);
      const variant = row?.product?.variants.find((each) => each.id === variantId);
      if (!row?.product || !variant) return;
      const counted = quantity === undefined ? row : { ...row, quantity: wholeOf(quantity) };
      const issue = flawOf(counted);
      rows = rows.map((each) => (each.id !== id ? each : { ...counted, issue: issue ?? row.issue }));
      if (issue) show();
      else add([{ row: counted, item: itemOf(row.product, variant) }]);
    },
    fix(id, { code, params }) {
      const lineId = view.rows.find((row) => row.id === id)?.lineId;
      if (code === 'use-sku') correct(id, { sku: String(params['sku']) });
      else if (code === 'retry') correct(id, {});
      else if (lineId && code === 'remove-line') session.send({ type: 'items.remove', ids: [lineId] });
      else if (lineId && code === 'set-quantity') {
        const quantity = Number(params['quantity']);
        session.send({ type: 'items.edit', id: lineId, patch: { quantity } });
      }
    },
    retry() {
      rows = rows.map((row) => (row.issue?.code === 'sku-unanswered' ? { ...row, isAsked: true } : row));
      void run();
    },
    dismiss(id) {
      const gone = new Set(view.rows.filter((row) => id === undefined || row.id === id).map((row) => row.id));
      rows = rows.filter((row) => !gone.has(row.id));
      done = new Map([...done].filter(([, row]) => !gone.has(row.id)));
      show({ outcome: undefined });
    },
    stop() {
      inFlight?.abort();
    },
    flush: () => keeping.flush(),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Nothing can be added to an order that is still being opened. */
const whenOpen = (session: OrderSession): Promise<void> =>
  new Promise((resolve) => {
    if (session.view(padView).phase === 'opening') session.on('started', () => resolve());
    else resolve();
  });

const asking = (rows: readonly EntryRow[]): readonly EntryRow[] => rows.filter(({ isAsked }) => isAsked);
