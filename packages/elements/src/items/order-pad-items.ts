import type { Fix, Issue } from '@orderpad/contracts';
import type { ItemsView } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fastEntryIn } from '../fast-entry/fast-entry-in.ts';
import { fixPresses } from '../fixes/fix-presses.ts';
import { wayOf } from '../fixes/ways.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { OrderController } from '../order-controller.ts';
import { promotionsIn } from '../promotions/promotions-in.ts';
import { register, siblingTag } from '../registry.ts';
import { rewardsIn } from '../rewards/rewards-in.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { pictures } from '../styles/pictures.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { tierIn } from '../tiers/tier-in.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { emptyState } from '../ui/surface.ts';
import { unfetchedNotice } from '../ui/unfetched.ts';
import type { EditOf } from '../what-if/falls-with.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { addWays, fullNotice } from './add-ways.ts';
import { itemsMessages } from './items.messages.ts';
import { itemsStyles } from './items.styles.ts';
import { LineDeeds } from './line-deeds.ts';
import { LineIntent } from './line-intent.ts';
import { OrderPadLines } from './order-pad-lines.ts';
import { ShopSwitch } from './shop-switch.ts';

/**
 * @summary What is ordered: lines in a table, a dialog to add and edit them, and the catalog to browse.
 *
 * @tagname order-pad-items
 *
 * @slot entry - Below the lines: another way to enter them.
 *
 * @csspart heading - The heading of the step.
 * @csspart add - The button that opens the dialog.
 * @csspart lines - The card around the table.
 */
export class OrderPadItems extends LitElement {
  static override styles = [...base, controls, choices, surfaces, popups, pictures, itemsStyles];

  readonly #messages = new MessagesController(this, { ...itemsMessages, ...fixesMessages });
  readonly #order = new OrderController(this, 'items', shown);
  readonly #deeds = new LineDeeds(this, this.#order, this.#messages, {
    onDecided: (id) => void this.#table?.resume(id),
    onWanted: () => this.#table?.requestUpdate(),
    onMoved: (at) => void this.#focusNear(at),
  });
  readonly #rewards = rewardsIn(this, 'order-pad-rewards');
  readonly #entry = fastEntryIn(this, {
    onLookUp: (text) => this.#deeds.dialog.lookUp(text),
    onRows: () => this.#shop.show('lines'),
  });
  #table: OrderPadLines | undefined;
  readonly #promotions = promotionsIn(this, true);
  readonly #shop = new ShopSwitch(this);
  readonly #contact = new OrderController(this, 'contact', ({ contact }) => [contact?.tier]);
  #tier: HTMLElement | undefined;

  protected override render() {
    const { session, view } = this.#order;
    if (!view) return nothing;
    const { t, tIssue } = this.#messages;
    const isEmpty = view.lines.size + view.added.length === 0;
    const isFull = view.lines.size >= view.maxLines;
    const { isBrowsing } = this.#shop;
    const ways = isEmpty ? nothing : this.#ways(view, '', isFull);
    return html`
      <section class="stack" aria-labelledby="heading">
        ${stepHeading(t('items.heading'), isBrowsing ? html`${this.#shop.cart}` : ways)}
        ${this.#contact.view?.contact?.tier ? (this.#tier ??= tierIn(this)) : nothing}
        ${errorSummary(
          view.issues.map((issue) => ({
            text: tIssue(issue),
            inputId: issue.path.length === 1 && !isBrowsing ? 'add' : undefined,
            onGo: this.#deeds.lineOf(issue) && (() => this.lead(issue)),
            fixes: fixPresses({
              issue,
              at: 'items',
              messages: this.#messages,
              onFix: (_, fix) => fix && this.#deeds.fix(issue, fix),
            }),
          })),
          t,
        )}
        ${isFull ? fullNotice(view.maxLines, t, () => void this.#toLastLine()) : nothing} ${unfetchedNotice(this.#messages, this.#deeds.unfetched)}
        ${this.#shop.render(t, view.lines.size)} ${Object.assign(this.#entry, { hidden: isBrowsing })}
        ${isBrowsing ? html`${this.#shop.catalog} ${this.#deeds.less.element} ${this.#rewards(session)}` : this.#lines(view, isEmpty)}
      </section>
      ${this.#deeds.render()}
    `;
  }

  #lines(view: ItemsView, isEmpty: boolean): TemplateResult {
    const { t } = this.#messages;
    return html`
      <div class="card" part="lines">
        ${
          isEmpty
            ? emptyState('bag', t('items.empty'), t('items.empty-hint'), this.#ways(view, 'primary', false))
            : (this.#table ??= this.#makeTable())
        }
        <slot name="entry"></slot>
      </div>
      ${this.#deeds.less.element} ${this.#rewards(this.#order.session)} ${isEmpty ? nothing : this.#promotions} ${this.#deeds.removal.render()}
    `;
  }

  /** The table, under the prefix that this element was registered with. It follows the order by itself. */
  #makeTable(): OrderPadLines {
    const tag = siblingTag(this, 'order-pad-lines');
    register(tag, OrderPadLines);
    const table = document.createElement(tag);
    if (!(table instanceof OrderPadLines))
      throw new Error(`<${tag}> belongs to another copy of this package`);
    table.addEventListener(LineIntent.type, this.#deeds.hear);
    table.addEventListener('focusin', this.#deeds.less.prepare);
    table.shown = this.#deeds.less.shown;
    return table;
  }

  #ways({ canAddCustom }: ItemsView, look: '' | 'primary', isFull: boolean): TemplateResult {
    return addWays({
      look,
      isFull,
      t: this.#messages.t,
      onAdd: () => (isFull ? void this.#toLastLine() : this.#deeds.dialog.add()),
      onAddCustom: canAddCustom ? () => this.#deeds.addCustom() : undefined,
    });
  }

  async #toLastLine(): Promise<void> {
    this.#shop.show('lines');
    await this.updateComplete;
    void this.#table?.focusLine((this.#order.view?.lines.size ?? 0) - 1, 'menu');
  }

  #change(event: EditOf): void {
    this.#shop.show('lines');
    this.#deeds.change(event, () => void this.#table?.resume(event.id));
  }

  /** Go to the line that an issue is about, or to where lines are added. */
  lead(issue: Issue, fix?: Fix): void {
    const line = this.#deeds.lineOf(issue, fix);
    if (line && (fix?.code === 'remove-line' || fix?.code === 'edit-line'))
      return this.#deeds.fix(issue, fix);
    const lines = this.#order.view?.lines;
    const way = fix && lines && wayOf(fix, issue, lines);
    if (way && 'event' in way && way.event.type === 'items.edit') return this.#change(way.event);
    const index = line ? (this.#order.view?.lines.indexOf(line.id) ?? -1) : -1;
    if (fix?.code !== 'add-item') this.#shop.show('lines');
    void this.updateComplete.then(() => {
      if (index >= 0)
        void this.#table?.focusLine(index, issue.path.at(-1) === 'quantity' ? 'quantity' : 'menu');
      else if (fix?.code === 'add-item') this.#deeds.dialog.add();
      else this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
    });
  }

  /** Where the line was stands the next one now; of an empty order, the way to begin. */
  async #focusNear(at: number): Promise<void> {
    await this.updateComplete;
    const size = this.#order.view?.lines.size ?? 0;
    await this.#table?.updateComplete;
    if (size > 0) await this.#table?.focusLine(Math.min(at, size - 1));
    else this.renderRoot.querySelector<HTMLElement>('#add')?.focus();
  }
}

/** What stands around the table: a change of one line changes none of it. */
const shown = ({ lines, added, issues, maxLines, canAddCustom }: ItemsView): readonly unknown[] => [
  lines.size,
  lines.size + added.length === 0,
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
