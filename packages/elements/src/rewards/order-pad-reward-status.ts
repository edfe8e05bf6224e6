import type { Reward } from '@orderpad/contracts';
import type { RewardsView } from '@orderpad/core/rewards';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { pill } from '../ui/surface.ts';
import { OrderRewards } from './order-rewards.ts';
import { rewardStatusStyles } from './reward-status.styles.ts';
import { rewardsMessages } from './rewards.messages.ts';
import { announceTakenBack, takenBackNotice } from './taken-back.ts';
import { sentence } from '../messages/sentence.ts';

/**
 * @summary Status of the host's rewards: earned, taken, distance to the next one, and a button to choose them.
 *
 * @tagname order-pad-reward-status
 *
 * @csspart rewards - The card.
 */
export class OrderPadRewardStatus extends LitElement {
  static override styles = [...base, controls, surfaces, lines, rewardStatusStyles];
  static override properties = { beside: { type: Boolean } };

  /** True beside the steps: in the items step, which shows everything, the status then shrinks to a line. */
  beside = false;

  readonly #order = new OrderRewards(this);
  readonly #messages = new MessagesController(this, rewardsMessages);

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const isAtItems = view.step === 'items';
    if (view.isAwaited && isAtItems && !this.beside) return this.#outline();
    if (view.rewards.length + view.takenBackNotices.length === 0) return nothing;
    const { t } = this.#messages;
    if (this.beside && isAtItems) return this.#brief(view);
    return html`
      ${
        // The items step shows it among the items.
        isAtItems ? nothing : takenBackNotice(this.#order, this.#messages)
      }
      ${
        view.rewards.length === 0
          ? nothing
          : html`<div class="card" part="rewards" role="group" aria-labelledby="heading">
              <h3 id="heading">${t('rewards.heading')}</h3>
              ${view.rewards.map((reward) => this.#standing(reward, view.rewards.length > 1))}
              ${view.isOutdated ? this.#outdated() : nothing}
              ${button({ id: 'select', label: t('rewards.select'), onClick: this.#select })}
            </div>`
      }
    `;
  }

  protected override updated(): void {
    announceTakenBack(this.#order, this.#messages);
  }

  /** Placeholder of the final height: what is below, the button to continue included, must not move under a press. */
  #outline(): TemplateResult {
    const { t } = this.#messages;
    return html`<div class="card awaited" part="rewards" role="group" aria-labelledby="heading" aria-busy="true">
      <h3 id="heading">${t('rewards.heading')}</h3>
      <div class="standing" aria-hidden="true">
        <p class="taken">\u00a0</p>
        <progress value="0"></progress>
        <p class="detail">\u00a0</p>
      </div>
      <span class="button" aria-hidden="true">\u00a0</span>
    </div>`;
  }

  #brief({ rewards, isOutdated }: RewardsView): TemplateResult | typeof nothing {
    if (rewards.length === 0) return nothing;
    return html`<div class="brief" part="rewards" role="group" aria-labelledby="heading">
      <h3 id="heading">${this.#messages.t('rewards.heading')}</h3>
      ${rewards.map((reward) => {
        const { taken, next } = this.#progress(reward);
        const name = rewards.length > 1 ? html`<bdi class="strong">${reward.name}</bdi>: ` : nothing;
        return html`<p><span>${name}<bdi>${taken}</bdi></span> <bdi>${sentence(next)}</bdi></p>`;
      })}
      ${isOutdated ? this.#outdated() : nothing}
    </div>`;
  }

  #outdated(): TemplateResult {
    return html`<p>${pill(this.#messages.t('rewards.outdated'), 'warning')}</p>`;
  }

  /** Returns the picks taken and the distance to the next one, as text. */
  #progress({ earned, used, toNext }: Reward): { readonly taken: string; readonly next: string } {
    const { t, locale } = this.#messages;
    const amount = locale.amount(toNext, this.#order.view?.currency ?? '');
    return {
      taken: earned === 0 ? t('rewards.none-earned') : t('rewards.used', { used, count: earned }),
      next: t(earned === 0 ? 'rewards.to-first' : 'rewards.to-next', { amount }),
    };
  }

  #standing(reward: Reward, isNamed: boolean): TemplateResult {
    const { name, toNext, threshold } = reward;
    const { taken, next } = this.#progress(reward);
    return html`
      <div class="standing">
        ${isNamed ? html`<p class="name"><bdi>${name}</bdi></p>` : nothing}
        <p class="taken"><bdi>${taken}</bdi></p>
        <progress max=${threshold} value=${threshold - toNext} aria-label=${this.#messages.t('rewards.progress', { name })}></progress>
        <p class="detail"><bdi>${sentence(next)}</bdi></p>
      </div>
    `;
  }

  /** Goes to the items step, where rewards are chosen. */
  readonly #select = (event: Event): void => {
    const { session, view, mode } = this.#order;
    const to = { type: 'go', step: 'items' } as const;
    if (!session || !mode) return;
    if (view?.step !== 'items') session.send(to);
    if (session.view(stepOf) !== 'items') return announce(this.#messages.t('rewards.none-hint'));
    // The listener sits on the button.
    mode.open(event.currentTarget as HTMLElement);
  };
}

const stepOf = ({ context }: { readonly context: { readonly step: string } }): string => context.step;

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-reward-status': OrderPadRewardStatus;
  }
}
