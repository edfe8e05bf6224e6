import type { Id, Line } from '@orderpad/contracts';
import { readQuantity, writtenNumber } from '@orderpad/core/numbers';
import type { LitElement, ReactiveController } from 'lit';
import type { PadSession } from '../context.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { leadsOn } from '../pad/leads-on.ts';
import { announce } from '../ui/announce.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import type { ItemsKey } from './items.messages.ts';
import type { Refused } from './rows.ts';

export interface LineQuantitiesOptions {
  readonly messages: MessagesController<ItemsKey>;
  /** Returns the newest state of the line whose row holds a node. */
  readonly lineAt: (node: EventTarget | null | undefined) => Line | undefined;
  readonly onCount: (id: Id, quantity: number) => void;
  /** Focuses the quantity of a line. */
  readonly onShow: (id: Id) => Promise<void>;
}

/**
 * Quantities as they are typed in the table. One is taken as a whole or refused as a whole: the refused text stays for correction,
 * and holds the order back.
 */
export class LineQuantities implements ReactiveController {
  readonly #element: LitElement;
  readonly #options: LineQuantitiesOptions;
  #refused: ReadonlyMap<Id, Refused> = new Map();
  #session: PadSession | undefined;
  #release: (() => void) | undefined;
  /** True while an event is sent again after the focused field was taken. */
  #isTaking = false;

  constructor(element: LitElement, options: LineQuantitiesOptions) {
    this.#element = element;
    this.#options = options;
    element.addController(this);
  }

  /** Texts that were refused, by line. Another map after each change. */
  get refused(): ReadonlyMap<Id, Refused> {
    return this.#refused;
  }

  /** Drops what was refused at lines that are gone. */
  keep(isThere: (id: Id) => boolean): void {
    if ([...this.#refused.keys()].some((id) => !isThere(id)))
      this.#refused = new Map([...this.#refused].filter(([id]) => isThere(id)));
  }

  /** Sets the quantity that is typed in a field as a whole, or refuses all of it. Returns true when it is taken. */
  take(field: HTMLInputElement): boolean {
    const line = this.#options.lineAt(field);
    if (!line) return true;
    const { value, refusal } = readQuantity(field.value, this.#options.messages.locale.lang);
    this.#refuse(line.id, refusal && { text: field.value, refusal });
    if (refusal) return false;
    // `007` becomes 7.
    field.value = this.#written({ ...line, quantity: value });
    if (value !== line.quantity) this.#options.onCount(line.id, value);
    return true;
  }

  /** Shows the quantity of a line again. Returns false when the field shows it already. */
  restore(field: HTMLInputElement, line: Line): boolean {
    const written = this.#written(line);
    if (field.value === written) return false;
    this.#refuse(line.id, undefined);
    field.value = written;
    field.select();
    return true;
  }

  /** Holds the order back while a quantity is refused, and shows the first of them. */
  join(session: PadSession | undefined): void {
    if (session === this.#session || !this.#element.isConnected) return;
    this.#release?.();
    this.#session = session;
    this.#release = session?.hold((event) => {
      if (!this.#isTaking && this.#takeFocused()) {
        // What was typed may have to be asked about first.
        this.#isTaking = true;
        session.send(event);
        this.#isTaking = false;
        return true;
      }
      const [first] = this.#refused;
      if (!first || !leadsOn(event, session, 'items')) return false;
      void this.#show(...first);
      return true;
    });
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#session = undefined;
  }

  /** Keeps a refused text at its line, or drops it. */
  #refuse(id: Id, refused: Refused | undefined): void {
    if (!refused && !this.#refused.has(id)) return;
    const others = [...this.#refused].filter(([each]) => each !== id);
    this.#refused = new Map(refused ? [...others, [id, refused]] : others);
    this.#element.requestUpdate();
    if (refused) this.#announce(refused);
  }

  /** Takes what is typed in a field that was not left yet. Returns true when that changed something. */
  #takeFocused(): boolean {
    const field = this.#element.shadowRoot?.activeElement;
    const line = this.#options.lineAt(field);
    if (!(field instanceof HTMLInputElement) || !line) return false;
    const isTyped = field.value !== this.#written(line) && field.value !== this.#refused.get(line.id)?.text;
    return isTyped && this.take(field);
  }

  async #show(id: Id, refused: Refused): Promise<void> {
    await this.#options.onShow(id);
    this.#announce(refused);
  }

  #announce({ refusal }: Refused): void {
    announce(quantityRefusal(refusal, this.#options.messages.t));
  }

  #written({ quantity }: Line): string {
    return writtenNumber(quantity, this.#options.messages.locale.lang);
  }
}
