import {
  base,
  cardChoices,
  choices,
  controls,
  fixesMessages,
  MessagesController,
  notice,
  OrderController,
  skeleton,
  StepController,
  stepFixes,
  stepHeading,
  surfaces,
} from '@orderpad/elements';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { deliveryWindowMessages } from './delivery-window.messages.ts';
import { deliveryWindowView, type DeliveryWindowView } from './delivery-window.view.ts';
import { dayOf, timesOf } from './times.ts';

/** Shows the windows that the host offers, as radios. */
export class DeliveryWindowStep extends LitElement {
  static override styles = [...base, controls, choices, surfaces];

  readonly #messages = new MessagesController(this, { ...deliveryWindowMessages, ...fixesMessages });
  readonly #order = new OrderController(this, deliveryWindowView);
  readonly #step = new StepController(this, {
    messages: this.#messages,
    fixes: stepFixes('delivery-window', this.#messages),
  });

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this.#order;
    if (!view) return nothing;
    const { t } = this.#messages;
    return html`
      <section class="stack" aria-labelledby="heading">
        ${stepHeading(t('delivery-window.heading'))}
        ${this.#step.errors(view.issues)}
        <div class="card"><div class="card-body">${this.#windows(view)}</div></div>
      </section>
    `;
  }

  /** Focuses the radios. The error summary and the pad call it. */
  focusIssue(): void {
    this.#step.focus('#window');
  }

  #windows({ windows, chosen, isQuoting, issues: [issue] }: DeliveryWindowView): TemplateResult {
    const { t, tIssue, locale } = this.#messages;
    if (windows.length === 0) return isQuoting ? skeleton(3) : notice('info', t('delivery-window.none'));
    return cardChoices({
      id: 'window',
      name: 'window',
      legend: t('delivery-window.legend'),
      value: chosen?.id,
      choices: windows.map((window) => ({
        value: window.id,
        title: dayOf(window, locale.lang),
        detail: t('delivery-window.time', timesOf(window, locale.lang)),
      })),
      error: issue && tIssue(issue),
      onChange: (windowId) => this.#order.send({ type: 'delivery-window.select', windowId }),
    });
  }
}
