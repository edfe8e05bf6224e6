import { ContextConsumer } from '@lit/context';
import { fastEntryOf, type FastEntry, type PastedText } from '@orderpad/core/fast-entry';
import type { ColumnRole } from '@orderpad/core/tables';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { sessionContext, type PadSession } from '../context.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { selectField } from '../ui/select-field.ts';
import { notice } from '../ui/surface.ts';
import { unfetchedNotice } from '../ui/unfetched.ts';
import { priceRoles, suggested, withRole, type ColumnsAnswer } from './columns-answer.ts';
import { columnsResult } from './columns-result.ts';
import { columnsSheet } from './columns-sheet.ts';
import { columnsMessages, type ColumnsKey } from './columns.messages.ts';
import { columnsStyles } from './columns.styles.ts';
import { Answered } from './answered.ts';

/**
 * @summary Question about a pasted table whose columns can be meant in two ways: its first rows with a list above each column, and
 * what would be ordered.
 *
 * @tagname order-pad-columns
 */
export class OrderPadColumns extends LitElement {
  static override styles = [...base, controls, surfaces, columnsStyles];
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override properties = { answer: { state: true }, refusal: { state: true } };

  private answer: ColumnsAnswer | undefined;
  /** Reason why the answer cannot be taken. */
  private refusal: ColumnsKey | undefined;

  readonly #messages = new MessagesController<ColumnsKey>(this, columnsMessages);
  #session: PadSession | undefined;
  #entry: FastEntry | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The text that was shown last. */
  #shown: PastedText | undefined;

  constructor() {
    super();
    // It adds itself to the element; adding it again is harmless.
    this.addController(
      new ContextConsumer(this, { context: sessionContext, subscribe: true, callback: this.#join }),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override render() {
    const { t } = this.#messages;
    const pasted = this.#entry?.view.pasted;
    if (!pasted) return nothing;
    if (pasted.state === 'reading') return html`<p class="muted" role="status">${t('columns.reading')}</p>`;
    if (pasted.state === 'unfetched') return unfetchedNotice({ t }, () => this.#entry?.retry());
    if (!this.answer) return nothing;
    return pasted.state === 'aside' ? this.#waiting(pasted) : this.#question(this.answer, pasted);
  }

  /** Notice in place of the question while it is put off. */
  #waiting({ count }: PastedText): TemplateResult {
    const { t } = this.#messages;
    return notice('warning', t('columns.waiting', { count }), {
      actions: html`<div class="row">
        ${button({ id: 'ask', label: t('columns.ask'), onClick: () => this.#entry?.setAside(false) })}
        ${button({ kind: 'quiet', label: t('columns.discard'), onClick: this.#discard })}
      </div>`,
    });
  }

  #question(answer: ColumnsAnswer, pasted: PastedText): TemplateResult {
    const { t } = this.#messages;
    const { currency, canOverride } = this.#items;
    const offered: readonly ColumnRole[] = ['sku', 'quantity', ...(canOverride ? priceRoles : []), 'unused'];
    return html`
      <form
        class="question"
        novalidate
        aria-labelledby="heading"
        aria-describedby="why"
        @submit=${this.#confirm}
        @keydown=${this.#keys}
      >
        <div>
          <h3 id="heading">${t('columns.heading')}</h3>
          <p class="hint" id="why">${t('columns.why', { count: pasted.count })}</p>
        </div>
        ${this.#encodings(pasted)} ${columnsSheet(answer, offered, this.#messages, this.#choose)}
        ${this.refusal ? html`<p class="error" role="alert">${icon('alert')}${t(this.refusal)}</p>` : nothing}
        ${canOverride ? priceRoles.map((role) => this.#offer(answer, role)) : this.#notUsed(answer)}
        ${columnsResult(answer, currency, this.#messages)}
        <div class="row">
          ${button({
            id: 'confirm',
            kind: 'primary',
            label: t('columns.confirm', { count: answer.rows.length }),
            submits: true,
          })}
          ${button({ kind: 'quiet', label: t('columns.later'), onClick: this.#later })}
        </div>
      </form>
    `;
  }

  /** List of the encodings that a file may have. */
  #encodings({ texts, read }: PastedText): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    if (texts.length < 2) return nothing;
    return selectField({
      id: 'encoding',
      name: 'encoding',
      label: t('columns.encoding'),
      value: read?.encoding ?? '',
      options: texts.map(({ encoding }) => ({ value: encoding, label: encoding })),
      t,
      onChange: (encoding) => this.#entry?.decode(encoding),
    });
  }

  /** Offer to use pasted prices or discounts, while they are not used. */
  #offer(
    { table, roles }: ColumnsAnswer,
    role: (typeof priceRoles)[number],
  ): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    const column = table.columns.findIndex((each) => each.role === role);
    if (column < 0 || roles[column] !== 'unused') return nothing;
    return notice('info', t(`columns.offer-${role}`, { name: this.#nameOf(table, column) }), {
      actions: button({ label: t(`columns.use-${role}`), onClick: () => this.#choose(column, role) }),
    });
  }

  /** Says that prices are not used, to people who may not set any. */
  #notUsed({ table }: ColumnsAnswer): TemplateResult | typeof nothing {
    const { t, locale } = this.#messages;
    const names = table.columns.flatMap(({ role }, column) =>
      role === 'price' || role === 'discount' ? [this.#nameOf(table, column)] : [],
    );
    if (names.length === 0) return nothing;
    return html`<p class="hint">${t('columns.not-used', { names: locale.list(names) })}</p>`;
  }

  #nameOf({ columns }: ColumnsAnswer['table'], column: number): string {
    return columns[column]?.name || this.#messages.t('columns.column', { column: column + 1 });
  }

  get #items() {
    const view = this.#session?.view(this.#session.views.items);
    return { currency: view?.currency ?? '', canOverride: view?.canOverride ?? false };
  }

  readonly #join = (session: PadSession | undefined): void => {
    this.#unsubscribe?.();
    this.#session = session;
    this.#entry = session && fastEntryOf(session);
    this.#unsubscribe = this.#entry?.watch(this.#changed);
    this.#changed();
  };

  readonly #changed = (): void => {
    const pasted = this.#entry?.view.pasted;
    const before = this.#shown;
    this.#shown = pasted;
    this.requestUpdate();
    if (pasted?.read !== before?.read) {
      this.answer = pasted && suggested(pasted, this.#items.currency);
      this.refusal = undefined;
    }
    // Another encoding is the same question.
    const isNew = pasted?.state !== before?.state || pasted?.texts !== before?.texts;
    if (pasted?.state === 'asking' && isNew) void this.#focus('#confirm');
  };

  readonly #choose = (column: number, role: ColumnRole): void => {
    if (!this.answer) return;
    this.answer = withRole(this.answer, column, role, this.#items.currency);
    this.refusal = undefined;
    announce(this.#messages.t('columns.confirm', { count: this.answer.rows.length }));
  };

  readonly #confirm = (event: Event): void => {
    event.preventDefault();
    const { roles = [], rows = [] } = this.answer ?? {};
    if (!roles.includes('sku')) this.refusal = 'columns.no-sku';
    else if (rows.length === 0) this.refusal = 'columns.no-rows';
    else {
      this.#entry?.order(roles, this.#messages.t('columns.price-reason'));
      this.dispatchEvent(new Answered());
      return;
    }
    void this.#focus('.sheet select');
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#later();
  };

  readonly #later = (): void => {
    this.#entry?.setAside(true);
    this.dispatchEvent(new Answered());
  };

  readonly #discard = (): void => {
    this.#entry?.discard();
    this.dispatchEvent(new Answered());
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-columns': OrderPadColumns;
  }
}
