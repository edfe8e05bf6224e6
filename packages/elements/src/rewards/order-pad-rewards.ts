import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { createSibling } from '../registry.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { pictures } from '../styles/pictures.ts';
import { surfaces } from '../styles/surfaces.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { OrderRewards } from './order-rewards.ts';
import type { RewardChoice } from './reward-choice.ts';
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
  readonly #modules = new LazyModules(this);
  readonly #status = createSibling(this, 'order-pad-reward-status');
  #choice: RewardChoice | undefined;
  #isOpen = false;
  #isShopping = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#order.mode?.close();
  }

  protected override willUpdate(_: PropertyValues): void {
    const { session, mode } = this.#order;
    const isOpen = mode?.isOpen ?? false;
    if (isOpen && !this.#isOpen) this.#load();
    this.#isOpen = isOpen;
    const isShopping = isOpen && this.#choice !== undefined;
    this.toggleAttribute('shopping', isShopping);
    if (isShopping === this.#isShopping) return;
    this.#isShopping = isShopping;
    if (isShopping && session) this.#choice?.start(session);
    else this.#choice?.stop();
  }

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    if (this.#isShopping) return this.#choice?.render();
    return html`
      ${this.#modules.notice(this.#messages.t)}
      ${takenBackNotice(this.#order, this.#messages, () => this.#focusStatus())}
      ${this.#status}
    `;
  }

  protected override updated(): void {
    announceTakenBack(this.#order, this.#messages);
  }

  /** Fetches what rewards are chosen with; the status stays until it is there. */
  #load(): void {
    if (this.#choice) return;
    this.#modules.load(
      () => import('./reward-choice.ts'),
      (module) => {
        this.#choice ??= new module.RewardChoice(this, this.#order, this.#close);
        this.requestUpdate();
      },
    );
  }

  readonly #close = (): void => {
    const opener = this.#order.mode?.close();
    void this.updateComplete.then(() => (opener?.checkVisibility() ? opener.focus() : this.#focusStatus()));
  };

  #focusStatus(): void {
    this.#status.shadowRoot?.querySelector<HTMLElement>('#select')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-rewards': OrderPadRewards;
  }
}
