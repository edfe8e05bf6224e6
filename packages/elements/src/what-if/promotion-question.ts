import type { OrderState } from '@orderpad/core';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { announce } from '../ui/announce.ts';
import { askFirst } from '../ui/ask-first.ts';
import { pointsOf } from './falling-points.ts';
import {
  fallsWith,
  isFree,
  isRemovedBy,
  knownToFall,
  type Falling,
  type PromotionRemoval,
} from './falls-with.ts';
import { promotionQuestionMessages } from './promotion-question.messages.ts';

/** Milliseconds after which the question appears without the host's answer. */
const patience = 1000;

/** A promotion that is about to be removed. */
export interface LeavingPromotion {
  readonly name: string;
  readonly event: PromotionRemoval;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}

/** Asks before a promotion is removed when lines, rewards or other promotions leave with it. An element has at most one. */
export class PromotionQuestion {
  readonly #element: LitElement;
  readonly #messages: MessagesController<keyof typeof promotionQuestionMessages>;
  #leaving: LeavingPromotion | undefined;
  #falling: Falling | undefined;
  #isChecking = false;
  #asking: AbortController | undefined;
  #unwatch: (() => void) | undefined;

  constructor(element: LitElement) {
    this.#element = element;
    this.#messages = new MessagesController(element, promotionQuestionMessages);
  }

  /** Removes the promotion at once where nothing else is at risk; else finds out what leaves with it, and asks. */
  ask(session: PadSession, leaving: LeavingPromotion): void {
    this.close();
    if (!session.view(isAnythingAtRisk(leaving.event))) return leaving.onRemove();
    this.#leaving = leaving;
    this.#unwatch = session.watch(revisionOf, () => void this.#find(session));
    void this.#find(session);
  }

  close(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#unwatch?.();
    this.#leaving = undefined;
    this.#falling = undefined;
    this.#isChecking = false;
    this.#element.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const leaving = this.#leaving;
    const falling = this.#falling;
    if (!leaving || !falling) return nothing;
    const { t, locale } = this.#messages;
    const { brought } = falling;
    const items = brought.map(({ item: { title }, quantity }) =>
      t('line-question.line', { count: quantity, title }),
    );
    return askFirst({
      id: 'ask',
      heading: t('promotion-question.heading', { name: leaving.name }),
      points: [
        ...(items.length > 0 ? [t('promotion-question.lines', { items: locale.list(items) })] : []),
        ...pointsOf({ ...falling, brought: [] }, this.#messages),
        ...(this.#isChecking ? [t('line-question.checking')] : []),
      ],
      confirm: t('ui.remove'),
      keep: t('promotion-question.keep'),
      onConfirm: () => this.#decide(leaving.onRemove),
      onKeep: () => this.#decide(leaving.onKeep),
    });
  }

  /** Shows what is known here at once, and fills in what the host says. */
  async #find(session: PadSession): Promise<void> {
    const leaving = this.#leaving;
    if (!leaving) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const known = knownToFall(session, leaving.event);
    this.#isChecking = true;
    if (this.#falling || !isFree(known)) this.#show(known, true);
    const waiting = setTimeout(() => {
      if (asking !== this.#asking || this.#falling) return;
      this.#show(known, false);
      announce(this.#messages.t('line-question.checking'));
    }, patience);
    const falling = await fallsWith(session, leaving.event, asking.signal);
    clearTimeout(waiting);
    if (asking !== this.#asking) return;
    this.#isChecking = false;
    if (isFree(falling)) return this.#decide(leaving.onRemove);
    this.#show(falling, true);
  }

  #decide(then: () => void): void {
    this.close();
    then();
  }

  #show(falling: Falling, takesFocus: boolean): void {
    this.#falling = falling;
    this.#element.requestUpdate();
    if (!takesFocus) return;
    void this.#element.updateComplete.then(() => {
      const question = this.#element.renderRoot.querySelector<HTMLElement>('#ask');
      if (!question?.matches(':focus-within')) question?.focus();
    });
  }
}

const revisionOf = ({ context }: OrderState): number => context.draft.revision;

/** Selects whether the order holds a line or a promotion that another one brought: then a removal may take it along. */
const isAnythingAtRisk =
  (event: PromotionRemoval) =>
  ({ context: { quote } }: OrderState): boolean =>
    Boolean(quote?.promotions?.some((promotion) => isRemovedBy(event, promotion))) &&
    (Boolean(quote?.promotions?.some((promotion) => !isRemovedBy(event, promotion))) ||
      (quote?.lines.some(({ cause }) => cause.kind !== 'operator') ?? false));
