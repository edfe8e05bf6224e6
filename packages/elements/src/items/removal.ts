import type { Id, Line } from '@orderpad/contracts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { OrderController } from '../order-controller.ts';
import { announce } from '../ui/announce.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { ItemsKey } from './items.messages.ts';

/** Removes lines and restores the last one at its former index. */
export class Removal {
  readonly #element: LitElement;
  readonly #order: OrderController<'items'>;
  readonly #messages: MessagesController<ItemsKey>;
  /** Called with the index at which a line was removed or restored. */
  readonly #onDone: (at: number) => void;
  #removed: { readonly line: Line; readonly at: number } | undefined;

  constructor(
    element: LitElement,
    order: OrderController<'items'>,
    messages: MessagesController<ItemsKey>,
    onDone: (at: number) => void,
  ) {
    this.#element = element;
    this.#order = order;
    this.#messages = messages;
    this.#onDone = onDone;
  }

  remove(id: Id): void {
    const lines = this.#order.view?.lines;
    const line = lines?.get(id);
    if (!lines || !line) return;
    const at = lines.indexOf(id);
    this.#order.send({ type: 'items.remove', ids: [id] });
    this.#done({ line, at }, this.#messages.t('items.removed', { title: line.item.title }), at);
  }

  render(): TemplateResult {
    const { t } = this.#messages;
    const removed = this.#removed;
    return html`
      <div class="undo">
        ${
          removed
            ? html`<span>${t('items.removed', { title: removed.line.item.title })}</span>
                ${button({ kind: 'link', label: t('items.undo'), onClick: this.#restore })}`
            : nothing
        }
      </div>
    `;
  }

  readonly #restore = (): void => {
    if (!this.#removed) return;
    const { line, at } = this.#removed;
    this.#order.send({ type: 'items.restore', lines: [this.#removed] });
    this.#done(undefined, this.#messages.t('items.restored', { title: line.item.title }), at);
  };

  #done(removed: { readonly line: Line; readonly at: number } | undefined, text: string, at: number): void {
    this.#removed = removed;
    this.#element.requestUpdate();
    announce(text);
    this.#onDone(at);
  }
}
