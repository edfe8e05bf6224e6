import type { Id, Line } from '@orderpad/contracts';
import type { Selector } from '@orderpad/core';
import { nothing, type LitElement } from 'lit';
import type { PadSession } from '../context.ts';
import type { OrderController } from '../order-controller.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import type { OrderPadLineQuestion } from '../what-if/order-pad-line-question.ts';
import type { Reduction, ReductionListeners } from '../what-if/reduction.ts';

/** Milliseconds to wait for the question to load. After that the reduction is carried out; a removed line can be restored. */
const loadTimeout = 1500;

/**
 * Guards every removal and reduction of a line: asks first where rewards or promotions may depend on it. The question is a
 * separate element, loaded when there may be something to ask.
 */
export class ReductionGuard {
  readonly #element: LitElement;
  readonly #order: OrderController<'items'>;
  readonly #listeners: ReductionListeners;
  /** Undecided reductions, by line. */
  readonly #pending = new Map<Id, Reduction>();
  #loading: Promise<OrderPadLineQuestion | undefined> | undefined;
  #question: OrderPadLineQuestion | undefined;

  constructor(element: LitElement, order: OrderController<'items'>, listeners: ReductionListeners) {
    this.#element = element;
    this.#order = order;
    this.#listeners = listeners;
  }

  /** The question's element, to be rendered where the question is to appear. */
  get element(): HTMLElement | typeof nothing {
    return this.#question ?? nothing;
  }

  get isOpen(): boolean {
    return this.#question?.open ?? false;
  }

  /** Returns a line as its field shows it: with the pending quantity, which may not be in the order yet. */
  readonly shown = (line: Line): Line => {
    const event = this.#pending.get(line.id)?.event;
    return event?.type === 'items.edit' ? { ...line, quantity: event.patch.quantity ?? line.quantity } : line;
  };

  /** Loads the question ahead, when a line is about to be reduced. */
  readonly prepare = (): void => {
    if (this.#order.session?.view(hasDependents)) void this.#load();
  };

  /** Drops every pending reduction; all lines stay as they are. */
  close(): void {
    this.#pending.clear();
    this.#question?.close();
  }

  /** Changes the quantity of a line. A typed reduction is asked about at once, one by buttons after a pause in pressing. */
  count({ id, quantity, isTyped }: { id: Id; quantity: number; isTyped?: boolean }): void {
    const event = { type: 'items.edit', id, patch: { quantity } } as const;
    const isLess = quantity < (this.#order.view?.lines.get(id)?.quantity ?? 0);
    const when = isTyped ? 'now' : 'soon';
    this.change(id, event, () => this.#order.send(event), isLess ? when : 'unasked');
  }

  remove(id: Id, proceed: () => void): void {
    this.change(id, { type: 'items.remove', ids: [id] }, proceed);
  }

  /** Changes a line by `proceed`: at once where nothing can depend on it, else after the question is answered. */
  change(
    id: Id,
    event: Reduction['event'],
    proceed: () => void,
    when: Reduction['when'] | 'unasked' = 'now',
  ): void {
    const { session, view } = this.#order;
    const line = view?.lines.get(id);
    if (when === 'unasked' || !line || !session?.view(hasDependents)) {
      this.#pending.delete(id);
      proceed();
      return this.#question?.look();
    }
    const reduction: Reduction = { line, event, when, proceed };
    this.#pending.set(id, reduction);
    this.#listeners.onPending?.();
    void this.#ask(session, reduction);
  }

  /** Hands a reduction to the question; carries it out when the question does not load in time. */
  async #ask(session: PadSession, reduction: Reduction): Promise<void> {
    const loaded = Promise.race([this.#load(), after(loadTimeout)]);
    // Until the question is there, every event that moves the order on waits for it.
    const release = session.hold((event) => {
      void loaded.then(() => session.send(event));
      return true;
    });
    const question = await loaded;
    release();
    if (question) return question.look(session, reduction);
    const { id } = reduction.line;
    if (this.#pending.get(id) !== reduction) return;
    this.#pending.delete(id);
    reduction.proceed();
  }

  #load(): Promise<OrderPadLineQuestion | undefined> {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  /** Resolves to `undefined` when the file cannot be fetched; the next reduction tries again. */
  async #fetch(): Promise<OrderPadLineQuestion | undefined> {
    const module = await fetchModule(() => import('../what-if/order-pad-line-question.ts')).catch(
      () => undefined,
    );
    if (module) this.#question = module.lineQuestionFor(this.#element, this.#pending, this.#listeners);
    else this.#loading = undefined;
    return this.#question;
  }
}

/** Selects whether anything in the newest answer is there because of something else. */
export const hasDependents: Selector<boolean> = ({ context: { quote } }) =>
  Boolean(quote?.promotions?.length) ||
  (quote?.lines.some(({ cause }) => cause.kind !== 'operator') ?? false);

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
