import type { Id, QuotedLine, Reward } from '@orderpad/contracts';
import type { OrderSession } from '@orderpad/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { picture } from '../items/picture.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { pill } from '../ui/surface.ts';
import type { OrderRewards } from './order-rewards.ts';
import { rewardChoiceMessages } from './reward-choice.messages.ts';
import { RewardShop } from './reward-shop.ts';
import { takenBackNotice } from './taken-back.ts';
import { sentence } from '../messages/sentence.ts';

/** Mode of the rewards in which they are chosen: the picks left, the specials, and the picks made. */
export class RewardChoice {
  readonly #element: LitElement;
  readonly #order: OrderRewards;
  readonly #messages: MessagesController<keyof typeof rewardChoiceMessages>;
  readonly #shop: RewardShop;
  readonly #onLeave: () => void;

  constructor(element: LitElement, order: OrderRewards, onLeave: () => void) {
    this.#element = element;
    this.#order = order;
    this.#messages = new MessagesController(element, rewardChoiceMessages);
    this.#shop = new RewardShop(element, order, this.#messages);
    this.#onLeave = onLeave;
  }

  /** Looks for specials and focuses the heading. */
  start(session: OrderSession): void {
    this.#shop.start(session);
    this.#focus('#heading');
  }

  stop(): void {
    this.#shop.stop();
  }

  render(): TemplateResult {
    const { t } = this.#messages;
    const { rewards = [], picks = [], isOutdated = false } = this.#order.view ?? {};
    return html`
      <section class="stack" aria-labelledby="heading" @keydown=${this.#pressed}>
        <div class="head">
          <h2 id="heading" tabindex="-1">${t('rewards.choosing')}</h2>
          ${button({ id: 'leave', label: t('rewards.leave'), onClick: this.#onLeave })}
        </div>
        ${takenBackNotice(this.#order, this.#messages, () => this.#focus('#heading'))}
        ${rewards.map((reward) => this.#left(reward, rewards.length > 1))}
        ${isOutdated ? html`<p>${pill(t('rewards.outdated'), 'warning')}</p>` : nothing}
        <div class="card card-body stack">${this.#shop.render()}</div>
        <section class="card" aria-labelledby="picks">
          <header class="card-head"><h3 id="picks" tabindex="-1">${t('rewards.picks')}</h3></header>
          ${
            picks.length === 0
              ? html`<p class="card-body muted">${t('rewards.no-picks')}</p>`
              : html`<ul role="list">${picks.map((pick) => this.#pick(pick))}</ul>`
          }
        </section>
      </section>
    `;
  }

  #left({ name, earned, used, toNext, threshold }: Reward, isNamed: boolean): TemplateResult {
    const { t, locale } = this.#messages;
    const money = (amount: number) => locale.amount(amount, this.#order.view?.currency ?? '');
    return html`<p class="left">
      <span class="strong">
        ${isNamed ? html`<bdi>${name}</bdi>: ` : nothing}<bdi
          >${
            earned === 0
              ? t('rewards.none-earned')
              : t('rewards.left', { left: Math.max(earned - used, 0), count: earned })
          }</bdi
        ></span
      >
      <span class="muted"
        ><bdi
          >${sentence(t(earned === 0 ? 'rewards.to-first' : 'rewards.to-next', { amount: money(toNext) }))}.
          ${sentence(t('rewards.rule', { threshold: money(threshold) }))}</bdi
        ></span
      >
    </p>`;
  }

  #pick({ lineId, item, quantity, unitPrice, total }: QuotedLine): TemplateResult {
    const { t, locale } = this.#messages;
    const { title } = item;
    const money = (amount: number) => locale.amount(amount, this.#order.view?.currency ?? '');
    return html`
      <li class="pick" data-id=${lineId}>
        ${picture(item)}
        <span class="what">
          <span class="title"><bdi>${title}</bdi></span>
          ${item.kind === 'variant' ? html`<span class="detail">${[...item.choices, item.sku].join(' · ')}</span>` : nothing}
        </span>
        <span class="number">
          ${quantity > 1 ? sentence(`${quantity} × ${money(unitPrice)} · `) : nothing}<span translate="no">${money(total)}</span>
        </span>
        ${button({
          kind: 'icon',
          icon: 'close',
          label: t('rewards.remove-this', { title }),
          onClick: () => this.#drop(lineId, title),
        })}
      </li>
    `;
  }

  #drop(id: Id, title: string): void {
    this.#order.session?.send({ type: 'items.remove', ids: [id] });
    announce(this.#messages.t('rewards.removed', { title }));
    this.#focus('.pick button, #picks');
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    // Esc first empties a search field with text, as everywhere.
    const isSearch = event.target instanceof HTMLInputElement && event.target.value !== '';
    if (event.key !== 'Escape' || event.defaultPrevented || isSearch) return;
    event.preventDefault();
    this.#onLeave();
  };

  #focus(selector: string): void {
    void this.#element.updateComplete.then(() =>
      this.#element.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }
}
