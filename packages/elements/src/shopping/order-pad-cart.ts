import type { Id } from '@orderpad/contracts';
import { unknownCurrency, type ItemsView, type SummaryView } from '@orderpad/core';
import { writtenNumber, type NumberRefusal } from '@orderpad/core/numbers';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ReductionGuard } from '../items/reduction-guard.ts';
import { itemsMessages } from '../items/items.messages.ts';
import { removeLine, restoreLine, type RemovedLine } from '../items/removed-line.ts';
import { OrderController } from '../order-controller.ts';
import { lazyRewards } from '../rewards/lazy-rewards.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { pictures } from '../styles/pictures.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { icon } from '../ui/icon.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import { emptyState, pill } from '../ui/surface.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { cartLine, givenLine, type CartActions } from './cart-line.ts';
import { cartStyles } from './cart.styles.ts';
import type { ShoppingMessages } from './product-card.ts';
import { shoppingMessages } from './shopping.messages.ts';

/** Most lines shown: the drawer is for a glance, a long order has its table. */
const most = 50;

/**
 * @summary Button with the count and total of the order; it opens a drawer in which lines are changed and removed.
 *
 * @tagname order-pad-cart
 *
 * @csspart cart - The button.
 * @csspart dialog - The drawer.
 */
export class OrderPadCart extends LitElement {
  static override styles = [...base, controls, choices, surfaces, popups, pictures, lines, cartStyles];
  static override properties = { removed: { state: true } };

  /** Line removed last, while it can be restored. */
  private removed: RemovedLine | undefined;

  /** Reasons why quantities were refused, by line. */
  readonly #miscounts = new Map<Id, NumberRefusal>();
  readonly #messages: ShoppingMessages = new MessagesController(this, {
    ...itemsMessages,
    ...shoppingMessages,
  });
  readonly #items = new OrderController(this, 'items');
  readonly #summary = new OrderController(this, 'summary');
  readonly #rewards = lazyRewards(this, 'order-pad-reward-status', this.#messages.t);
  readonly #reductions = new ReductionGuard(this, this.#items, this.#messages.t, {
    onDecided: (id) => void this.#resume(id),
    onPending: () => this.requestUpdate(),
    onAsked: () => this.#drawer.open(),
  });
  readonly #drawer = new DialogController(this, () => {
    this.removed = undefined;
    this.#miscounts.clear();
    // A reduction still being checked goes on; the drawer opens again when there is a question.
    if (this.#reductions.isOpen) this.#reductions.close();
  });

  protected override render() {
    const items = this.#items.view;
    const summary = this.#summary.view;
    if (!items || !summary) return nothing;
    const { t } = this.#messages;
    return html`
      ${this.#button(summary)}
      ${this.#drawer.render({
        id: 'cart',
        heading: t('shopping.cart'),
        t,
        isDrawer: true,
        body: this.#drawer.isOpen ? this.#body(items) : nothing,
        foot: this.#drawer.isOpen ? this.#foot(summary) : nothing,
      })}
    `;
  }

  #button(view: SummaryView): TemplateResult {
    const { t } = this.#messages;
    return button({
      id: 'open',
      part: 'cart',
      look: 'cart',
      icon: html`<span class="bag"
        >${icon('bag')}<span class="badge" aria-hidden="true">${short(view.quantity)}</span></span
      >`,
      label: html`
        <span class="unseen">${t('shopping.cart')}, ${t('shopping.items', { count: view.quantity })},</span>
        <span class="figure">
          <span class="muted">${t(view.estimate ? 'shopping.estimate' : 'shopping.subtotal')}</span>
          <span class="strong number" translate="no">${this.#subtotal(view)}</span>
        </span>
      `,
      attributes: { 'aria-haspopup': 'dialog' },
      onClick: this.#open,
    });
  }

  readonly #open = (): void => {
    this.#reductions.prepare();
    this.#drawer.open();
  };

  #body(view: ItemsView): TemplateResult {
    const { t } = this.#messages;
    const { lines, added, currency } = view;
    if (lines.size + added.length === 0)
      return html`${emptyState('bag', t('shopping.cart-empty'), t('shopping.cart-empty-hint'))}${this.#undo()}`;
    const shown = lines.slice(Math.max(0, lines.size - most), lines.size).toReversed();
    return html`
      <ul role="list" class="lines">
        ${repeat(
          shown,
          ({ id }) => id,
          (line, at) => {
            const shown = this.#reductions.shown(line);
            return cartLine(shown, at, view, this.#miscounts.get(line.id), this.#messages, this.#actions);
          },
        )}
        ${added.map((each) => givenLine(each, currency, this.#messages))}
      </ul>
      ${
        lines.size > most
          ? html`<p class="muted small">${t('shopping.newest', { count: most, all: lines.size })}</p>`
          : nothing
      }
      ${this.#reductions.element} ${this.#undo()}
      <div class="standing" @click=${this.#closeForRewards}>${this.#rewards(this.#items.session)}</div>
    `;
  }

  #foot(view: SummaryView): TemplateResult {
    const { t } = this.#messages;
    return html`
      <p class="subtotal">
        <span class="strong">${t('shopping.subtotal')}</span>
        ${view.estimate ? pill(t('shopping.estimate'), 'busy') : nothing}
        <output class="strong number" translate="no">${this.#subtotal(view)}</output>
      </p>
      ${button({ label: t('shopping.go-on'), onClick: () => this.#drawer.close() })}
      ${button({
        kind: 'primary',
        label: t('shopping.check-out'),
        iconAfter: 'chevron',
        onClick: () => this.#checkOut(),
      })}
    `;
  }

  #subtotal({ totals, estimate, currency, status }: SummaryView): string {
    const subtotal = totals?.subtotal ?? estimate?.subtotal ?? (status === 'empty' ? 0 : undefined);
    // A price is unknown, or the order is being opened.
    if (subtotal === undefined || currency === unknownCurrency) return '–';
    return this.#messages.locale.amount(subtotal, currency);
  }

  #undo(): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    if (!this.removed) return nothing;
    return html`<p class="undo">
      <span>${t('items.removed', { title: this.removed.line.item.title })}</span>
      ${button({ id: 'undo', kind: 'link', label: t('items.undo'), onClick: this.#restore })}
    </p>`;
  }

  readonly #actions: CartActions = {
    onCount: ({ id }, quantity) => {
      this.#miscounts.delete(id);
      this.requestUpdate();
      if (quantity !== this.#quantityOf(id)) this.#reductions.count({ id, quantity });
    },
    onMiscount: ({ id }, refusal) => {
      this.#miscounts.set(id, refusal);
      this.requestUpdate();
      announce(quantityRefusal(refusal, this.#messages.t));
    },
    onRemove: ({ id }) => this.#reductions.remove(id, () => this.#remove(id)),
  };

  #remove(id: Id): void {
    const { session } = this.#items;
    const removed = session && removeLine(session, id);
    if (!removed) return;
    this.removed = removed;
    announce(this.#messages.t('items.removed', { title: removed.line.item.title }));
    void this.#focus('undo');
  }

  readonly #restore = (): void => {
    const { session } = this.#items;
    if (!this.removed || !session) return;
    const { line } = this.removed;
    restoreLine(session, this.removed);
    this.removed = undefined;
    announce(this.#messages.t('items.restored', { title: line.item.title }));
    void this.#focus(this.#fieldOf(line.id));
  };

  /** Returns the quantity of a line as its field shows it. */
  #quantityOf(id: Id): number {
    const line = this.#items.view?.lines.get(id);
    return line ? this.#reductions.shown(line).quantity : 1;
  }

  /** Shows the current quantity of a line again and restores the focus. */
  async #resume(id: Id): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLInputElement>(`#${this.#fieldOf(id)}`);
    if (field) field.value = writtenNumber(this.#quantityOf(id), this.#messages.locale.lang);
    await this.#focus(this.#fieldOf(id));
  }

  #fieldOf(id: Id): string {
    const lines = this.#items.view?.lines;
    return `line-${lines ? lines.size - 1 - lines.indexOf(id) : 0}`;
  }

  /** Closes the drawer when rewards are opened, which are chosen behind it. */
  readonly #closeForRewards = (event: Event): void => {
    if (event.composedPath().some((each) => each instanceof HTMLButtonElement)) this.#drawer.close();
  };

  /** Goes to the next step, which shows what stands in the way. A refused quantity is corrected first. */
  #checkOut(): void {
    const refused = [...this.#miscounts.keys()].find((id) => this.#items.view?.lines.get(id));
    if (refused !== undefined) return void this.#focus(this.#fieldOf(refused));
    this.#items.send({ type: 'next' });
    if (!this.#reductions.isOpen) this.#drawer.close();
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

const short = (count: number): string => (count > 999 ? '999+' : String(count));

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-cart': OrderPadCart;
  }
}
