import { type Id, type Line, nextQuantity, quantityUpTo } from '@orderpad/contracts';
import { quotedFor, type ItemsView } from '@orderpad/core';
import { writtenNumber } from '@orderpad/core/numbers';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { pictures } from '../styles/pictures.ts';
import { surfaces } from '../styles/surfaces.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { itemsMessages } from './items.messages.ts';
import { lineFilter } from './line-filter.ts';
import { lineHead } from './line-head.ts';
import { LineHistory } from './line-history.ts';
import { LineIntent, type Intent } from './line-intent.ts';
import { isRemoval, rowAfter } from './line-keys.ts';
import { lineCardsStyles } from './line-cards.styles.ts';
import { LineQuantities } from './line-quantities.ts';
import { lineRow, type RowMessages } from './line-row.ts';
import { lineTableStyles } from './lines.styles.ts';
import { LineWindow } from './line-window.ts';
import { factsOfRow, idOfRow, rowsOf, type Row, type Rows } from './rows.ts';
import { wholeUpTo, type Segment } from './window.ts';

/**
 * @summary Table of the lines of an order; of a long one, only the rows in view are in the page.
 *
 * @tagname order-pad-lines
 *
 * @fires line-intent - Request of a person about a line. Does not bubble.
 */
export class OrderPadLines extends LitElement {
  static override styles = [
    ...base,
    controls,
    choices,
    surfaces,
    pictures,
    lines,
    lineTableStyles,
    lineCardsStyles,
  ];
  static override properties = {
    filter: { state: true },
    held: { state: true },
  };

  /** Returns a line with its pending quantity, see `ReductionGuard.shown`. */
  shown = (line: Line): Line => line;

  private filter = '';
  /** Id of the line with the focus: it stays in the page, with its neighbours, wherever the view scrolls. */
  private held: Id | undefined;

  readonly #order = new OrderController(this, 'items');
  readonly #messages = new MessagesController(this, { ...itemsMessages, ...fixesMessages });
  readonly #window = new LineWindow(this);
  readonly #quantities = new LineQuantities(this, {
    messages: this.#messages,
    lineAt: (node) => this.#lineAt(node),
    onCount: (id, quantity) => this.#want({ kind: 'count', id, quantity, isTyped: true }),
    onShow: (id) => this.#showLine(id),
  });
  readonly #history = new LineHistory(this);
  #bought = this.#history.known;
  #rows: Rows | undefined;
  /** View rendered by the rows. */
  #view: ItemsView | undefined;
  /** Refused quantities shown by the rows. */
  #refused = this.#quantities.refused;
  #segments: readonly Segment[] = [];
  /** Lines whose quantity was set since the host answered. */
  readonly #changed = new Set<Id>();

  /** Shows the current quantity of a line again and restores the focus. */
  async resume(id: Id): Promise<void> {
    const index = this.#rows?.indexOf(id) ?? -1;
    await this.focusLine(index);
    const input = this.renderRoot.querySelector<HTMLInputElement>(
      `tr[data-id="${CSS.escape(id)}"] [data-column=quantity]`,
    );
    const line = this.#view?.lines.get(id);
    if (input && line) input.value = writtenNumber(line.quantity, this.#messages.locale.lang);
    input?.select();
  }

  /** Scrolls a line into view and focuses one of its controls. */
  async focusLine(index: number, column = 'quantity'): Promise<void> {
    const row = this.#rows?.at(index);
    if (!row) return;
    this.held = idOfRow(row);
    this.#window.reveal(index);
    await this.updateComplete;
    const place = this.renderRoot.querySelector(`tr[data-id="${CSS.escape(idOfRow(row))}"]`);
    // Some rows have a fixed quantity.
    const control =
      place?.querySelector<HTMLElement>(`[data-column="${column}"]`) ??
      place?.querySelector<HTMLElement>('[data-column]');
    if (this.#isWhole) place?.scrollIntoView({ block: 'nearest' });
    control?.focus({ preventScroll: true });
    if (control instanceof HTMLInputElement) control.select();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { view } = this.#order;
    this.#quantities.join(this.#order.session);
    if (view) this.#quantities.keep((id) => view.lines.get(id) !== undefined);
    const { refused } = this.#quantities;
    if (view?.isPriced) this.#changed.clear();
    // Private properties are no keys of the element's type.
    const { known } = this.#history;
    const isOther = refused !== this.#refused || known !== this.#bought;
    if (view && (view !== this.#view || changed.has('filter') || isOther))
      this.#rows = rowsOf(view, this.filter, this.shown, refused, this.#changed, known);
    this.#view = view;
    this.#refused = refused;
    this.#bought = known;
    if (!this.#rows) return;
    this.#segments = this.#window.look(
      this.#rows,
      this.held === undefined ? -1 : this.#rows.indexOf(this.held),
    );
  }

  protected override updated(): void {
    this.#history.look(
      this.#order.session,
      this.#pieces().flatMap(({ row }) => (row?.kind === 'line' ? row.line : [])),
    );
  }

  protected override render() {
    const view = this.#view;
    if (!view || !this.#rows) return nothing;
    const { t, locale } = this.#messages;
    const messages = this.#rowMessages(view);
    return html`
      ${
        view.lines.size > wholeUpTo
          ? guard([view.lines.size, this.#rows.size, this.filter, locale], () =>
              this.#renderFilter(view.lines.size),
            )
          : nothing
      }
      <div class=${this.#isWhole ? 'scroller' : 'scroller windowed'} @scroll=${this.#window.scrolled}>
        <table role="table" aria-label=${t('items.table')} aria-rowcount=${this.#rows.size + 1}>
          ${guard([locale], () => lineHead(t))}
          <tbody
            role="rowgroup"
            @click=${this.#clicked}
            @change=${this.#typed}
            @keydown=${this.#pressed}
            @focusin=${this.#entered}
            @focusout=${this.#exited}
          >
            ${repeat(
              this.#pieces(),
              ({ key }) => key,
              ({ row, index }) =>
                row
                  ? guard([...factsOfRow(row), index, view.currency, locale], () =>
                      lineRow(row, index, messages),
                    )
                  : html`<tr class="gap" aria-hidden="true"></tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.#rows.size === 0 ? html`<p class="none">${t('items.filtered-none', { text: this.filter })}</p>` : nothing}
    `;
  }

  #renderFilter(all: number) {
    const { t } = this.#messages;
    const count = this.#rows?.size ?? 0;
    const found = this.filter ? t('items.filtered', { count, all }) : t('items.lines', { count: all });
    return lineFilter({ text: this.filter, found, t, onText: (text) => (this.filter = text) });
  }

  get #isWhole(): boolean {
    return (this.#rows?.size ?? 0) <= wholeUpTo;
  }

  #rowMessages({ currency }: ItemsView): RowMessages {
    const { t, tIssue, locale } = this.#messages;
    return {
      t,
      tIssue,
      lang: locale.lang,
      price: (amount) => locale.amount(amount, currency),
      share: (rate) => locale.share(rate),
      lastPaid: ({ lastUnitPrice, lastAt }) =>
        t('items.last-paid', { price: locale.money(lastUnitPrice), date: locale.date(lastAt) }),
    };
  }

  #pieces(): { key: string; row?: Row; index: number }[] {
    return this.#segments.flatMap((segment) => {
      if (segment.kind === 'gap') return [{ key: `gap ${segment.key}`, index: -1 }];
      return Array.from({ length: segment.to - segment.from }, (_, at) => {
        const index = segment.from + at;
        const row = this.#rows?.at(index);
        return row ? { key: `line ${idOfRow(row)}`, row, index } : { key: `none ${index}`, index: -1 };
      });
    });
  }

  readonly #entered = (event: FocusEvent): void => {
    this.held = idAt(event.target);
  };

  readonly #exited = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isInside = currentTarget instanceof Node && currentTarget.contains(asNode(relatedTarget));
    if (!isInside) this.held = undefined;
  };

  readonly #clicked = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    const line = this.#lineAt(event.target);
    if (!button || !line) return;
    const { do: what, issue, fix } = button.dataset;
    if (what === 'less' || what === 'more') this.#step(line, what);
    if (what === 'count')
      this.#want({ kind: 'count', id: line.id, quantity: Number(button.dataset['quantity']), isTyped: true });
    if (what === 'menu') this.#want({ kind: 'menu', id: line.id, opener: button });
    const row = this.#rows?.at(this.#rows.indexOf(line.id));
    const named = row?.kind === 'line' ? row.issues[Number(issue)] : undefined;
    const chosen = named?.fixes[Number(fix)];
    if (what === 'fix' && named && chosen)
      this.#want({ kind: 'fix', id: line.id, issue: named, fix: chosen });
  };

  readonly #typed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#quantities.take(event.target);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const control = event.target instanceof HTMLElement ? event.target : undefined;
    const column = control?.dataset['column'];
    const line = this.#lineAt(control);
    if (!this.#rows || column === undefined || !line) return;
    const field = control instanceof HTMLInputElement ? control : undefined;
    const index = this.#rows.indexOf(line.id);
    const to = rowAfter(event, { index, count: this.#rows.size, page: this.#window.page });
    // Shortcuts of the pad that leave the step come after this.
    const isTaken = !field || !leavesField.has(event.key) || this.#quantities.take(field);
    if (isRemoval(event)) this.#want({ kind: 'remove', id: line.id });
    else if (event.key === 'Escape' && field) {
      if (!this.#quantities.restore(field, line)) return;
    } else if (event.key === 'Enter' && !isTaken) field?.select();
    else if (to === undefined || (column === 'menu' && event.key === 'Enter')) return;
    else void this.focusLine(to, column);
    event.preventDefault();
    event.stopPropagation();
  };

  /** Returns the line of a row with the quantity of its field. */
  #lineAt(control: EventTarget | null | undefined): Line | undefined {
    // The newest, which need not be rendered yet.
    const line = this.#order.view?.lines.get(idAt(control) ?? '');
    return line && this.shown(line);
  }

  /** Focuses the quantity of a line, also of one that the filter leaves out. */
  async #showLine(id: Id): Promise<void> {
    if ((this.#rows?.indexOf(id) ?? -1) < 0) this.filter = '';
    await this.updateComplete;
    await this.focusLine(this.#rows?.indexOf(id) ?? -1);
  }

  /** Sets the next quantity that is sold, above or below. */
  #step(line: Line, to: 'less' | 'more'): void {
    const { id, quantity: now } = line;
    const rules = (this.#view && quotedFor(line, this.#view)?.quantityRules) ?? {};
    const next = to === 'more' ? (nextQuantity(rules, now + 1) ?? now + 1) : quantityUpTo(rules, now - 1);
    if (next !== undefined) this.#want({ kind: 'count', id, quantity: next });
  }

  #want(intent: Intent): void {
    if (intent.kind === 'count') this.#changed.add(intent.id);
    this.dispatchEvent(new LineIntent(intent));
  }
}

/** Keys that leave a field, or the step by a shortcut of the pad. */
const leavesField: ReadonlySet<string> = new Set(['Enter', 'PageUp', 'PageDown']);

const asNode = (target: EventTarget | null): Node | null => (target instanceof Node ? target : null);

const idAt = (target: EventTarget | null | undefined): Id | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('tr[data-id]')?.dataset['id'] : undefined;
