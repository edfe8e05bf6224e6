import type { Fix, Issue, PaymentMethod, Payer } from '@orderpad/contracts';
import type { PaymentView } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fixPresses } from '../fixes/fix-presses.ts';
import { FixWanted } from '../fixes/fix-wanted.ts';
import { fixesWords } from '../fixes/fixes.words.ts';
import { OrderController } from '../order-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { awaited, handFocusOn } from '../ui/awaited.ts';
import { cardChoices } from '../ui/choice.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { notice } from '../ui/surface.ts';
import { textField } from '../ui/text-field.ts';
import { WordsController } from '../words/words-controller.ts';
import { paymentWords } from './payment.words.ts';

/**
 * @summary How the order is paid, by whom, and under which reference.
 *
 * @tagname order-pad-payment
 *
 * @slot fields - The payment provider's own card fields. They stay in the light DOM of the page, since providers refuse
 *   shadow roots; the pad passes its own slot `payment` through to here.
 *
 * @csspart heading - The heading of the step.
 */
export class PaymentStep extends LitElement {
  static override styles = [...base, controls, choices, surfaces];

  readonly #words = new WordsController(this, { ...paymentWords, ...fixesWords });
  readonly #order = new OrderController(this, 'payment');

  constructor() {
    super();
    handFocusOn(this);
  }

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const { say, sayIssue } = this.#words;
    const chosen = view.methods.find(({ id }) => id === view.choice?.methodId);
    return html`
      <section class="stack" aria-labelledby="heading">
        ${stepHeading(say('payment.heading'))}
        ${errorSummary(
          view.issues.map((issue) => ({
            words: sayIssue(issue),
            onGo: () => this.lead(),
            fixes: fixPresses({ issue, at: 'payment', speech: this.#words, onFix: this.#fix }),
          })),
          say,
        )}
        <div class="card">
          <div class="card-body stack">
            ${this.#methods(view)} ${chosen ? this.#payer(view, chosen) : nothing}
            <slot name="fields" ?hidden=${chosen?.kind !== 'card'}></slot>
            ${view.choice ? this.#reference(view.choice.reference ?? '') : nothing}
          </div>
        </div>
      </section>
    `;
  }

  /** Go to the radios, or to what comes before there are any. */
  lead(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#method, .card button')?.focus(),
    );
  }

  readonly #fix = (issue: Issue, fix: Fix | undefined): void => {
    this.dispatchEvent(new FixWanted(issue, fix));
  };

  #methods({ methods, choice, isQuoting, issues }: PaymentView): TemplateResult {
    const { say, sayIssue } = this.#words;
    const [issue] = issues;
    if (methods.length === 0)
      return isQuoting
        ? awaited('method', say('payment.method'), say('payment.asking'))
        : notice('info', say('payment.none'), {
            actions: html`<button
              type="button"
              class="button"
              @click=${() => this.#order.send({ type: 'go', step: 'review' })}
            >
              ${say('payment.why')}
            </button>`,
          });
    return cardChoices({
      id: 'method',
      name: 'method',
      legend: say('payment.method'),
      value: choice?.methodId,
      choices: methods.map(({ id, kind, name, description }) => ({
        value: id,
        title: name,
        detail: description ?? say(`payment.${kind}`),
      })),
      error: issue && sayIssue(issue),
      onChange: (methodId) => this.#order.send({ type: 'payment.choose', methodId }),
    });
  }

  /** Asked only where both may pay: a method of the host's may belong to one of them. */
  #payer(
    { choice }: PaymentView,
    { id: methodId, kind, payer }: PaymentMethod,
  ): TemplateResult | typeof nothing {
    const { say } = this.#words;
    if (payer || kind === 'link' || kind === 'offline') return nothing;
    return cardChoices({
      id: 'payer',
      name: 'payer',
      legend: say('payment.payer'),
      value: choice?.payer,
      choices: (['contact', 'operator'] as const).map((value) => ({
        value,
        title: say(`payment.payer-${value}`),
      })),
      // The radios above offer these two and nothing else.
      onChange: (value) => this.#order.send({ type: 'payment.choose', methodId, payer: value as Payer }),
    });
  }

  #reference(value: string): TemplateResult {
    const { say } = this.#words;
    return textField({
      id: 'reference',
      name: 'reference',
      label: say('payment.reference'),
      hint: say('payment.reference-hint'),
      need: 'optional',
      maxLength: 80,
      value,
      say,
      onInput: (reference) => this.#order.send({ type: 'payment.refer', reference }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-payment': PaymentStep;
  }
}
