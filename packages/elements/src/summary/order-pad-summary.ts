import type { Amount, Totals } from '@orderpad/contracts';
import type { SummaryView } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type * as Module from '../deferred.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { icon } from '../ui/icon.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { pill, skeleton } from '../ui/surface.ts';
import type { Lacks } from './summary-figures.ts';
import { summaryMessages } from './summary.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { summaryStyles } from './summary.styles.ts';

type Deferred = Pick<typeof Module, 'summaryFigures' | 'lazyRewards'>;

/**
 * @summary Total of the order by the host's figures; until the first ones arrive, an estimate marked as one. The last figures stay,
 *   marked as being renewed, while the host is asked again.
 *
 * @tagname order-pad-summary
 *
 * @csspart summary - The summary.
 * @csspart slip - The total with what is said about it.
 * @csspart total - The total.
 */
export class OrderPadSummary extends LitElement {
  static override styles = [...base, controls, surfaces, summaryStyles];

  readonly #order = new OrderController(this, 'summary');
  readonly #shipping = new OrderController(this, 'shipping', ({ shipments }) => [shipments]);
  readonly #pad = new OrderController(this, 'pad', ({ steps }) => [steps]);
  readonly #messages = new MessagesController(this, summaryMessages);
  #deferred: Deferred | undefined;
  #fetching: Promise<void> | undefined;
  #rewards: ReturnType<Deferred['lazyRewards']> | undefined;
  #announced: Amount | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announcing);
  }

  protected override willUpdate(): void {
    this.#fetch();
  }

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const { t } = this.#messages;
    return html`
      <section class="card" part="summary" aria-labelledby="heading">
        <div class="head">
          <h2 id="heading">${t('summary.heading')}</h2>
          <span class="muted small">${
            view.lines > 0
              ? html`<bdi>${t('summary.lines', { count: view.lines })}</bdi> ·
                  <bdi>${t('summary.items', { count: view.quantity })}</bdi>`
              : nothing
          }</span>
        </div>
        ${
          view.status === 'empty'
            ? html`<div class="figures blank">${icon('receipt')}<p class="muted">${t('summary.empty')}</p></div>`
            : this.#figures(view)
        }
        ${this.#slip(view)}
      </section>
      ${this.#rewards?.(this.#order.session) ?? nothing}
    `;
  }

  protected override updated(): void {
    const totals = this.#order.view?.totals;
    if (!totals || totals.total === this.#announced) return;
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => this.#announce(totals), settled);
  }

  /** Renders the figures, once their code has been fetched. */
  #figures(view: SummaryView): TemplateResult {
    return this.#deferred
      ? this.#deferred.summaryFigures(
          view,
          this.#lacksOf(view.totals ?? view.lastTotals),
          this.#messages,
          this.#shipping.view?.shipments,
        )
      : html`<div class="figures">${skeleton(3)}</div>`;
  }

  /** Fetches the code of figures and rewards with the later steps: the first step has neither to show. */
  #fetch(): void {
    if (this.#fetching || !this.#order.session) return;
    this.#fetching = fetchModule(() => import('../deferred.ts')).then(
      (deferred) => {
        this.#deferred = deferred;
        this.#rewards = deferred.lazyRewards(this, 'order-pad-reward-status', this.#messages.t, 'beside');
        this.requestUpdate();
      },
      // Fetched again with the next change of the order.
      () => {
        this.#fetching = undefined;
      },
    );
  }

  #slip(view: SummaryView): TemplateResult {
    const { t, tProblem, locale } = this.#messages;
    const { estimate, currency, status, problem } = view;
    const totals = view.totals ?? view.lastTotals;
    const amount = totals?.total ?? estimate?.subtotal ?? (status === 'empty' ? 0 : undefined);
    const isGuess = !totals && status !== 'empty';
    const isBusy = status === 'quoting' || status === 'stale';
    const lacks = this.#lacksOf(totals);
    const label = isGuess ? 'summary.estimated' : lacks === 'tax' ? 'summary.so-far' : 'totals.total';
    const state = isBusy ? 'summary.pricing' : estimate ? 'summary.estimate' : undefined;
    return html`
      <div part="slip" class="slip ${isGuess || status === 'empty' ? 'guess' : ''} ${isBusy ? 'busy' : ''}" aria-busy=${isBusy}>
        <p class="total">
          <span class="strong">${t(label)}</span>
          <output class="number" part="total" translate="no">${amount === undefined ? unknown : locale.amount(amount, currency)}</output>
        </p>
        <p class="note row spread">
          <span>${this.#note(totals, estimate, lacks)}</span>
          ${state ? pill(t(state), isBusy ? 'busy' : 'warning') : nothing}
        </p>
        ${problem ? retryNotice(t, tProblem(problem), () => this.#order.send({ type: 'retry' }), false, problem) : nothing}
      </div>
    `;
  }

  /** Returns what the host's figures are without so far: shipping while no method is chosen, and tax while there is no address. */
  #lacksOf(totals: Totals | undefined): Lacks {
    if (this.#order.view?.status === 'empty') return undefined;
    const ships = this.#pad.view?.steps.some(({ step, state }) => step === 'shipping' && state !== 'skipped');
    const shipments = (ships && this.#shipping.view?.shipments) || [];
    // A host may know the tax by the country alone.
    const isTaxed = totals && (totals.taxIncluded || totals.taxes.length > 0);
    if (!isTaxed && shipments.some(({ to }) => !to)) return 'tax';
    const open = shipments.filter(({ methodId }) => methodId === undefined).length;
    return open === 0 ? undefined : open < shipments.length ? 'methods' : 'shipping';
  }

  #note(
    totals: Totals | undefined,
    estimate: SummaryView['estimate'],
    lacks: Lacks,
  ): string | typeof nothing {
    const { t } = this.#messages;
    if (estimate && !totals) return t('summary.estimate-note');
    return totals && lacks ? t(`summary.without-${lacks}`) : nothing;
  }

  #announce(totals: Totals): void {
    const { total } = totals;
    const currency = this.#order.view?.currency;
    if (!currency || total === this.#announced || this.#lacksOf(totals) === 'tax') return;
    this.#announced = total;
    announce(this.#messages.t('summary.spoken', { total: this.#messages.locale.amount(total, currency) }));
  }
}

/** Stands for a total that is not known. */
const unknown = '–';

/** Milliseconds for which a total must stay unchanged before it is announced. */
const settled = 500;

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-summary': OrderPadSummary;
  }
}
