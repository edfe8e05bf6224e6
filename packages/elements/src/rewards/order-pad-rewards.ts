import type { Id, QuotedLine, Reward } from '@orderpad/contracts';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createSibling } from '../registry.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { pictures } from '../styles/pictures.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { picture } from '../items/picture.ts';
import { OrderRewards } from './order-rewards.ts';
import { RewardShop } from './reward-shop.ts';
import { rewardsStyles } from './rewards.styles.ts';
import { rewardsMessages } from './rewards.messages.ts';
import { announceTakenBack, takenBackNotice } from './taken-back.ts';

export { OrderPadRewardStatus } from './order-pad-reward-status.ts';

/**
 * @summary Rewards in the items step: their status and, in a mode of its own, the specials to choose from.
 *
 * @tagname order-pad-rewards
 *
 * @attr shopping - Set while rewards are being chosen, so that the page around can be dimmed.
 */
export class OrderPadRewards extends LitElement {
  static override styles = [...base, controls, surfaces, pictures, lines, rewardsStyles];

  readonly #order = new OrderRewards(this);
  readonly #messages = new MessagesController(this, rewardsMessages);
  readonly #shop = new RewardShop(this, this.#order, this.#messages);
  readonly #status = createSibling(this, 'order-pad-reward-status');
  #isShopping = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#order.mode?.close();
  }

  protected override willUpdate(_: PropertyValues): void {
    const { session, mode } = this.#order;
    const isShopping = mode?.isOpen ?? false;
    this.toggleAttribute('shopping', isShopping);
    if (isShopping === this.#isShopping) return;
    this.#isShopping = isShopping;
    if (!isShopping || !session) return this.#shop.stop();
    this.#shop.start(session);
    void this.#focus('#heading');
  }

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    if (this.#isShopping) return this.#shopping();
    return html`
      ${takenBackNotice(this.#order, this.#messages, () => this.#focusStatus())}
      ${this.#status}
    `;
  }

  protected override updated(): void {
    announceTakenBack(this.#order, this.#messages);
  }

  #shopping(): TemplateResult {
    const { t } = this.#messages;
    const { rewards = [], picks = [] } = this.#order.view ?? {};
    return html`
      <section class="stack" aria-labelledby="heading" @keydown=${this.#pressed}>
        <div class="head">
          <h2 id="heading" tabindex="-1">${t('rewards.choosing')}</h2>
          ${button({ id: 'leave', label: t('rewards.leave'), onClick: this.#close })}
        </div>
        ${takenBackNotice(this.#order, this.#messages, () => void this.#focus('#heading'))}
        ${rewards.map((reward) => this.#left(reward, rewards.length > 1))}
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
          >${t(earned === 0 ? 'rewards.to-first' : 'rewards.to-next', { amount: money(toNext) })}.
          ${t('rewards.rule', { threshold: money(threshold) })}</bdi
        ></span
      >
    </p>`;
  }

  #pick({ lineId, item, quantity, unitPrice, total }: QuotedLine): TemplateResult {
    const { t, locale } = this.#messages;
    const { title } = item;
    return html`
      <li class="pick" data-id=${lineId}>
        ${picture(item)}
        <span class="what">
          <span class="title">${title}</span>
          ${item.kind === 'variant' ? html`<span class="detail">${[...item.choices, item.sku].join(' · ')}</span>` : nothing}
        </span>
        <span class="number">
          ${quantity > 1 ? `${quantity} × ${locale.amount(unitPrice, this.#order.view?.currency ?? '')} · ` : nothing}${locale.amount(total, this.#order.view?.currency ?? '')}
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
    void this.#focus('.pick button, #picks');
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    // Esc first empties a search field with text, as everywhere.
    const isSearch = event.target instanceof HTMLInputElement && event.target.value !== '';
    if (event.key !== 'Escape' || event.defaultPrevented || isSearch) return;
    event.preventDefault();
    this.#close();
  };

  readonly #close = (): void => {
    const opener = this.#order.mode?.close();
    void this.updateComplete.then(() => (opener?.checkVisibility() ? opener.focus() : this.#focusStatus()));
  };

  #focusStatus(): void {
    this.#status.shadowRoot?.querySelector<HTMLElement>('#select')?.focus();
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-rewards': OrderPadRewards;
  }
}
