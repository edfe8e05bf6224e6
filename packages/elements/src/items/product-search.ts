import type { Product } from '@orderpad/contracts';
import { type Finder, findProducts } from '@orderpad/core';
import type { LitElement, TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import type { OrderController } from '../order-controller.ts';
import { ComboboxController } from '../ui/combobox.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { productResult } from './item-card.ts';
import type { ItemsKey } from './items.messages.ts';
import { type FoundProduct, oftenBought } from './often-bought.ts';

/** Search field for products, by title or exact SKU. */
export class ProductSearch {
  readonly #order: OrderController<'items'>;
  readonly #messages: MessagesController<ItemsKey>;
  readonly #box: ComboboxController<FoundProduct>;
  #finder: Finder<Product> | undefined;
  #often: readonly FoundProduct[] = [];
  #isRecalling = false;
  #calls = new AbortController();
  /** The list that is shown, made of these: the same until one of them changes. */
  #shown: readonly FoundProduct[] = [];
  #madeOf: readonly unknown[] = [];

  constructor(element: LitElement, order: OrderController<'items'>, messages: MessagesController<ItemsKey>) {
    this.#order = order;
    this.#messages = messages;
    this.#box = new ComboboxController<FoundProduct>(element);
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
    if (session) void this.#recall(session, onFound);
  }

  stop(): void {
    this.#finder?.stop();
    this.#finder = undefined;
    this.#calls.abort();
    this.#often = [];
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
    onChoose: (found: FoundProduct) => void,
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
      items: this.#list(),
      option: ({ product: found, bought }) => productResult(found, this.#messages, bought),
      isExact: ({ product: { variants } }) =>
        variants.some(({ sku }) => sku.toLowerCase() === view?.text.toLowerCase()),
      isBusy: this.isSearching || (this.#isRecalling && view?.text === ''),
      problem: view?.problem && tProblem(view.problem),
      error: isMissing ? t('items.product-missing') : undefined,
      onText: (text) => this.find(text),
      onChoose,
    });
  }

  /** Returns the results, after what is often bought while nothing is typed. */
  #list(): readonly FoundProduct[] {
    const often = this.#finder?.view.text === '' ? this.#often : none;
    const { found } = this;
    if (often !== this.#madeOf[0] || found !== this.#madeOf[1]) {
      this.#madeOf = [often, found];
      this.#shown = [...often, ...found.map((product) => ({ product }))];
    }
    return this.#shown;
  }

  /** Asks what the customer often buys. Until it is answered, the search is busy while nothing is typed. */
  async #recall(session: PadSession, onFound: () => void): Promise<void> {
    this.#calls.abort();
    this.#calls = new AbortController();
    const { signal } = this.#calls;
    this.#isRecalling = true;
    const often = await oftenBought(session, signal).catch(() => none);
    if (signal.aborted) return;
    this.#isRecalling = false;
    this.#often = often;
    onFound();
  }
}

const none: readonly FoundProduct[] = [];
