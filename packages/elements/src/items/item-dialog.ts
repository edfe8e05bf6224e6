import type { Line } from '@orderpad/contracts';
import type { LinePatch } from '@orderpad/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { OrderController } from '../order-controller.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { quantity } from '../ui/quantity.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { proseField } from '../ui/text-field.ts';
import type { FixesKey } from '../fixes/fixes.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { ReductionGuard } from './reduction-guard.ts';
import { optionChoices, packButtons, productCard } from './item-card.ts';
import {
  entryOf,
  fresh,
  isLess,
  itemIn,
  missingIn,
  fieldFor,
  withBought,
  withChoice,
  withProduct,
  type ItemEntry,
  type Missing,
} from './item-entry.ts';
import { variantOf } from './item-choice.ts';
import type { ItemsKey } from './items.messages.ts';
import type { FoundProduct } from './often-bought.ts';
import { ProductSearch } from './product-search.ts';
import { rulesNote, withSoldPacks } from './quantity-note.ts';

/** Dialog to find a product, choose its options and set a quantity, for a new line or an existing one. */
export class ItemDialog {
  readonly #element: LitElement;
  readonly #order: OrderController<'items'>;
  readonly #messages: MessagesController<ItemsKey | FixesKey>;
  readonly #dialog: DialogController;
  readonly #search: ProductSearch;
  readonly #reductions: ReductionGuard;
  #entry = fresh;

  constructor(
    element: LitElement,
    order: OrderController<'items'>,
    messages: MessagesController<ItemsKey | FixesKey>,
  ) {
    this.#element = element;
    this.#order = order;
    this.#messages = messages;
    this.#dialog = new DialogController(element, () => this.#closed());
    this.#search = new ProductSearch(element, order, messages);
    this.#reductions = new ReductionGuard(element, order, messages.t, {
      onDecided: () => this.#focus('item-quantity'),
    });
  }

  add(): void {
    this.#open(fresh, '');
  }

  /** Opens the dialog with the results for `text`, or with every product. */
  lookUp(text: string): void {
    this.#open(fresh, text);
    void this.#element.updateComplete.then(() => this.#search.showAll());
  }

  /** Opens the dialog for a line. `goTo` is the id of the field to focus. */
  edit(line: Line, goTo = 'item-quantity'): void {
    this.#open(entryOf(line), line.item.kind === 'variant' ? line.item.sku : '');
    this.#focus(goTo);
  }

  render(): TemplateResult {
    const { t } = this.#messages;
    const { line } = this.#entry;
    return this.#dialog.render({
      id: 'item-dialog',
      heading: t(line ? 'items.edit' : 'items.add'),
      t,
      body: this.#dialog.isOpen ? this.#body() : html``,
      foot: line
        ? html`
            ${button({ label: t('ui.cancel'), onClick: () => this.#dialog.close() })}
            ${button({ kind: 'primary', label: t('ui.save'), submits: true })}
          `
        : html`
            ${button({ label: t('items.add-more'), onClick: () => this.#take(true) })}
            ${button({ kind: 'primary', label: t('items.add-this'), submits: true })}
          `,
      onSubmit: () => this.#take(false),
    });
  }

  #body(): TemplateResult {
    const { t, locale } = this.#messages;
    const { line, product, chosen, isTried, added, note, miscount } = this.#entry;
    const missing = isTried ? missingIn(this.#entry) : [];
    const isMissing = (kind: Missing['kind']) => missing.some((each) => each.kind === kind);
    const whyNot = miscount && quantityRefusal(miscount, t);
    const variant = product && variantOf(product, chosen);
    const rules = variant?.quantityRules;
    const onCount = (count: number) => this.#set({ quantity: count, miscount: undefined });
    return html`
      ${added && !product ? notice('success', added) : nothing}
      ${line ? nothing : this.#search.render(product, isMissing('product'), this.#choose)}
      ${product ? productCard(product, chosen, this.#messages) : line ? this.#awaited(line) : nothing}
      ${
        product
          ? optionChoices(product, chosen, this.#messages, {
              isTried,
              onChoose: (option, value) => this.#set(withChoice(this.#entry, { ...chosen, [option]: value })),
            })
          : nothing
      }
      ${isMissing('combination') ? html`<p class="error">${t('items.combination-missing')}</p>` : nothing}
      <div class="field">
        <label class="label" for="item-quantity">${t('ui.quantity')}</label>
        <span>
          ${quantity({
            id: 'item-quantity',
            label: t('ui.quantity'),
            value: this.#entry.quantity,
            rules,
            error: whyNot,
            describedBy: whyNot ? 'item-quantity-error' : rules && 'item-quantity-rules',
            locale,
            t,
            onChange: onCount,
            onInvalid: (refusal) => this.#set({ miscount: refusal }),
          })}
        </span>
        ${product ? packButtons(withSoldPacks(product, variant), t, (count) => this.#takePack(count)) : nothing}
        ${rulesNote(this.#entry.quantity, rules, 'item-quantity-rules', this.#messages, onCount)}
        ${whyNot ? html`<p class="error" id="item-quantity-error" role="alert">${whyNot}</p>` : nothing}
      </div>
      ${
        this.#order.view?.canNote
          ? proseField({
              id: 'item-note',
              name: 'note',
              label: t('items.note'),
              hint: t('items.note-hint'),
              need: 'optional',
              rows: 2,
              maxLength: 500,
              value: note,
              t,
              onInput: (text) => this.#set({ note: text }),
            })
          : nothing
      }
      ${this.#reductions.element}
    `;
  }

  /** Title of a line whose product is still being fetched, or is no longer sold. */
  #awaited({ item }: Line): TemplateResult {
    const isComing = item.kind === 'variant' && this.#search.isSearching;
    return html`<p class="title">${item.title}</p>
      ${isComing ? skeleton(2) : nothing}`;
  }

  readonly #choose = ({ product, bought }: FoundProduct): void => {
    this.#set(bought ? withBought(this.#entry, product, bought) : withProduct(this.#entry, product));
    this.#search.find('');
    this.#focus(missingIn(this.#entry).some(({ kind }) => kind === 'option') ? 'option-0' : 'item-quantity');
  };

  /** Takes a pack: adds it at once for a new line, sets the quantity of an existing one. */
  #takePack(count: number): void {
    this.#set({ quantity: count, miscount: undefined });
    if (!this.#entry.line) this.#take(true);
  }

  /** Adds or changes the line; marks and focuses what is missing instead. */
  #take(goesOn: boolean): void {
    const { line, quantity: count } = this.#entry;
    const note = this.#entry.note.trim() || undefined;
    const item = itemIn(this.#entry);
    const [missing] = missingIn(this.#entry);
    if (missing || !item) {
      this.#set({ isTried: true });
      this.#focus(fieldFor(this.#entry, missing));
      return;
    }
    if (line) return this.#change(line, { item, quantity: count, note });
    this.#order.send({ type: 'items.add', lines: [{ item, quantity: count, ...(note && { note }) }] });
    const added = this.#messages.t('items.added', { count, title: item.title });
    announce(added);
    if (!goesOn) return this.#dialog.close();
    this.#entry = { ...fresh, added };
    this.#search.find('');
    this.#focus('item-product');
  }

  /** Changes the line; the dialog stays open until the consequences are known. */
  #change(line: Line, patch: LinePatch): void {
    const { id } = line;
    const event = { type: 'items.edit', id, patch } as const;
    const proceed = () => {
      this.#order.send(event);
      this.#dialog.close();
    };
    this.#reductions.change(id, event, proceed, isLess(line, patch) ? 'now' : 'unasked');
  }

  #open(entry: ItemEntry, text: string): void {
    this.#entry = entry;
    this.#search.start(text, () => this.#found());
    this.#dialog.open();
  }

  /** Renders new results; takes up the product of the line being changed. */
  #found(): void {
    const { line, product } = this.#entry;
    const wanted = line?.item.kind === 'variant' ? line.item.productId : undefined;
    const own = product ? undefined : this.#search.found.find(({ id }) => id === wanted);
    if (own) this.#entry = withProduct(this.#entry, own);
    this.#element.requestUpdate();
  }

  #closed(): void {
    this.#reductions.close();
    this.#search.stop();
    this.#entry = fresh;
    // The button that opened the dialog is gone once the first line is added.
    const { activeElement, body } = this.#element.ownerDocument;
    if (!activeElement || activeElement === body) this.#focus('add');
  }

  #set(change: Partial<ItemEntry>): void {
    this.#reductions.close();
    this.#entry = { ...this.#entry, ...change };
    this.#element.requestUpdate();
  }

  #focus(id: string): void {
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus(),
    );
  }
}
