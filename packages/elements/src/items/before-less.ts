import type { Id, Line } from '@orderpad/contracts';
import { nothing, type LitElement } from 'lit';
import type { PadSession } from '../context.ts';
import type { OrderController } from '../order-controller.ts';
import type { Less, LessHeard } from '../what-if/less.ts';
import type { OrderPadLineQuestion } from '../what-if/order-pad-line-question.ts';

/** How long a person waits for the question itself, in milliseconds. Then it is done, and a line that went can be put back. */
const bearable = 1500;

/**
 * The one place where a line goes, or becomes less: asks first where rewards or promotions may depend on it. The question is
 * an element of its own, fetched when there may be something to ask.
 */
export class BeforeLess {
  readonly #host: LitElement;
  readonly #order: OrderController<'items'>;
  readonly #heard: LessHeard;
  /** By line: what is wanted of it, until it is decided. */
  readonly #wanted = new Map<Id, Less>();
  #coming: Promise<OrderPadLineQuestion | undefined> | undefined;
  #element: OrderPadLineQuestion | undefined;

  constructor(host: LitElement, order: OrderController<'items'>, heard: LessHeard) {
    this.#host = host;
    this.#order = order;
    this.#heard = heard;
  }

  /** Where the question stands; nothing until there is one. */
  get element(): HTMLElement | typeof nothing {
    return this.#element ?? nothing;
  }

  get isOpen(): boolean {
    return this.#element?.open ?? false;
  }

  /** A line as its field shows it: with how many are wanted, which may not be in the order yet. */
  readonly shown = (line: Line): Line => {
    const event = this.#wanted.get(line.id)?.event;
    return event?.type === 'items.edit' ? { ...line, quantity: event.patch.quantity ?? line.quantity } : line;
  };

  /** A line may be about to become less: have the question at hand. */
  readonly prepare = (): void => {
    if (this.#order.session?.ask(isMoreThanOrdered)) void this.#fetch();
  };

  /** Nothing is asked any more: everything stays as it is. */
  close(): void {
    this.#wanted.clear();
    this.#element?.close();
  }

  /** Nothing more is typed or pressed. */
  settle(): void {
    void this.#coming?.then((question) => question?.settle());
  }

  /** Change how many there are of a line; what is still being typed is asked about once it is settled. */
  count({ id, quantity, isTyped }: { id: Id; quantity: number; isTyped?: boolean }): void {
    const event = { type: 'items.edit', id, patch: { quantity } } as const;
    const isLess = quantity < (this.#order.view?.lines.get(id)?.quantity ?? 0);
    const when = isTyped ? 'settled' : 'soon';
    this.change(id, event, () => this.#order.send(event), isLess ? when : 'unasked');
  }

  remove(id: Id, proceed: () => void): void {
    this.change(id, { type: 'items.remove', ids: [id] }, proceed);
  }

  /** Change a line in any way: `proceed` does it, at once where nothing can depend on it. */
  change(id: Id, event: Less['event'], proceed: () => void, when: Less['when'] | 'unasked' = 'now'): void {
    const { session, view } = this.#order;
    const line = view?.lines.get(id);
    if (when === 'unasked' || !line || !session?.ask(isMoreThanOrdered)) {
      this.#wanted.delete(id);
      proceed();
      return this.#element?.look();
    }
    const less: Less = { line, event, when, proceed };
    this.#wanted.set(id, less);
    this.#heard.onWanted?.();
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, bearable));
    const given = Promise.race([this.#fetch(), patience]);
    // Until the question is there, what leads on waits for it.
    const release = session.hold((held) => {
      void given.then(() => session.send(held));
      return true;
    });
    void given.then((question) => {
      release();
      if (question) question.look(session, less);
      else if (this.#wanted.get(id) === less && this.#wanted.delete(id)) proceed();
    });
  }

  /** Without its file nothing is asked, and it is tried again the next time. */
  #fetch(): Promise<OrderPadLineQuestion | undefined> {
    return (this.#coming ??= import('../what-if/order-pad-line-question.ts').then(
      ({ lineQuestionIn }) => (this.#element = lineQuestionIn(this.#host, this.#wanted, this.#heard)),
      () => (this.#coming = undefined),
    ));
  }
}

/** Whether anything in the newest answer is there because of something else. */
export const isMoreThanOrdered: Parameters<PadSession['ask']>[0] = (_, { context: { quote } }) =>
  quote?.promotions?.length || quote?.lines.some(({ cause }) => cause.kind !== 'operator');
