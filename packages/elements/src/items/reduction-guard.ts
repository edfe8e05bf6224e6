import type { Id, Line } from '@orderpad/contracts';
import type { Selector } from '@orderpad/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import type { Translate } from '../messages/messages-controller.ts';
import type { OrderController } from '../order-controller.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import type { OrderPadLineQuestion } from '../what-if/order-pad-line-question.ts';
import type { Reduction, ReductionListeners } from '../what-if/reduction.ts';

/** Milliseconds to wait for the question to load. After that the reduction is carried out; a removed line can be restored. */
const loadTimeout = 10_000;

/** Milliseconds after which the wait for the question is shown. */
const patience = 1000;

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
  readonly #t: Translate<'items.checking'>;
  /** True while the question takes long to load. */
  #isSlow = false;

  constructor(
    element: LitElement,
    order: OrderController<'items'>,
    t: Translate<'items.checking'>,
    listeners: ReductionListeners,
  ) {
    this.#element = element;
    this.#order = order;
    this.#t = t;
    this.#listeners = listeners;
  }

  /** The question's element, or that it is waited for: to be rendered where the question is to appear. */
  get element(): HTMLElement | TemplateResult | typeof nothing {
    if (this.#question) return this.#question;
    return this.#isSlow ? html`<p class="muted" role="status">${this.#t('items.checking')}</p>` : nothing;
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
    const waiting = setTimeout(() => this.#showSlow(true), patience);
    const question = await loaded;
    clearTimeout(waiting);
    this.#showSlow(false);
    release();
    if (question) return question.look(session, reduction);
    const { id } = reduction.line;
    if (this.#pending.get(id) !== reduction) return;
    this.#pending.delete(id);
    reduction.proceed();
  }

  #showSlow(isSlow: boolean): void {
    if (this.#isSlow === isSlow) return;
    this.#isSlow = isSlow;
    this.#element.requestUpdate();
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
