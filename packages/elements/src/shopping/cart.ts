import type { Id, Line } from '@orderpad/contracts';
import type { ItemsView, SummaryView } from '@orderpad/core';
import { unknownCurrency } from '@orderpad/core/shopping';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { BeforeLess } from '../items/before-less.ts';
import { itemsWords } from '../items/items.words.ts';
import { OrderController } from '../order-controller.ts';
import { rewardsIn } from '../rewards/rewards-in.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { pictures } from '../styles/pictures.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { DialogController } from '../ui/dialog.ts';
import { icon } from '../ui/icon.ts';
import { emptyState, pill } from '../ui/surface.ts';
import { WordsController } from '../words/words-controller.ts';
import { cartLine, givenLine, type CartPresses } from './cart-line.ts';
import { cartStyles } from './cart.styles.ts';
import type { ShoppingWords } from './product-card.ts';
import { shoppingWords } from './shopping.words.ts';

/** Lines shown at once: a drawer is for a look, a long order has its table. */
const most = 50;

/**
 * @summary A button with what the order holds and comes to; it opens the lines at the side, to be counted and removed.
 *
 * @tagname order-pad-cart
 *
 * @csspart cart - The button.
 * @csspart dialog - The drawer.
 */
export class Cart extends LitElement {
  static override styles = [...base, controls, choices, surfaces, popups, pictures, cartStyles];
  static override properties = { removed: { state: true } };

  /** What was removed last, while it can be put back. */
  private removed: { readonly line: Line; readonly at: number } | undefined;

  readonly #words: ShoppingWords = new WordsController(this, { ...itemsWords, ...shoppingWords });
  readonly #items = new OrderController(this, 'items');
  readonly #summary = new OrderController(this, 'summary');
  readonly #rewards = rewardsIn(this, 'order-pad-reward-status');
  readonly #less = new BeforeLess(this, this.#items, {
    onDecided: (id) => void this.#resume(id),
    onWanted: () => this.requestUpdate(),
    onAsked: () => this.#drawer.open(),
  });
  readonly #drawer = new DialogController(this, () => {
    this.removed = undefined;
    // What is still being asked about goes on, and comes back when there is a question.
    if (this.#less.isOpen) this.#less.close();
  });

  protected override render() {
    const items = this.#items.view;
    const summary = this.#summary.view;
    if (!items || !summary) return nothing;
    const { say } = this.#words;
    return html`
      ${this.#button(summary)}
      ${this.#drawer.render({
        id: 'cart',
        heading: say('shopping.cart'),
        say,
        isDrawer: true,
        body: this.#drawer.isOpen ? this.#body(items) : nothing,
        foot: this.#drawer.isOpen ? this.#foot(summary) : nothing,
        onSubmit: () => this.#checkOut(),
      })}
    `;
  }

  #button(view: SummaryView): TemplateResult {
    const { say } = this.#words;
    return html`
      <button
        type="button"
        id="open"
        part="cart"
        class="button cart"
        aria-haspopup="dialog"
        @click=${this.#open}
      >
        <span class="bag">${icon('bag')}<span class="badge" aria-hidden="true">${short(view.quantity)}</span></span>
        <span class="unseen">${say('shopping.cart')}, ${say('shopping.items', { count: view.quantity })},</span>
        <span class="figure">
          <span class="muted">${say(view.estimate ? 'shopping.estimate' : 'shopping.subtotal')}</span>
          <span class="strong number">${this.#subtotal(view)}</span>
        </span>
      </button>
    `;
  }

  readonly #open = (): void => {
    this.#less.prepare();
    this.#drawer.open();
  };

  #body(view: ItemsView): TemplateResult {
    const { say } = this.#words;
    const { lines, added, currency } = view;
    if (lines.size + added.length === 0)
      return html`${emptyState('bag', say('shopping.cart-empty'), say('shopping.cart-empty-hint'))}${this.#undo()}`;
    const shown = lines.slice(Math.max(0, lines.size - most), lines.size).toReversed();
    return html`
      <ul role="list" class="lines">
        ${repeat(
          shown,
          ({ id }) => id,
          (line, at) => cartLine(this.#less.shown(line), at, view, this.#words, this.#presses),
        )}
        ${added.map((each) => givenLine(each, currency, this.#words))}
      </ul>
      ${
        lines.size > most
          ? html`<p class="muted small">${say('shopping.newest', { count: most, all: lines.size })}</p>`
          : nothing
      }
      ${this.#less.element} ${this.#undo()}
      <div class="standing" @click=${this.#leave}>${this.#rewards(this.#items.session)}</div>
    `;
  }

  #foot(view: SummaryView): TemplateResult {
    const { say } = this.#words;
    return html`
      <p class="subtotal">
        <span class="strong">${say('shopping.subtotal')}</span>
        ${view.estimate ? pill(say('shopping.estimate'), 'busy') : nothing}
        <output class="strong number">${this.#subtotal(view)}</output>
      </p>
      <button type="button" class="button" @click=${() => this.#drawer.close()}>${say('shopping.go-on')}</button>
      <button type="submit" class="button primary">${say('shopping.check-out')}${icon('chevron')}</button>
    `;
  }

  #subtotal({ totals, estimate, currency }: SummaryView): string {
    // The order is still being opened.
    if (currency === unknownCurrency) return '–';
    return this.#words.locale.amount(totals?.subtotal ?? estimate?.subtotal ?? 0, currency);
  }

  #undo(): TemplateResult | typeof nothing {
    const { say } = this.#words;
    if (!this.removed) return nothing;
    return html`<p class="undo">
      <span>${say('items.removed', { title: this.removed.line.item.title })}</span>
      <button type="button" id="undo" class="button link" @click=${this.#restore}>${say('items.undo')}</button>
    </p>`;
  }

  readonly #presses: CartPresses = {
    onCount: ({ id }, quantity) => this.#less.count({ id, quantity }),
    onMiscount: () => announce(this.#words.say('items.count-invalid')),
    onRemove: ({ id }) => this.#less.remove(id, () => this.#remove(id)),
  };

  #remove(id: Id): void {
    const lines = this.#items.view?.lines;
    const line = lines?.get(id);
    if (!lines || !line) return;
    const at = lines.indexOf(id);
    this.#items.send({ type: 'items.remove', ids: [id] });
    this.removed = { line, at };
    announce(this.#words.say('items.removed', { title: line.item.title }));
    void this.#focus('undo');
  }

  readonly #restore = (): void => {
    if (!this.removed) return;
    const { line } = this.removed;
    this.#items.send({ type: 'items.restore', lines: [this.removed] });
    this.removed = undefined;
    announce(this.#words.say('items.restored', { title: line.item.title }));
    void this.#focus(this.#fieldOf(line.id));
  };

  /** Show the quantity that a line has again, and go on there. */
  async #resume(id: Id): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLInputElement>(`#${this.#fieldOf(id)}`);
    if (field) field.value = this.#words.locale.number(this.#items.view?.lines.get(id)?.quantity ?? 1);
    await this.#focus(this.#fieldOf(id));
  }

  #fieldOf(id: Id): string {
    const lines = this.#items.view?.lines;
    return `line-${lines ? lines.size - 1 - lines.indexOf(id) : 0}`;
  }

  /** Rewards are chosen behind the drawer. */
  readonly #leave = (event: Event): void => {
    if (event.composedPath().some((each) => each instanceof HTMLButtonElement)) this.#drawer.close();
  };

  /** On to the next step; what stands in the way is said by the step itself. */
  #checkOut(): void {
    this.#items.send({ type: 'next' });
    if (!this.#less.isOpen) this.#drawer.close();
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

const short = (count: number): string => (count > 999 ? '999+' : String(count));

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-cart': Cart;
  }
}
