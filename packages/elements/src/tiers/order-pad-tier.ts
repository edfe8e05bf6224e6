import { isHostError, type PricingTier, type ProblemCode } from '@orderpad/contracts';
import { loadTier, tierOf } from '@orderpad/core/tiers';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { popups } from '../styles/popups.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { emptyState, pill, skeleton } from '../ui/surface.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { tierRules } from './tier-rules.ts';
import { tierStyles } from './tiers.styles.ts';
import { tierMessages } from './tiers.messages.ts';

/** State of fetching the tier. */
type Fetched =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly tier: PricingTier }
  | { readonly kind: 'failed'; readonly problem: ProblemCode };

/**
 * @summary Pricing tier of the contact, with its rules in a dialog.
 *
 * @tagname order-pad-tier
 *
 * @csspart pill - The name of the tier.
 * @csspart dialog - The dialog with the rules.
 */
export class OrderPadTier extends LitElement {
  static override styles = [...base, controls, surfaces, popups, lines, tierStyles];
  static override properties = {
    fetched: { state: true },
  };

  /** State shown in the open dialog. */
  private fetched: Fetched = { kind: 'loading' };

  readonly #messages = new MessagesController(this, tierMessages);
  readonly #order = new OrderController(this, 'contact', ({ contact }) => [contact?.tier]);
  readonly #pad = new OrderController(this, 'pad', ({ mode }) => [mode]);
  readonly #dialog = new DialogController(this, () => this.#asking?.abort());
  #asking: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  protected override willUpdate(): void {
    this.hidden = this.#tier === undefined;
  }

  protected override render() {
    const tier = this.#tier;
    if (!tier) return nothing;
    const { t } = this.#messages;
    // The line with the customer, which stays in view, names it to staff.
    const isNamed = this.#pad.view?.mode === 'agent';
    return html`
      <div class="tier">
        <span class=${isNamed ? 'unseen' : nothing}><span class="unseen">${t('tier.prices')}</span>${pill(tier.name)}</span>
        ${button({
          kind: 'link',
          label: t('tier.view'),
          attributes: { 'aria-haspopup': 'dialog' },
          onClick: this.#open,
        })}
      </div>
      ${this.#dialog.render({
        id: 'tier',
        heading: t('tier.heading', { name: tier.name }),
        t,
        body: this.#body(),
        foot: button({ label: t('ui.close'), onClick: () => this.#dialog.close() }),
      })}
    `;
  }

  get #tier() {
    const { session } = this.#order;
    return session && tierOf(session);
  }

  #body(): TemplateResult {
    const { t, tProblem } = this.#messages;
    const { fetched } = this;
    if (fetched.kind === 'loading')
      return html`<div aria-busy="true"><p class="unseen" role="status">${t('tier.loading')}</p>${skeleton(6)}</div>`;
    if (fetched.kind === 'failed')
      return retryNotice(t, tProblem(fetched.problem), () => void this.#fetch(), false, fetched.problem);
    const { tier } = fetched;
    return html`
      ${tier.description ? html`<p><bdi>${tier.description}</bdi></p>` : nothing}
      ${
        tier.rules.length === 0
          ? emptyState('receipt', t('tier.none'), t('tier.none-hint'))
          : tierRules(tier, this.#messages)
      }
    `;
  }

  readonly #open = (): void => {
    this.#dialog.open();
    void this.#fetch();
  };

  /** Fetches the tier each time the dialog opens: prices of an hour ago are not shown as current. */
  readonly #fetch = async (): Promise<void> => {
    const { session } = this.#order;
    const tier = this.#tier;
    if (!session || !tier) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.fetched = { kind: 'loading' };
    try {
      const read = await loadTier(session, tier.id, asking.signal);
      if (!asking.signal.aborted) this.fetched = { kind: 'there', tier: read };
    } catch (error) {
      if (asking.signal.aborted) return;
      this.fetched = { kind: 'failed', problem: isHostError(error) ? error.code : 'internal' };
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-tier': OrderPadTier;
  }
}
