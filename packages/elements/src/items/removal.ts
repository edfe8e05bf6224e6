import type { Id } from '@orderpad/contracts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { OrderController } from '../order-controller.ts';
import { announce } from '../ui/announce.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { ItemsKey } from './items.messages.ts';
import { removeLine, restoreLine, type RemovedLine } from './removed-line.ts';

/** Removes lines and restores the last one at its former index. */
export class Removal {
  readonly #element: LitElement;
  readonly #order: OrderController<'items'>;
  readonly #messages: MessagesController<ItemsKey>;
  /** Called with the index at which a line was removed or restored. */
  readonly #onDone: (at: number) => void;
  #removed: RemovedLine | undefined;

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
    const { session } = this.#order;
    const removed = session && removeLine(session, id);
    if (!removed) return;
    this.#done(removed, this.#messages.t('items.removed', { title: removed.line.item.title }), removed.at);
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
    const { session } = this.#order;
    if (!this.#removed || !session) return;
    const { line, at } = this.#removed;
    restoreLine(session, this.#removed);
    this.#done(undefined, this.#messages.t('items.restored', { title: line.item.title }), at);
  };

  #done(removed: RemovedLine | undefined, text: string, at: number): void {
    this.#removed = removed;
    this.#element.requestUpdate();
    announce(text);
    this.#onDone(at);
  }
}
