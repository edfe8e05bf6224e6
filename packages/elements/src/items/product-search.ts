import type { Product } from '@orderpad/contracts';
import { type Finder, findProducts } from '@orderpad/core';
import type { LitElement, TemplateResult } from 'lit';
import type { OrderController } from '../order-controller.ts';
import { ComboboxController } from '../ui/combobox.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { productResult } from './item-card.ts';
import type { ItemsKey } from './items.messages.ts';

/** Search field for products, by title or exact SKU. */
export class ProductSearch {
  readonly #order: OrderController<'items'>;
  readonly #messages: MessagesController<ItemsKey>;
  readonly #box: ComboboxController<Product>;
  #finder: Finder<Product> | undefined;

  constructor(element: LitElement, order: OrderController<'items'>, messages: MessagesController<ItemsKey>) {
    this.#order = order;
    this.#messages = messages;
    this.#box = new ComboboxController<Product>(element);
  }

  /** Returns the results for the text; empty until they arrive. */
  get found(): readonly Product[] {
    return this.#finder?.view.items ?? [];
  }

  get isSearching(): boolean {
    return this.#finder?.view.isSearching ?? false;
  }

  start(text: string, onFound: () => void): void {
    const { session } = this.#order;
    this.#finder = session && findProducts(session);
    this.#finder?.watch(onFound);
    this.find(text);
  }

  stop(): void {
    this.#finder?.stop();
    this.#finder = undefined;
  }

  find(text: string): void {
    this.#finder?.find(text);
  }

  /** Shows results before anything is typed. */
  showAll(): void {
    this.#box.open();
  }

  /** Renders the field. `product` is the chosen one; `isMissing` marks the field as required but empty. */
  render(
    product: Product | undefined,
    isMissing: boolean,
    onChoose: (product: Product) => void,
  ): TemplateResult {
    const { t, tProblem } = this.#messages;
    const view = this.#finder?.view;
    return this.#box.render({
      id: 'item-product',
      name: 'product',
      label: t('items.product'),
      placeholder: t('items.product-placeholder'),
      need: 'required',
      isFirst: true,
      takesFirst: true,
      t,
      text: product && view?.text === '' ? product.title : (view?.text ?? ''),
      items: this.found,
      option: (found) => productResult(found, this.#messages),
      isExact: ({ variants }) => variants.some(({ sku }) => sku.toLowerCase() === view?.text.toLowerCase()),
      isBusy: this.isSearching,
      problem: view?.problem && tProblem(view.problem),
      error: isMissing ? t('items.product-missing') : undefined,
      onText: (text) => this.find(text),
      onChoose,
    });
  }
}
