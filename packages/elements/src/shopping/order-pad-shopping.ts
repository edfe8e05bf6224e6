import { type Category, type Id, itemOf, type Product } from '@orderpad/contracts';
import type { FinderView } from '@orderpad/core';
import { browse, newLineFor, quantitiesByProduct, type Browsing } from '@orderpad/core/shopping';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { variantOf } from '../items/item-choice.ts';
import { startOf } from '../items/quantity-rules.ts';
import { itemsMessages } from '../items/items.messages.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { pictures } from '../styles/pictures.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { searchField } from '../ui/search-field.ts';
import { skeleton } from '../ui/surface.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { freshCard, lackOf, type CardEntry } from './card-entry.ts';
import { categoryList } from './categories.ts';
import { firstCards, noProducts } from './empty-shelf.ts';
import { productCard, lackText, type CardActions, type ShoppingMessages } from './product-card.ts';
import { shoppingStyles } from './shopping.styles.ts';
import { shoppingMessages } from './shopping.messages.ts';

export { OrderPadCart } from './order-pad-cart.ts';

/**
 * @summary Catalog for the contact of the order: categories, search, and a card for each product.
 *
 * @tagname order-pad-shopping
 *
 * @csspart categories - The list of categories, where there is room for it.
 * @csspart product - The card of a product.
 */
export class OrderPadShopping extends LitElement {
  static override styles = [...base, controls, choices, surfaces, pictures, shoppingStyles];

  readonly #messages: ShoppingMessages = new MessagesController(this, {
    ...itemsMessages,
    ...shoppingMessages,
  });
  readonly #shopping = new OrderController(this, 'shopping');
  readonly #items = new OrderController(this, 'items', ({ lines }) => [lines]);
  #walk: Browsing | undefined;
  /** Contact, country and currency for which the catalog was loaded. */
  #scope: unknown;
  readonly #cards = new Map<string, CardEntry>();
  /** Count of cards before more were loaded: the first new one gets the focus. */
  #before: number | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#walk?.stop();
    this.#scope = undefined;
    this.#before = undefined;
  }

  /** Reloads the catalog for another contact, country or currency; category and search text stay. */
  protected override willUpdate(): void {
    const { session, view } = this.#shopping;
    // Contact, country and currency are known once the order is open.
    if (!session || !view?.canBrowse || view.scope === this.#scope) return;
    this.#scope = view.scope;
    this.#walk?.stop();
    const { category, products } = this.#walk ?? {};
    this.#walk = browse(session, { category, text: products?.view.text ?? '' });
    this.#walk.categories.watch(() => this.requestUpdate());
    this.#walk.products.watch(() => this.requestUpdate());
  }

  protected override render() {
    const walk = this.#walk;
    const { t } = this.#messages;
    const { items: categories, isSearching } = walk?.categories.view ?? awaiting;
    const products = walk?.products.view ?? awaiting;
    const isPlain = categories.length === 0 && !isSearching;
    const here = categories.find(({ id }) => id === walk?.category);
    const search = here ? t('shopping.search-in', { category: here.name }) : t('shopping.search');
    return html`
      <section class="catalog ${isPlain ? 'plain' : ''}" aria-label=${t('shopping.browse')}>
        ${
          categories.length > 0
            ? categoryList(categories, walk?.category, this.#messages, this.#enter)
            : isPlain
              ? nothing
              : html`<nav aria-hidden="true">${skeleton(9)}</nav>`
        }
        <div class="shelf">
          ${searchField({
            id: 'search',
            name: 'search',
            label: search,
            text: products.text,
            isBusy: products.isSearching,
            isDisabled: !walk,
            t,
            onText: this.#search,
          })}
          ${this.#found(products, here)}
        </div>
      </section>
    `;
  }

  #found(
    { items, isSearching, problem, hasMore, text }: FinderView<Product>,
    here: Category | undefined,
  ): TemplateResult {
    const { t, tProblem } = this.#messages;
    const isMore = this.#before !== undefined;
    const again = () => (isMore ? this.#walk?.products.more() : this.#walk?.products.find(text));
    return html`
      <p class="count muted small" role="status">
        ${
          isSearching
            ? t('ui.searching')
            : problem || items.length === 0
              ? nothing
              : hasMore
                ? t('shopping.found-more', { count: items.length })
                : t('shopping.found', { count: items.length })
        }
      </p>
      ${
        items.length > 0 || problem
          ? nothing
          : isSearching
            ? firstCards
            : noProducts(text, t, here && (() => this.#enter(undefined)))
      }
      ${problem && !isMore ? nothing : this.#shelf(items, isSearching)}
      ${problem ? retryNotice(t, tProblem(problem), again, false, problem) : nothing}
      ${
        hasMore && !problem
          ? button({
              look: 'more',
              label: t('ui.more'),
              disabled: isSearching && { reason: t('ui.searching') },
              busy: { isOn: isSearching && isMore, label: t('ui.loading') },
              onClick: this.#more,
            })
          : nothing
      }
    `;
  }

  #shelf(items: readonly Product[], isSearching: boolean): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const lines = this.#items.view?.lines;
    const ordered = lines && quantitiesByProduct(lines);
    return html`
      <ul role="list" class="products" aria-busy=${isSearching}>
        ${repeat(
          items,
          ({ id }) => id,
          (product, at) => {
            const place = { at, ordered: ordered?.get(product.id) ?? 0 };
            return html`<li>
              ${productCard(product, this.#entryOf(product), place, this.#messages, this.#actions)}
            </li>`;
          },
        )}
      </ul>
    `;
  }

  protected override updated(): void {
    const view = this.#walk?.products.view;
    if (this.#before === undefined || !view || view.isSearching) return;
    if (view.problem) return;
    this.#focus(`title-${this.#before}`);
    this.#before = undefined;
  }

  readonly #search = (text: string): void => {
    this.#before = undefined;
    this.#walk?.products.find(text);
  };

  readonly #enter = (category: Id | undefined): void => {
    this.#before = undefined;
    this.#walk?.enter(category);
  };

  readonly #more = (): void => {
    this.#before = this.#walk?.products.view.items.length;
    this.#walk?.products.more();
  };

  #entryOf(product: Product): CardEntry {
    return this.#cards.get(product.id) ?? freshCard(product);
  }

  readonly #actions: CardActions = {
    onChange: (product, change) => {
      this.#cards.set(product.id, { ...this.#entryOf(product), ...change });
      this.requestUpdate();
    },
    onAdd: (product, count) => this.#add(product, count),
  };

  /** Adds a product; marks what is missing instead. */
  #add(product: Product, packed?: number): void {
    const entry = this.#entryOf(product);
    const lack = lackOf(product, packed === undefined ? entry : { ...entry, miscount: undefined });
    const variant = variantOf(product, entry.chosen);
    const lines = this.#items.view?.lines;
    if (lack || !variant || !lines) {
      // A refused quantity is read out where it is shown.
      if (lack && lack.kind !== 'quantity') announce(lackText(lack, this.#messages, product.title));
      this.#actions.onChange(product, { isTried: true });
      const card = this.#walk?.products.view.items.indexOf(product) ?? 0;
      if (lack?.kind === 'option') this.#focus(`option-${lack.at}-${card}`);
      if (lack?.kind === 'quantity') this.#focus(`count-${card}`);
      return;
    }
    const count = packed ?? entry.quantity;
    this.#items.send({ type: 'items.add', lines: [newLineFor(itemOf(product, variant), count, lines)] });
    // A refusal is shown at the top of the step.
    if (this.#items.view?.lines === lines) return;
    this.#actions.onChange(product, { quantity: startOf(variant), miscount: undefined, isTried: false });
    announce(this.#messages.t('items.added', { count, title: product.title }));
    // Selects the quantity, so that the next digits replace it.
    void this.updateComplete.then(() => {
      const focused = this.shadowRoot?.activeElement;
      if (focused instanceof HTMLInputElement) focused.select();
    });
  }

  #focus(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }
}

/** Empty view until the catalog can be asked for. */
const awaiting: FinderView<never> = {
  text: '',
  items: [],
  hasMore: false,
  isSearching: true,
  problem: undefined,
};

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-shopping': OrderPadShopping;
  }
}
