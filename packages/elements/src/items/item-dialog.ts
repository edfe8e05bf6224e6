import type { Line, Product } from '@orderpad/contracts';
import type { Finder, LinePatch } from '@orderpad/core';
import { findProducts } from '@orderpad/core/catalog';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { OrderController } from '../order-controller.ts';
import { announce } from '../ui/announce.ts';
import { ComboboxController } from '../ui/combobox.ts';
import { DialogController } from '../ui/dialog.ts';
import { quantity } from '../ui/quantity.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { proseField } from '../ui/text-field.ts';
import type { WordsController } from '../words/words-controller.ts';
import { BeforeLess } from './before-less.ts';
import { optionChoices, packPresses, productCard, productResult } from './item-card.ts';
import {
  entryOf,
  fresh,
  isLess,
  itemIn,
  missingIn,
  placeOf,
  withProduct,
  type ItemEntry,
  type Missing,
} from './item-entry.ts';
import type { ItemsKey } from './items.words.ts';

/** Find a product, choose its options, say how many: for a new line, or to change one. */
export class ItemDialog {
  readonly #host: LitElement;
  readonly #order: OrderController<'items'>;
  readonly #words: WordsController<ItemsKey>;
  readonly #dialog: DialogController;
  readonly #box: ComboboxController<Product>;
  readonly #less: BeforeLess;
  #finder: Finder<Product> | undefined;
  #entry = fresh;

  constructor(host: LitElement, order: OrderController<'items'>, words: WordsController<ItemsKey>) {
    this.#host = host;
    this.#order = order;
    this.#words = words;
    this.#dialog = new DialogController(host, () => this.#closed());
    this.#box = new ComboboxController<Product>(host);
    this.#less = new BeforeLess(host, order, { onDecided: () => this.#focus('item-quantity') });
  }

  add(): void {
    this.#open(fresh, '');
  }

  /** To add what is found for `text`, or anything there is, in view from the beginning. */
  lookUp(text: string): void {
    this.#open(fresh, text);
    void this.#host.updateComplete.then(() => this.#box.open());
  }

  /** `goTo` is the id of the field to begin with. */
  edit(line: Line, goTo = 'item-quantity'): void {
    this.#open(entryOf(line), line.item.kind === 'variant' ? line.item.sku : '');
    this.#focus(goTo);
  }

  render(): TemplateResult {
    const { say } = this.#words;
    const { line } = this.#entry;
    return this.#dialog.render({
      id: 'item-dialog',
      heading: say(line ? 'items.edit' : 'items.add'),
      say,
      body: this.#dialog.isOpen ? this.#body() : html``,
      foot: line
        ? html`
            <button type="button" class="button" @click=${() => this.#dialog.close()}>${say('ui.cancel')}</button>
            <button type="submit" class="button primary">${say('ui.save')}</button>
          `
        : html`
            <button type="button" class="button" @click=${() => this.#take(true)}>${say('items.add-more')}</button>
            <button type="submit" class="button primary">${say('items.add-this')}</button>
          `,
      onSubmit: () => this.#take(false),
    });
  }

  #body(): TemplateResult {
    const { say, locale } = this.#words;
    const { line, product, chosen, isTried, added, note } = this.#entry;
    const missing = isTried ? missingIn(this.#entry) : [];
    const isMiscounted = missing.some(({ kind }) => kind === 'quantity');
    return html`
      ${added && !product ? notice('success', added) : nothing}
      ${line ? nothing : this.#search(missing)}
      ${product ? productCard(product, chosen, this.#words) : line ? this.#awaited(line) : nothing}
      ${
        product
          ? optionChoices(product, chosen, this.#words, {
              isTried,
              onChoose: (option, value) => this.#set({ chosen: { ...chosen, [option]: value } }),
            })
          : nothing
      }
      ${
        missing.some(({ kind }) => kind === 'combination')
          ? html`<p class="error">${say('items.combination-missing')}</p>`
          : nothing
      }
      <div class="field">
        <label class="label" for="item-quantity">${say('ui.quantity')}</label>
        <span>
          ${quantity({
            id: 'item-quantity',
            label: say('ui.quantity'),
            value: this.#entry.quantity,
            error: isMiscounted ? say('items.count-invalid') : undefined,
            describedBy: isMiscounted ? 'item-quantity-error' : undefined,
            locale,
            say,
            onChange: (count) => this.#set({ quantity: count, isMiscounted: false }),
            onInvalid: () => this.#set({ isMiscounted: true, isTried: true }),
          })}
        </span>
        ${product ? packPresses(product, say, (count) => this.#takePack(count)) : nothing}
        ${isMiscounted ? html`<p class="error" id="item-quantity-error">${say('items.count-invalid')}</p>` : nothing}
      </div>
      ${
        this.#order.view?.canNote
          ? proseField({
              id: 'item-note',
              name: 'note',
              label: say('items.note'),
              hint: say('items.note-hint'),
              need: 'optional',
              rows: 2,
              maxLength: 500,
              value: note,
              say,
              onInput: (text) => this.#set({ note: text }),
            })
          : nothing
      }
      ${this.#less.element}
    `;
  }

  #search(missing: readonly Missing[]): TemplateResult {
    const { say, sayProblem } = this.#words;
    const view = this.#finder?.view;
    return this.#box.render({
      id: 'item-product',
      name: 'product',
      label: say('items.product'),
      placeholder: say('items.product-placeholder'),
      need: 'required',
      isFirst: true,
      takesFirst: true,
      say,
      text: this.#entry.product && view?.text === '' ? this.#entry.product.title : (view?.text ?? ''),
      items: view?.items ?? [],
      option: (product) => productResult(product, this.#words),
      isExact: ({ variants }) => variants.some(({ sku }) => sku.toLowerCase() === view?.text.toLowerCase()),
      isBusy: view?.isSearching ?? false,
      problem: view?.problem && sayProblem(view.problem),
      error: missing.some(({ kind }) => kind === 'product') ? say('items.product-missing') : undefined,
      onText: (text) => this.#finder?.find(text),
      onChoose: (product) => this.#choose(product),
    });
  }

  /** A line whose product is still being fetched, or is no longer sold. */
  #awaited({ item }: Line): TemplateResult {
    const isComing = item.kind === 'variant' && this.#finder?.view.isSearching;
    return html`<p class="title">${item.title}</p>
      ${isComing ? skeleton(2) : nothing}`;
  }

  #choose(product: Product): void {
    this.#set(withProduct(this.#entry, product));
    this.#finder?.find('');
    this.#focus(missingIn(this.#entry).some(({ kind }) => kind === 'option') ? 'option-0' : 'item-quantity');
  }

  /** So many at once: of a new line into the order, of one that is there for the time being. */
  #takePack(count: number): void {
    this.#set({ quantity: count, isMiscounted: false });
    if (!this.#entry.line) this.#take(true);
  }

  /** Into the order with it, unless something is missing: then that is said, where it is missing. */
  #take(goesOn: boolean): void {
    const { line, quantity: count } = this.#entry;
    const note = this.#entry.note.trim() || undefined;
    const item = itemIn(this.#entry);
    const [missing] = missingIn(this.#entry);
    if (missing || !item) {
      this.#set({ isTried: true });
      this.#focus(placeOf(this.#entry, missing));
      return;
    }
    if (line) return this.#change(line, { item, quantity: count, note });
    this.#order.send({ type: 'items.add', lines: [{ item, quantity: count, ...(note && { note }) }] });
    const added = this.#words.say('items.added', { count, title: item.title });
    announce(added);
    if (!goesOn) return this.#dialog.close();
    this.#entry = { ...fresh, added };
    this.#finder?.find('');
    this.#focus('item-product');
  }

  /** It stays open until it is known whether anything goes with it. */
  #change(line: Line, patch: LinePatch): void {
    const { id } = line;
    const event = { type: 'items.edit', id, patch } as const;
    const proceed = () => {
      this.#order.send(event);
      this.#dialog.close();
    };
    this.#less.change(id, event, proceed, isLess(line, patch) ? 'now' : 'unasked');
  }

  #open(entry: ItemEntry, text: string): void {
    const { session } = this.#order;
    const finder = session && findProducts(session);
    this.#finder = finder;
    this.#entry = entry;
    finder?.watch(() => this.#found());
    finder?.find(text);
    this.#dialog.open();
  }

  /** Results are painted; the product of a line being changed is taken up by itself. */
  #found(): void {
    const { line, product } = this.#entry;
    const wanted = line?.item.kind === 'variant' ? line.item.productId : undefined;
    const own = product ? undefined : this.#finder?.view.items.find(({ id }) => id === wanted);
    if (own) this.#entry = withProduct(this.#entry, own);
    this.#host.requestUpdate();
  }

  #closed(): void {
    this.#less.close();
    this.#finder?.stop();
    this.#finder = undefined;
    this.#entry = fresh;
  }

  #set(change: Partial<ItemEntry>): void {
    this.#less.close();
    this.#entry = { ...this.#entry, ...change };
    this.#host.requestUpdate();
  }

  #focus(id: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus(),
    );
  }
}
