import type { Fix, Issue } from '@orderpad/contracts';
import type { ItemsView } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { entryFormMessages } from '../fast-entry/entry-form.messages.ts';
import { entryFormStyles } from '../fast-entry/entry-form.styles.ts';
import { lazyFastEntry } from '../fast-entry/lazy-fast-entry.ts';
import { stepFixes } from '../fixes/fix-buttons.ts';
import { fixEffectOf } from '../fixes/fix-effects.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { OrderController } from '../order-controller.ts';
import { lazyPromotions } from '../promotions/lazy-promotions.ts';
import { createSibling, register, siblingTag } from '../registry.ts';
import { lazyRewards } from '../rewards/lazy-rewards.ts';
import { canFocusFirst } from '../steps/first-focus.ts';
import { StepController } from '../steps/step-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { pictures } from '../styles/pictures.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { lazyTier } from '../tiers/lazy-tier.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { emptyState } from '../ui/surface.ts';
import type { EditOf } from '../what-if/falls-with.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { addButtons, fullNotice } from './add-buttons.ts';
import { itemsMessages } from './items.messages.ts';
import { itemsStyles } from './items.styles.ts';
import { LineEffects } from './line-effects.ts';
import { LineIntent } from './line-intent.ts';
import { OrderPadLines } from './order-pad-lines.ts';
import { ShopSwitch } from './shop-switch.ts';

/**
 * @summary Items step: lines in a table, a dialog to add and edit them, and the catalog to browse.
 *
 * @tagname order-pad-items
 *
 * @slot entry - Another way to enter lines, below them.
 *
 * @csspart heading - The heading of the step.
 * @csspart add - The button that opens the dialog.
 * @csspart lines - The card around the table.
 */
export class OrderPadItems extends LitElement {
  static override styles = [
    ...base,
    controls,
    choices,
    surfaces,
    popups,
    pictures,
    lines,
    entryFormStyles,
    itemsStyles,
  ];

  readonly #messages = new MessagesController(this, {
    ...itemsMessages,
    ...fixesMessages,
    ...entryFormMessages,
  });
  readonly #order = new OrderController(this, 'items', shown);
  readonly #effects = new LineEffects(this, this.#order, this.#messages, {
    onDecided: (id) => void this.#table?.resume(id),
    onPending: () => this.#table?.requestUpdate(),
    onMoved: (at) => void this.#focusNear(at),
  });
  readonly #step = new StepController(this, {
    messages: this.#messages,
    fixes: stepFixes('items', this.#messages),
    onFix: (issue, fix) => fix && this.#effects.fix(issue, fix),
  });
  readonly #rewards = lazyRewards(this, 'order-pad-rewards', this.#messages.t);
  #entry: HTMLElement | undefined;
  #table: OrderPadLines | undefined;
  readonly #promotions = lazyPromotions(this, this.#messages.t, true);
  readonly #shop = new ShopSwitch(this, this.#messages.t);
  readonly #contact = new OrderController(this, 'contact', ({ contact }) => [contact?.tier]);
  #tier: HTMLElement | undefined;

  protected override render() {
    const { session, view } = this.#order;
    if (!view) return nothing;
    const { t } = this.#messages;
    const isEmpty = view.lines.size + view.added.length === 0;
    const isFull = view.lines.size >= view.maxLines;
    const { isBrowsing } = this.#shop;
    this.#entry ??= this.#createEntry();
    this.#entry.hidden = isBrowsing;
    return html`
      <section class="stack" aria-labelledby="heading">
        ${stepHeading(t('items.heading'), this.#aside(view, isEmpty, isFull))} ${isBrowsing ? nothing : this.#tierPanel()}
        ${this.#errors(view)} ${isFull ? fullNotice(view.maxLines, t, () => void this.#toLastLine()) : nothing}
        ${this.#effects.modules.notice(t)} ${this.#entry} ${isBrowsing ? this.#catalog(session) : this.#lines(view, isEmpty)}
      </section>
      ${this.#effects.render()}
    `;
  }

  /** Renders the switch of lines and catalog, then the cart while browsing, else the buttons that add items. */
  #aside(view: ItemsView, isEmpty: boolean, isFull: boolean): TemplateResult {
    const shop = this.#shop;
    return html`${shop.render(view.lines.size + view.added.length)}
    ${shop.isBrowsing ? html`${this.#tierPanel()}${shop.cart}` : isEmpty ? nothing : this.#addButtons(view, 'plain', isFull)}`;
  }

  /** Returns the tier panel, for contacts who have a tier. */
  #tierPanel(): HTMLElement | typeof nothing {
    if (!this.#contact.view?.contact?.tier) return nothing;
    this.#tier ??= lazyTier(this, this.#messages.t);
    return this.#tier;
  }

  #catalog(session: PadSession | undefined): TemplateResult {
    return html`${this.#shop.catalog} ${this.#effects.reductions.element} ${this.#rewards(session)}`;
  }

  #errors({ issues }: ItemsView): TemplateResult | typeof nothing {
    return this.#step.errors(issues, (issue) => ({
      inputId: issue.path.length === 1 && !this.#shop.isBrowsing ? 'add' : undefined,
      onGo: this.#effects.lineOf(issue) && (() => this.focusIssue(issue)),
    }));
  }

  #lines(view: ItemsView, isEmpty: boolean): TemplateResult {
    const { t } = this.#messages;
    return html`
      <div class="card" part="lines">
        ${
          isEmpty
            ? emptyState(
                'bag',
                t('items.empty'),
                t('items.empty-hint'),
                this.#addButtons(view, 'primary', false),
              )
            : this.#lineTable()
        }
        <slot name="entry"></slot>
      </div>
      ${this.#effects.reductions.element} ${this.#rewards(this.#order.session)}
      ${isEmpty ? nothing : this.#promotions} ${this.#effects.removal.render()}
    `;
  }

  #lineTable(): OrderPadLines {
    this.#table ??= this.#createTable();
    return this.#table;
  }

  /** Creates fast entry once the messages are those of the page. */
  #createEntry(): HTMLElement {
    return lazyFastEntry(this, this.#messages.t, {
      onLookUp: (text) => this.#effects.lookUp(text),
      onRows: () => this.#shop.show('lines'),
    });
  }

  /** Creates the table under the prefix that this element was registered with. It follows the order by itself. */
  #createTable(): OrderPadLines {
    const tag = siblingTag(this, 'order-pad-lines');
    register(tag, OrderPadLines);
    const table = createSibling(this, 'order-pad-lines');
    if (!(table instanceof OrderPadLines))
      throw new Error(`<${tag}> belongs to another copy of this package`);
    table.addEventListener(LineIntent.type, this.#effects.handle);
    table.addEventListener('focusin', this.#effects.reductions.prepare);
    table.shown = this.#effects.reductions.shown;
    return table;
  }

  #addButtons({ canAddCustom }: ItemsView, kind: 'plain' | 'primary', isFull: boolean): TemplateResult {
    return addButtons({
      kind,
      isFull,
      t: this.#messages.t,
      onAdd: () => (isFull ? void this.#toLastLine() : this.#effects.add()),
      onAddCustom: canAddCustom ? () => this.#effects.addCustom() : undefined,
    });
  }

  /** Puts the cursor in the field for codes, once its file is there, unless the focus has moved on from the heading. */
  async focusFirst(): Promise<void> {
    if (this.#shop.isBrowsing || !this.#entry) return;
    await customElements.whenDefined(this.#entry.localName);
    if (this.#entry instanceof LitElement) await this.#entry.updateComplete;
    if (this.shadowRoot?.activeElement?.id === 'heading' && canFocusFirst(this.#entry))
      this.#entry.focusFirst();
  }

  async #toLastLine(): Promise<void> {
    this.#shop.show('lines');
    await this.updateComplete;
    void this.#table?.focusLine((this.#order.view?.lines.size ?? 0) - 1, 'menu');
  }

  #change(event: EditOf): void {
    this.#shop.show('lines');
    this.#effects.change(event, () => void this.#table?.resume(event.id));
  }

  /** Focuses the line of an issue, or the button that adds lines. */
  focusIssue(issue: Issue, fix?: Fix): void {
    const line = this.#effects.lineOf(issue, fix);
    if (line && (fix?.code === 'remove-line' || fix?.code === 'edit-line'))
      return this.#effects.fix(issue, fix);
    const lines = this.#order.view?.lines;
    const effect = fix && lines && fixEffectOf(fix, issue, lines);
    if (effect && 'event' in effect && effect.event.type === 'items.edit') return this.#change(effect.event);
    const index = line ? (this.#order.view?.lines.indexOf(line.id) ?? -1) : -1;
    if (fix?.code !== 'add-item') this.#shop.show('lines');
    void this.updateComplete.then(() => {
      if (index >= 0)
        void this.#table?.focusLine(index, issue.path.at(-1) === 'quantity' ? 'quantity' : 'menu');
      else if (fix?.code === 'add-item') this.#effects.add();
      else this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
    });
  }

  /** Focuses the line that is now at an index; in an empty order, the button that adds lines. */
  async #focusNear(at: number): Promise<void> {
    await this.updateComplete;
    const size = this.#order.view?.lines.size ?? 0;
    await this.#table?.updateComplete;
    if (size > 0) await this.#table?.focusLine(Math.min(at, size - 1));
    else this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
  }
}

/** Parts of the view shown outside the table: a change of one line changes none of them. */
const shown = ({ lines, added, issues, maxLines, canAddCustom }: ItemsView): readonly unknown[] => [
  lines.size,
  added.length,
  lines.size >= maxLines,
  maxLines,
  issues,
  canAddCustom,
];

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-items': OrderPadItems;
    'order-pad-lines': OrderPadLines;
  }
}
