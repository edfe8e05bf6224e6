import type { PaymentMethod, Payer } from '@orderpad/contracts';
import type { PaymentView } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { stepFixes } from '../fixes/fix-buttons.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { OrderController } from '../order-controller.ts';
import { StepController } from '../steps/step-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { awaited } from '../ui/awaited.ts';
import { button } from '../ui/button.ts';
import { cardChoices } from '../ui/choice.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { notice } from '../ui/surface.ts';
import { asTyped, textField } from '../ui/text-field.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { paymentMessages } from './payment.messages.ts';

/**
 * @summary Payment step: payment method, payer and reference.
 *
 * @tagname order-pad-payment
 *
 * @slot fields - The payment provider's own card fields. They stay in the light DOM of the page, since providers refuse
 *   shadow roots; the pad passes its own slot `payment` through to here.
 *
 * @csspart heading - The heading of the step.
 */
export class OrderPadPayment extends LitElement {
  static override styles = [...base, controls, choices, surfaces];

  readonly #messages = new MessagesController(this, { ...paymentMessages, ...fixesMessages });
  readonly #order = new OrderController(this, 'payment');
  readonly #step = new StepController(this, {
    messages: this.#messages,
    fixes: stepFixes('payment', this.#messages),
  });

  /** The reference as it was typed. */
  #typed = '';

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const { t } = this.#messages;
    const chosen = view.methods.find(({ id }) => id === view.choice?.methodId);
    return html`
      <section class="stack" aria-labelledby="heading">
        ${stepHeading(t('payment.heading'))}
        ${this.#step.errors(view.issues)}
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

  /** Focuses the radios, or the placeholder until they are there. */
  focusIssue(): void {
    this.#step.focus('#method, .card button');
  }

  #methods({ methods, choice, isQuoting, issues }: PaymentView): TemplateResult {
    const { t, tIssue } = this.#messages;
    const [issue] = issues;
    if (methods.length === 0)
      return isQuoting
        ? awaited('method', t('payment.method'), t('payment.asking'))
        : notice('info', t('payment.none'), {
            actions: button({
              label: t('payment.why'),
              onClick: () => this.#order.send({ type: 'go', step: 'review' }),
            }),
          });
    return cardChoices({
      id: 'method',
      name: 'method',
      legend: t('payment.method'),
      value: choice?.methodId,
      choices: methods.map(({ id, kind, name, description }) => ({
        value: id,
        title: name,
        detail: description ?? t(`payment.${kind}`),
      })),
      error: issue && tIssue(issue),
      onChange: (methodId) => this.#order.send({ type: 'payment.edit', patch: { methodId } }),
    });
  }

  /** Renders who pays, only where both may: a payment method may belong to one of them. */
  #payer({ choice }: PaymentView, { kind, payer }: PaymentMethod): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    if (payer || kind === 'link' || kind === 'offline') return nothing;
    return cardChoices({
      id: 'payer',
      name: 'payer',
      legend: t('payment.payer'),
      value: choice?.payer,
      choices: (['contact', 'operator'] as const).map((value) => ({
        value,
        title: t(`payment.payer-${value}`),
      })),
      // The radios above offer only these two.
      onChange: (value) => this.#order.send({ type: 'payment.edit', patch: { payer: value as Payer } }),
    });
  }

  #reference(value: string): TemplateResult {
    const { t } = this.#messages;
    return textField({
      id: 'reference',
      name: 'reference',
      label: t('payment.reference'),
      hint: t('payment.reference-hint'),
      need: 'optional',
      maxLength: 80,
      value: asTyped(this.#typed, value),
      t,
      onInput: (reference) => {
        this.#typed = reference;
        this.#order.send({ type: 'payment.edit', patch: { reference } });
      },
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-payment': OrderPadPayment;
  }
}
