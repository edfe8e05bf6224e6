import type { Id } from '@orderpad/contracts';
import type { OrderState } from '@orderpad/core';
import { css, LitElement, nothing, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { createSibling, register, siblingTag } from '../registry.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { askFirst } from '../ui/ask-first.ts';
import { focusIn } from '../ui/focus-in.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { pointsOf } from './falling-points.ts';
import { fallsWith, isAnswered, isFree, priceOf, type Falling } from './falls-with.ts';
import { kindOf, type Reduction, type ReductionListeners } from './reduction.ts';
import { lineQuestionMessages } from './line-question.messages.ts';
import { whatIfStyles } from './what-if.styles.ts';

/** Milliseconds without another press after which a quantity counts as final. */
const pause = 300;

/** Milliseconds after which the question appears without the host's answer, so that a slow host is seen to be waited for. */
const patience = 1000;

/**
 * @summary Asks before a line is removed or reduced when rewards or promotions leave with it, or when the host does not say;
 *   otherwise the change is made at once.
 *
 * @tagname order-pad-line-question
 */
export class OrderPadLineQuestion extends LitElement {
  static override styles = [
    ...base,
    controls,
    surfaces,
    whatIfStyles,
    css`
      :host(:not([open])) {
        display: none;
      }
    `,
  ];
  static override properties = { open: { type: Boolean, reflect: true } };

  open = false;
  /** Undecided reductions by line, the oldest first. The first final one has its turn; none overtakes it. */
  pending: Map<Id, Reduction> = new Map();
  listeners: ReductionListeners | undefined;

  readonly #messages = new MessagesController(this, lineQuestionMessages);
  #session: PadSession | undefined;
  #final = new WeakSet<Reduction>();
  #turn: Reduction | undefined;
  #asking: AbortController | undefined;
  #falling: Falling | 'checking' | undefined;
  /** Called once everything is decided. */
  #next: (() => void) | undefined;
  #release: (() => void) | undefined;
  /** The element that had the focus before the question. */
  #from: HTMLElement | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', this.#pressed);
  }

  /** Takes notice of a reduction that became pending, or of one that was dropped. */
  look(session = this.#session, reduction?: Reduction): void {
    if (!session) return;
    this.#join(session);
    if (this.#turn && !this.#isPending(this.#turn)) this.#endTurn();
    if (reduction && this.#isPending(reduction)) {
      if (reduction.when === 'soon') setTimeout(() => this.#finalize(reduction), pause);
      if (reduction.when === 'now' || !isAnswered(session)) this.#finalize(reduction);
    }
    void this.#goOn();
  }

  /** Marks all pending reductions as final. `next` is called once all are decided, unless one is declined. */
  settle(next = this.#next): void {
    this.#next = next;
    for (const reduction of this.pending.values()) this.#final.add(reduction);
    void this.#goOn();
    if (this.open) this.#takeFocus();
  }

  /** Closes the question after the pending reductions were dropped. */
  close(): void {
    this.#next = undefined;
    this.look();
  }

  protected override render(): TemplateResult | typeof nothing {
    const falling = this.#falling;
    const reduction = this.#turn;
    if (!falling || !reduction) return nothing;
    const { t } = this.#messages;
    const { line, event } = reduction;
    const { title } = line.item;
    const { count, kind } = kindOf(event);
    return askFirst({
      id: 'ask',
      heading: t(`line-question.${kind}`, { title, count, former: line.quantity }),
      points: falling === 'checking' ? [t('line-question.checking')] : pointsOf(falling, this.#messages),
      confirm: t(`line-question.do-${kind}`),
      keep: t('line-question.keep'),
      onConfirm: () => this.#proceed(true),
      onKeep: this.#keep,
    });
  }

  /** Holds events that move the order on until everything is decided. */
  #join(session: PadSession): void {
    if (session !== this.#session) this.#release?.();
    if (session === this.#session && this.#release) return;
    this.#session = session;
    const release = session.hold((held) => {
      if (this.pending.size === 0) return false;
      this.settle(() => session.send(held));
      return true;
    });
    const askAgain = (): void => {
      if (this.#turn && this.pending.size > 0) void this.#ask(session, this.#turn);
    };
    const unsubscribes = [
      session.watch(revisionOf, askAgain),
      session.watch(priceOf, (state) => {
        const isUnchecked = typeof this.#falling === 'object' && this.#falling.isUnchecked;
        if (state === 'priced' && isUnchecked) askAgain();
      }),
    ];
    this.#release = () => {
      release();
      for (const unsubscribe of unsubscribes) unsubscribe();
    };
  }

  #isPending(reduction: Reduction): boolean {
    return this.pending.get(reduction.line.id) === reduction;
  }

  #finalize(reduction: Reduction): void {
    this.#final.add(reduction);
    void this.#goOn();
  }

  async #goOn(): Promise<void> {
    const session = this.#session;
    if (this.#turn || !session) return;
    const reduction = [...this.pending.values()].find((each) => this.#final.has(each));
    if (!reduction) return this.#follow();
    this.#turn = reduction;
    await this.#ask(session, reduction);
  }

  /** Finds out what else leaves, and asks about it. An open question gets a new answer when the order changes. */
  async #ask(session: PadSession, reduction: Reduction): Promise<void> {
    this.#asking?.abort();
    // The line may have been removed by other means.
    if (!session.view(session.views.items).lines.get(reduction.line.id)) return this.#decide(() => {});
    const asking = new AbortController();
    this.#asking = asking;
    const waiting = setTimeout(() => this.#showChecking(asking), patience);
    const falling = await fallsWith(session, reduction.event, asking.signal);
    clearTimeout(waiting);
    if (reduction !== this.#turn || asking !== this.#asking) return;
    const isAsked = this.open && this.#falling !== 'checking' && !this.#falling?.isUnchecked;
    if (isFree(falling) && !isAsked) return this.#proceed();
    this.#show(falling);
    if (isAsked) return;
    this.listeners?.onAsked?.();
    this.#takeFocus();
  }

  /** Shows that the host is waited for. Takes no focus, since there may be nothing to ask. */
  #showChecking(asking: AbortController): void {
    if (this.open || asking !== this.#asking || !this.#turn) return;
    this.#show('checking');
    announce(this.#messages.t('line-question.checking'));
    if (this.#next) this.#takeFocus();
  }

  /** Carries out the reduction that has its turn. The focus returns to its line when it is in the question. */
  #proceed(isFocused = Boolean(this.shadowRoot?.activeElement)): void {
    const turn = this.#turn;
    if (!turn) return;
    this.#decide(turn.proceed);
    if (isFocused && turn.event.type === 'items.edit') this.listeners?.onDecided(turn.line.id);
  }

  /** Calls what was waiting, once nothing is pending. */
  #follow(): void {
    if (this.pending.size > 0) return;
    const next = this.#next;
    this.#next = undefined;
    next?.();
  }

  #decide(then: () => void): void {
    if (!this.#turn) return;
    this.pending.delete(this.#turn.line.id);
    this.#endTurn();
    then();
    this.listeners?.onPending?.();
    void this.#goOn();
  }

  readonly #keep = (): void => {
    const line = this.#turn?.line;
    this.#next = undefined;
    this.#decide(() => line && this.listeners?.onDecided(line.id));
  };

  #endTurn(): void {
    this.#asking?.abort();
    this.#turn = undefined;
    this.#show(undefined);
  }

  #show(falling: Falling | 'checking' | undefined): void {
    this.#falling = falling;
    this.open = falling !== undefined;
    this.requestUpdate();
  }

  /** Focuses the question a frame later, after the table has moved on to its next row. A question out of sight declines. */
  #takeFocus(): void {
    requestAnimationFrame(() => {
      const root = this.shadowRoot;
      if (!this.open || !root || root.activeElement) return;
      if (!this.isConnected) return this.#keep();
      this.#from = focusIn(document);
      root.querySelector<HTMLElement>('#ask')?.focus();
    });
  }

  /** Returns the focus to the field when a digit is typed: it belongs to the quantity, not to the question. */
  readonly #pressed = ({ key }: KeyboardEvent): void => {
    if (this.shadowRoot?.activeElement?.id === 'ask' && /^(?:\p{Nd}|Backspace)$/u.test(key))
      this.#from?.focus();
  };
}

const revisionOf = ({ context }: OrderState): number => context.draft.revision;

/** Creates a question for the inside of an element, under its prefix. */
export function lineQuestionFor(
  element: LitElement,
  pending: Map<Id, Reduction>,
  listeners: ReductionListeners,
): OrderPadLineQuestion | undefined {
  register(siblingTag(element, 'order-pad-line-question'), OrderPadLineQuestion);
  const made = createSibling(element, 'order-pad-line-question');
  element.requestUpdate();
  return made instanceof OrderPadLineQuestion ? Object.assign(made, { pending, listeners }) : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-line-question': OrderPadLineQuestion;
  }
}
