import type { Reward, Special } from '@orderpad/contracts';
import { type Finder, type OrderSession, trySend } from '@orderpad/core';
import { findSpecials, pickLines } from '@orderpad/core/rewards';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { emptyState, skeleton } from '../ui/surface.ts';
import { textField } from '../ui/text-field.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { OrderRewards } from './order-rewards.ts';
import type { RewardChoiceKey } from './reward-choice.messages.ts';
import { specialCard } from './special-card.ts';

/** List of specials to choose from: searched as the person types, added at a press, refused with the reason. */
export class RewardShop {
  readonly #element: LitElement;
  readonly #order: OrderRewards;
  readonly #messages: MessagesController<RewardChoiceKey>;
  #finder: Finder<Special> | undefined;
  #unsubscribe: (() => void) | undefined;
  #refused: { readonly key: string; readonly why: string } | undefined;
  /** Ids of rewards taken since the host's last answer. */
  #taken: string[] = [];

  constructor(element: LitElement, order: OrderRewards, messages: MessagesController<RewardChoiceKey>) {
    this.#element = element;
    this.#order = order;
    this.#messages = messages;
  }

  start(session: OrderSession): void {
    this.stop();
    this.#finder = findSpecials(session);
    this.#finder.watch(() => this.#element.requestUpdate());
    this.#finder.find('');
    this.#unsubscribe = session.on('quoted', () => {
      this.#taken = [];
    });
  }

  stop(): void {
    this.#finder?.stop();
    this.#unsubscribe?.();
    this.#finder = undefined;
    this.#refused = undefined;
    this.#taken = [];
  }

  render(): TemplateResult | typeof nothing {
    const view = this.#finder?.view;
    if (!view) return nothing;
    const { t } = this.#messages;
    const isFirst = view.isSearching && view.items.length === 0;
    return html`
      <div class="find">
        ${textField({
          id: 'find',
          name: 'find',
          type: 'search',
          label: t('rewards.search'),
          value: view.text,
          maxLength: 200,
          t,
          onInput: (text) => this.#finder?.find(text),
        })}
      </div>
      ${
        view.problem
          ? retryNotice(
              t,
              this.#messages.tProblem(view.problem),
              () => this.#finder?.find(view.text),
              false,
              view.problem,
            )
          : isFirst
            ? html`<div aria-busy="true"><p class="unseen" role="status">${t('rewards.loading')}</p>${skeleton(6)}</div>`
            : this.#specials(view.items, view.text, view.isSearching)
      }
      ${view.hasMore ? button({ label: t('rewards.more'), onClick: () => this.#finder?.more() }) : nothing}
    `;
  }

  #specials(items: readonly Special[], text: string, isSearching: boolean): TemplateResult {
    const { t } = this.#messages;
    if (items.length === 0)
      return text.trim() === ''
        ? emptyState('receipt', t('rewards.none'), t('rewards.none-hint'))
        : html`<p class="none">${t('rewards.none-found')}</p>`;
    return html`<ul role="list" class="specials" aria-busy=${isSearching}>
      ${repeat(items, specialKey, (special) =>
        specialCard({
          special,
          refusal: this.#refused?.key === specialKey(special) ? this.#refused.why : undefined,
          messages: this.#messages,
          onAdd: () => this.#add(special),
        }),
      )}
    </ul>`;
  }

  #add(special: Special): void {
    const { session, view } = this.#order;
    const reward = view?.rewards.find(({ id }) => id === special.rewardId);
    if (!session || !reward) return;
    const isTaken = this.#leftOf(reward) <= 0;
    const refusal = isTaken ? undefined : trySend(session, { type: 'items.add', lines: pickLines(special) });
    if (isTaken || refusal) {
      const isEarning = refusal === undefined || refusal.code === 'reward-not-earned';
      const why = isEarning ? this.#unearnedText(reward) : this.#messages.tIssue(refusal);
      this.#refused = { key: specialKey(special), why };
      announce(why);
    } else {
      this.#refused = undefined;
      this.#taken.push(reward.id);
      announce(this.#messages.t('rewards.added', { title: special.product.title }));
    }
    this.#element.requestUpdate();
  }

  #leftOf({ id, earned, used }: Reward): number {
    return earned - used - this.#taken.filter((each) => each === id).length;
  }

  #unearnedText({ earned, toNext }: Reward): string {
    const { t, locale } = this.#messages;
    const amount = locale.amount(toNext, this.#order.view?.currency ?? '');
    return t(earned === 0 ? 'rewards.refused-none' : 'rewards.refused-all', { amount });
  }
}

const specialKey = ({ rewardId, variantId }: Special): string => `${rewardId} ${variantId}`;
