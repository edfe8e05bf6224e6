import type { Id, Line } from '@orderpad/contracts';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { OrderController } from '../order-controller.ts';
import { announce } from '../ui/announce.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { ItemsKey } from './items.words.ts';

/** Takes lines out of the order, and puts the last one back where it was. */
export class Removal {
  readonly #host: LitElement;
  readonly #order: OrderController<'items'>;
  readonly #words: WordsController<ItemsKey>;
  /** Hears where in the order something went or came back. */
  readonly #onDone: (at: number) => void;
  #removed: { readonly line: Line; readonly at: number } | undefined;

  constructor(
    host: LitElement,
    order: OrderController<'items'>,
    words: WordsController<ItemsKey>,
    onDone: (at: number) => void,
  ) {
    this.#host = host;
    this.#order = order;
    this.#words = words;
    this.#onDone = onDone;
  }

  remove(id: Id): void {
    const lines = this.#order.view?.lines;
    const line = lines?.get(id);
    if (!lines || !line) return;
    const at = lines.indexOf(id);
    this.#order.send({ type: 'items.remove', ids: [id] });
    this.#done({ line, at }, this.#words.say('items.removed', { title: line.item.title }), at);
  }

  render(): TemplateResult {
    const { say } = this.#words;
    const removed = this.#removed;
    return html`
      <div class="undo">
        ${
          removed
            ? html`<span>${say('items.removed', { title: removed.line.item.title })}</span>
                <button type="button" class="button link" @click=${this.#restore}>${say('items.undo')}</button>`
            : nothing
        }
      </div>
    `;
  }

  readonly #restore = (): void => {
    if (!this.#removed) return;
    const { line, at } = this.#removed;
    this.#order.send({ type: 'items.restore', lines: [this.#removed] });
    this.#done(undefined, this.#words.say('items.restored', { title: line.item.title }), at);
  };

  #done(removed: { readonly line: Line; readonly at: number } | undefined, words: string, at: number): void {
    this.#removed = removed;
    this.#host.requestUpdate();
    announce(words);
    this.#onDone(at);
  }
}
