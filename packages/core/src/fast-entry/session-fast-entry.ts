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
import type { NumberRead } from '../numbers/index.ts';
import type { ColumnRole, OrderedRow, PastedTable, ReadText } from '../tables/index.ts';
import { typedLine } from './parser.ts';
import { PastedTexts, type Tables, type Unused } from './pasted-texts.ts';
import { resolveCodes } from './resolve-codes.ts';
import { RowList } from './row-list.ts';
import { answeredRow, type EntryRow, overrideOf, rowIssue } from './rows.ts';
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
 * await entry.enter('TEA-250\t2\nMUG x 3');
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
  readonly #pasted = new PastedTexts({
    onChange: () => this.#show(),
    onRead: (tables, read) => this.#read(tables, read),
  });
  #view: FastEntryView = {
    rows: [],
    asking: 0,
    outcome: undefined,
    isKept: true,
    unused: nothingUnused,
    pasted: undefined,
  };

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

  async enter(input: string | Uint8Array): Promise<boolean> {
    if (typeof input === 'string' && input.trim() === '') return true;
    const line = typeof input === 'string' ? typedLine(input) : undefined;
    if (typeof input !== 'string' || !line) return this.#pasted.enter(input);
    this.#take([{ at: 1, text: input.trim(), ...line }]);
    return true;
  }

  order(roles: readonly ColumnRole[], reason = ''): void {
    const { first, tables } = this.#pasted;
    if (!first?.read || !tables) return;
    // Rows are there before the text is gone, so that a crash in between loses neither.
    this.#order(tables, first.read.table, roles, reason);
    this.#pasted.discard();
  }

  decode(encoding: string): void {
    this.#pasted.decode(encoding);
  }

  setAside(isAside: boolean): void {
    this.#pasted.setAside(isAside);
  }

  discard(): void {
    this.#pasted.discard();
  }

  correct(id: number, { sku, quantity }: { readonly sku?: string; readonly quantity?: NumberRead }): void {
    this.#resolveAs(id, {
      ...(sku !== undefined && { sku: codeText(sku) }),
      ...(quantity && { quantity: quantity.value }),
    });
  }

  choose(id: number, variantId: Id, quantity?: NumberRead): void {
    const row = this.#list.find(id);
    const variant = row?.product?.variants.find((each) => each.id === variantId);
    if (!row?.product || !variant) return;
    const counted = quantity ? { ...row, quantity: quantity.value } : row;
    const issue = rowIssue(counted);
    this.#list.update((each) => (each.id === id ? { ...counted, issue: issue ?? row.issue } : each));
    if (issue) this.#show();
    else
      this.#add([
        { row: counted, item: itemOf(row.product, variant), override: overrideOf(counted, variant) },
      ]);
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
    this.#pasted.retry();
  }

  dismiss(id?: number): void {
    const { rows } = this.view;
    if (id === undefined) this.#pasted.discard(true);
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
    const { rows, texts } = await this.#keeping.read();
    if (rows.length > 0) this.#take(rows);
    for (const text of texts) void this.#pasted.enter(text);
  }

  /** Orders a table whose columns are certain. A user who may set prices is asked about those that are pasted. */
  #read(tables: Tables, { table, isEncodingCertain }: ReadText): boolean {
    const { canOverride } = this.#session.view(itemsView);
    const isPriced = canOverride && table.columns.some(({ role }) => role === 'price' || role === 'discount');
    const isCertain = table.isCertain && isEncodingCertain && !isPriced;
    if (table.rows.length > 0 && !isCertain) return false;
    const roles = table.columns.map(({ role }) =>
      role === 'price' || role === 'discount' ? 'unused' : role,
    );
    this.#order(tables, table, roles, '');
    return true;
  }

  #order(tables: Tables, table: PastedTable, roles: readonly ColumnRole[], reason: string): void {
    const { rows, leftOut } = tables.orderedRows(table, roles);
    const { currency } = this.#session.view(itemsView);
    const prices = tables.rowPrices(rows, currency);
    const typed = rows.map(({ at, text, sku, quantity }: OrderedRow, index): TypedRow => {
      const { unitPrice, discount } = prices[index] ?? {};
      const price = {
        currency,
        reason,
        ...(unitPrice !== undefined && { unitPrice }),
        ...(discount !== undefined && { discount }),
      };
      const isPriced = unitPrice !== undefined || discount !== undefined;
      return { at, text, sku, quantity, ...(isPriced && { price }) };
    });
    const unused = table.columns.filter(
      ({ role }, index) => (role === 'price' || role === 'discount') && roles[index] === 'unused',
    );
    this.#take(typed, {
      leftOut: [...table.around, ...leftOut],
      columns: unused.map(({ name }) => name),
    });
  }

  #take(typed: readonly TypedRow[], unused: Unused = nothingUnused): void {
    const rows = this.#list.append(typed);
    const withIssue = rows.filter(({ issue }) => issue).length;
    // The host is asked about none of them, so this is the whole result.
    const isWhole = withIssue > 0 && withIssue === rows.length;
    this.#show({ unused, ...(isWhole && { outcome: outcomeOf([], withIssue) }) });
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
        const { row: next, item, override } = answered.get(row) ?? {};
        return next && item ? [{ row: next, item, override }] : [];
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
    this.#keeping.keep(pending, this.#pasted.kept, withDraft);
    const next = keepSame(this.#view, {
      ...this.#view,
      ...changes,
      rows: this.#list.needingAttention(this.#session.view(itemsView)),
      asking: unresolved.length,
      isKept: this.#keeping.isKept && this.#pasted.areAllKept,
      pasted: this.#pasted.first,
    });
    if (next === this.#view) return;
    this.#view = next;
    for (const listener of this.#listeners) listener();
  }
}

const nothingUnused: Unused = { leftOut: [], columns: [] };

/** Resolves once the order is open: before that, it refuses lines. */
const untilOpen = (session: OrderSession): Promise<void> =>
  new Promise((resolve) => {
    if (session.view(padView).phase === 'opening') session.on('started', () => resolve());
    else resolve();
  });
