import { codeText, type Fix, type Id, itemOf } from '@orderpad/contracts';
import { itemsView } from '../items/items.view.ts';
import { keepSame } from '../order/keep-same.ts';
import { oncePer } from '../order/once-per.ts';
import type { OrderSession } from '../order/session.ts';
import { padView } from '../overview/pad.view.ts';
import type { TypedRow } from '../storage/stored-rows.ts';
import { addRows } from './add-rows.ts';
import type { FastEntry, FastEntryView } from './fast-entry.ts';
import { rowKeeping, type RowKeeping } from './keeping.ts';
import { wholeOf } from '../tables/whole-of.ts';
import { parseEntry } from './parser.ts';
import { resolveCodes } from './resolve-codes.ts';
import { RowList } from './row-list.ts';
import { answeredRow, type EntryRow, rowIssue } from './rows.ts';
import { type Found, outcomeOf } from './rules.ts';

/**
 * Returns the fast entry of an order: the same object at every call, so that rows outlive the element that shows them. Rows that
 * the storage of the order saved on an earlier page are read back and resolved again.
 *
 * @example
 * const entry = fastEntryOf(session);
 * entry.watch(() => {
 *   for (const { text, issue } of entry.view.rows) console.log(text, issue?.code);
 * });
 * entry.enter('TEA-250\t2\nMUG x 3');
 */
export const fastEntryOf: (session: OrderSession) => FastEntry = oncePer(
  (session) => new SessionFastEntry(session),
);

class SessionFastEntry implements FastEntry {
  readonly #session: OrderSession;
  readonly #keeping: RowKeeping;
  readonly #listeners = new Set<() => void>();
  readonly #list = new RowList();
  #inFlight: AbortController | undefined;
  #view: FastEntryView = { rows: [], asking: 0, outcome: undefined, isKept: true, heading: undefined };

  constructor(session: OrderSession) {
    this.#session = session;
    this.#keeping = rowKeeping(session, () => this.#show());
    session.watch(itemsView, () => {
      if (this.#list.hasEntered) this.#show();
    });
    void this.#readBack();
  }

  get view(): FastEntryView {
    return this.#view;
  }

  enter(text: string): void {
    const { rows, heading } = parseEntry(text);
    this.#take(rows);
    this.#show({ heading });
  }

  correct(id: number, { sku, quantity }: { readonly sku?: string; readonly quantity?: string }): void {
    this.#resolveAs(id, {
      ...(sku !== undefined && { sku: codeText(sku) }),
      ...(quantity !== undefined && { quantity: wholeOf(quantity) }),
    });
  }

  choose(id: number, variantId: Id, quantity?: string): void {
    const row = this.#list.find(id);
    const variant = row?.product?.variants.find((each) => each.id === variantId);
    if (!row?.product || !variant) return;
    const counted = quantity === undefined ? row : { ...row, quantity: wholeOf(quantity) };
    const issue = rowIssue(counted);
    this.#list.update((each) => (each.id === id ? { ...counted, issue: issue ?? row.issue } : each));
    if (issue) this.#show();
    else this.#add([{ row: counted, item: itemOf(row.product, variant) }]);
  }

  fix(id: number, { code, params }: Fix): void {
    const lineId = this.view.rows.find((row) => row.id === id)?.lineId;
    if (code === 'use-sku') this.#resolveAs(id, { sku: String(params['sku']) });
    else if (code === 'retry') this.#resolveAs(id, {});
    else if (lineId && code === 'remove-line') this.#session.send({ type: 'items.remove', ids: [lineId] });
    else if (lineId && code === 'set-quantity') {
      const quantity = Number(params['quantity']);
      this.#session.send({ type: 'items.edit', id: lineId, patch: { quantity } });
    }
  }

  retry(): void {
    this.#list.update((row) => (row.issue?.code === 'sku-unanswered' ? { ...row, isAsked: true } : row));
    void this.#resolve();
  }

  dismiss(id?: number): void {
    const { rows } = this.view;
    this.#list.remove(new Set(rows.filter((row) => id === undefined || row.id === id).map((row) => row.id)));
    this.#show({ outcome: undefined });
  }

  stop(): void {
    this.#inFlight?.abort();
  }

  flush(): void {
    this.#keeping.flush();
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #readBack(): Promise<void> {
    await untilOpen(this.#session);
    const rows = await this.#keeping.read();
    if (rows.length > 0) this.#take(rows);
  }

  #take(typed: readonly TypedRow[]): void {
    const rows = this.#list.append(typed);
    const withIssue = rows.filter(({ issue }) => issue).length;
    // The host is asked about none of them, so this is the whole result.
    if (withIssue > 0 && withIssue === rows.length) this.#show({ outcome: outcomeOf([], withIssue) });
    void this.#resolve();
  }

  /** Changes a row and resolves it again. */
  #resolveAs(id: number, change: Partial<EntryRow>): void {
    this.#list.update((row) => {
      if (row.id !== id) return row;
      const next = { ...row, ...change, product: undefined };
      const issue = rowIssue(next);
      // The former issue stays in view until there is another answer.
      return { ...next, issue: issue ?? row.issue, isAsked: !issue };
    });
    void this.#resolve();
  }

  /** Asks the host until every row has an answer: one request at a time, with the rows entered meanwhile in the next one. */
  async #resolve(): Promise<void> {
    this.#show();
    if (this.#inFlight) return;
    for (let asked = this.#list.unresolved; asked.length > 0; asked = this.#list.unresolved) {
      const request = new AbortController();
      this.#inFlight = request;
      const codes = asked.map(({ sku }) => sku);
      const answers = await resolveCodes(codes, this.#session, request.signal);
      // Keyed by the row object: a row that was changed or removed meanwhile takes no part in this answer.
      const answered = new Map(asked.map((row) => [row, answeredRow(row, answers.get(row.sku))]));
      const found = this.#list.pending.flatMap((row): Found[] => {
        const { row: next, item } = answered.get(row) ?? {};
        return next && item ? [{ row: next, item }] : [];
      });
      this.#list.update((row) => answered.get(row)?.row ?? row);
      this.#add(found);
    }
    this.#inFlight = undefined;
  }

  #add(found: readonly Found[]): void {
    const added = addRows(this.#session, found);
    this.#list.settle(found, added);
    const withIssue = this.#list.pending.filter(({ issue }) => issue).length;
    this.#show({ outcome: outcomeOf(added.groups, withIssue) }, added.haveLinesChanged);
  }

  /** Updates the view, and saves the rows. With `withDraft` the draft is saved with them, since rows have become its lines. */
  #show(changes: Partial<FastEntryView> = {}, withDraft = false): void {
    const { pending, unresolved } = this.#list;
    this.#keeping.keep(pending, withDraft);
    const next = keepSame(this.#view, {
      ...this.#view,
      ...changes,
      rows: this.#list.needingAttention(this.#session.view(itemsView)),
      asking: unresolved.length,
      isKept: this.#keeping.isKept,
    });
    if (next === this.#view) return;
    this.#view = next;
    for (const listener of this.#listeners) listener();
  }
}

/** Resolves once the order is open: before that, it refuses lines. */
const untilOpen = (session: OrderSession): Promise<void> =>
  new Promise((resolve) => {
    if (session.view(padView).phase === 'opening') session.on('started', () => resolve());
    else resolve();
  });
