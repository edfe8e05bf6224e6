import type { Id, Line } from '@orderpad/contracts';
import type { ItemsView } from '@orderpad/core';
import { readQuantity, writtenNumber } from '@orderpad/core/numbers';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PadSession } from '../context.ts';
import { OrderController } from '../order-controller.ts';
import { leadsOn } from '../pad/leads-on.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { pictures } from '../styles/pictures.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { itemsMessages } from './items.messages.ts';
import { lineFilter } from './line-filter.ts';
import { lineHead } from './line-head.ts';
import { LineIntent, type Intent } from './line-intent.ts';
import { isRemoval, rowAfter } from './line-keys.ts';
import { lineCardsStyles } from './line-cards.styles.ts';
import { lineRow, type RowMessages } from './line-row.ts';
import { lineTableStyles } from './lines.styles.ts';
import { LineWindow } from './line-window.ts';
import { rowsOf, type Refused, type Row, type Rows } from './rows.ts';
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
    refused: { state: true },
  };

  /** Returns a line with its pending quantity, see `ReductionGuard.shown`. */
  shown = (line: Line): Line => line;

  private filter = '';
  /** Id of the line with the focus: it stays in the page, with its neighbours, wherever the view scrolls. */
  private held: Id | undefined;
  /** Quantities that were refused, by line: the text stays for correction, and holds the order back. */
  private refused: ReadonlyMap<Id, Refused> = new Map();

  readonly #order = new OrderController(this, 'items');
  readonly #messages = new MessagesController(this, { ...itemsMessages, ...fixesMessages });
  readonly #window = new LineWindow(this);
  #rows: Rows | undefined;
  /** View rendered by the rows. */
  #view: ItemsView | undefined;
  #segments: readonly Segment[] = [];
  #session: PadSession | undefined;
  #release: (() => void) | undefined;
  /** True while an event is sent again after the focused field was taken. */
  #isTaking = false;

  /** Shows the current quantity of a line again and restores the focus. */
  async resume(id: Id): Promise<void> {
    const index = this.#rows?.indexOf(id) ?? -1;
    await this.focusLine(index);
    const input = this.renderRoot.querySelector<HTMLInputElement>(
      `tr[data-id="${CSS.escape(id)}"] [data-column=quantity]`,
    );
    const line = this.#view?.lines.get(id);
    if (input && line) input.value = this.#written(line);
    input?.select();
  }

  /** Scrolls a line into view and focuses one of its controls. */
  async focusLine(index: number, column = 'quantity'): Promise<void> {
    const row = this.#rows?.at(index);
    if (!row) return;
    this.held = idOf(row);
    this.#window.reveal(index);
    await this.updateComplete;
    const place = this.renderRoot.querySelector(`tr[data-id="${CSS.escape(idOf(row))}"]`);
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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
    this.#session = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { view } = this.#order;
    this.#hold();
    if (view && view !== this.#view && [...this.refused.keys()].some((id) => !view.lines.get(id)))
      this.refused = new Map([...this.refused].filter(([id]) => view.lines.get(id)));
    // Private properties are no keys of the element's type.
    if (view && (view !== this.#view || changed.has('filter') || changed.has('refused')))
      this.#rows = rowsOf(view, this.filter, this.shown, this.refused);
    this.#view = view;
    if (!this.#rows) return;
    this.#segments = this.#window.look(
      this.#rows,
      this.held === undefined ? -1 : this.#rows.indexOf(this.held),
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
            @change=${this.#changed}
            @keydown=${this.#pressed}
            @focusin=${this.#entered}
            @focusout=${this.#exited}
          >
            ${repeat(
              this.#pieces(),
              ({ key }) => key,
              ({ row, index }) =>
                row
                  ? guard([...factsOf(row), index, view.currency, locale], () =>
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
    return { t, tIssue, lang: locale.lang, price: (amount) => locale.amount(amount, currency) };
  }

  #pieces(): { key: string; row?: Row; index: number }[] {
    return this.#segments.flatMap((segment) => {
      if (segment.kind === 'gap') return [{ key: `gap ${segment.key}`, index: -1 }];
      return Array.from({ length: segment.to - segment.from }, (_, at) => {
        const index = segment.from + at;
        const row = this.#rows?.at(index);
        return row ? { key: `line ${idOf(row)}`, row, index } : { key: `none ${index}`, index: -1 };
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
    if (what === 'less' && line.quantity > 1)
      this.#want({ kind: 'count', id: line.id, quantity: line.quantity - 1 });
    if (what === 'more') this.#want({ kind: 'count', id: line.id, quantity: line.quantity + 1 });
    if (what === 'menu') this.#want({ kind: 'menu', id: line.id, opener: button });
    const named = this.#view?.lineIssues.get(line.id)?.[Number(issue)];
    const chosen = named?.fixes[Number(fix)];
    if (what === 'fix' && named && chosen)
      this.#want({ kind: 'fix', id: line.id, issue: named, fix: chosen });
  };

  readonly #changed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.#take(event.target);
  };

  /** Sets the quantity that is typed in a field as a whole, or refuses all of it. Returns true when it is taken. */
  #take(field: HTMLInputElement): boolean {
    const line = this.#lineAt(field);
    if (!line) return true;
    const { value, refusal } = readQuantity(field.value, this.#messages.locale.lang);
    this.#refuse(line.id, refusal && { text: field.value, refusal });
    if (refusal) return false;
    // `007` becomes 7.
    field.value = this.#written({ ...line, quantity: value });
    if (value !== line.quantity) this.#want({ kind: 'count', id: line.id, quantity: value, isTyped: true });
    return true;
  }

  /** Keeps a refused text at its line, or drops it. */
  #refuse(id: Id, refused: Refused | undefined): void {
    if (!refused && !this.refused.has(id)) return;
    const others = [...this.refused].filter(([each]) => each !== id);
    this.refused = new Map(refused ? [...others, [id, refused]] : others);
    if (refused) announce(quantityRefusal(refused.refusal, this.#messages.t));
  }

  /** Shows the quantity of a line again. Returns false when the field shows it already. */
  #restore(field: HTMLInputElement, line: Line): boolean {
    const written = this.#written(line);
    if (field.value === written) return false;
    this.#refuse(line.id, undefined);
    field.value = written;
    field.select();
    return true;
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const control = event.target instanceof HTMLElement ? event.target : undefined;
    const column = control?.dataset['column'];
    const line = this.#lineAt(control);
    if (!this.#rows || column === undefined || !line) return;
    const field = control instanceof HTMLInputElement ? control : undefined;
    const index = this.#rows.indexOf(line.id);
    const to = rowAfter(event, { index, count: this.#rows.size, page: this.#window.page });
    // Shortcuts of the pad that leave the step come after this.
    const isTaken = !field || !leavesField.has(event.key) || this.#take(field);
    if (isRemoval(event)) this.#want({ kind: 'remove', id: line.id });
    else if (event.key === 'Escape' && field) {
      if (!this.#restore(field, line)) return;
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

  #written = ({ quantity }: Line): string => writtenNumber(quantity, this.#messages.locale.lang);

  /** Takes what is typed in a field that was not left yet. Returns true when that changed something. */
  #takeFocused(): boolean {
    const field = this.shadowRoot?.activeElement;
    const line = this.#lineAt(field);
    if (!(field instanceof HTMLInputElement) || !line) return false;
    const isTyped = field.value !== this.#written(line) && field.value !== this.refused.get(line.id)?.text;
    return isTyped && this.#take(field);
  }

  /** Holds the order back while a quantity is refused, and shows the first of them. */
  #hold(): void {
    const { session } = this.#order;
    if (session === this.#session || !this.isConnected) return;
    this.#release?.();
    this.#session = session;
    this.#release = session?.hold((event) => {
      if (!this.#isTaking && this.#takeFocused()) {
        // What was typed may have to be asked about first.
        this.#isTaking = true;
        session.send(event);
        this.#isTaking = false;
        return true;
      }
      const [first] = this.refused;
      if (!first || !leadsOn(event, session, 'items')) return false;
      void this.#show(...first);
      return true;
    });
  }

  async #show(id: Id, { refusal }: Refused): Promise<void> {
    if ((this.#rows?.indexOf(id) ?? -1) < 0) this.filter = '';
    await this.updateComplete;
    await this.focusLine(this.#rows?.indexOf(id) ?? -1);
    announce(quantityRefusal(refusal, this.#messages.t));
  }

  #want(intent: Intent): void {
    this.dispatchEvent(new LineIntent(intent));
  }
}

/** Keys that leave a field, or the step by a shortcut of the pad. */
const leavesField: ReadonlySet<string> = new Set(['Enter', 'PageUp', 'PageDown']);

const asNode = (target: EventTarget | null): Node | null => (target instanceof Node ? target : null);

const idAt = (target: EventTarget | null | undefined): Id | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('tr[data-id]')?.dataset['id'] : undefined;

const idOf = (row: Row): Id => (row.kind === 'line' ? row.line.id : row.quoted.lineId);

const factsOf = (row: Row): unknown[] =>
  row.kind === 'line' ? [row.line, row.quoted, row.issues, row.refused] : [row.quoted];
