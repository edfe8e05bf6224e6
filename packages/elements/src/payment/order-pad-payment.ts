import type { AccountStanding, Issue, Payer, PaymentMethod } from '@orderpad/contracts';
import { asksEntry, type PaymentView } from '@orderpad/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PadSession } from '../context.ts';
import { stepFixes } from '../fixes/fix-buttons.ts';
import { fixesMessages } from '../fixes/fixes.messages.ts';
import { LazySend } from '../handoffs/lazy-send.ts';
import { sendingMessages } from '../handoffs/sending.messages.ts';
import { OrderController } from '../order-controller.ts';
import { StepController } from '../steps/step-controller.ts';
import { base } from '../styles/base.ts';
import { choices } from '../styles/choices.ts';
import { controls } from '../styles/controls.ts';
import { surfaces } from '../styles/surfaces.ts';
import { announce } from '../ui/announce.ts';
import { awaited } from '../ui/awaited.ts';
import { button } from '../ui/button.ts';
import { cardChoices, type CardChoice } from '../ui/choice.ts';
import { stepHeading } from '../ui/step-heading.ts';
import { notice } from '../ui/surface.ts';
import { asTyped, textField } from '../ui/text-field.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { CardFields } from './card-fields.ts';
import { cardExpiry, cardLabel } from '../placing/card-label.ts';
import { cardMessages } from '../placing/card.messages.ts';
import { supportLine } from '../placing/support-line.ts';
import { supportMessages } from '../placing/support.messages.ts';
import { fieldsBelow, isAboutFields } from './fields-below.ts';
import { paymentMessages } from './payment.messages.ts';
import { paymentStyles } from './payment.styles.ts';

/**
 * @summary Payment step: payer, payment method with the provider's fields, and reference.
 *
 * @tagname order-pad-payment
 *
 * @slot fields - The payment provider's own card fields. They stay in the light DOM of the page, since providers refuse
 *   shadow roots; the pad passes its own slot `payment` through to here.
 *
 * @csspart heading - The heading of the step.
 */
export class OrderPadPayment extends LitElement {
  static override styles = [...base, controls, choices, surfaces, paymentStyles];

  readonly #messages = new MessagesController(this, {
    ...cardMessages,
    ...supportMessages,
    ...paymentMessages,
    ...fixesMessages,
    ...sendingMessages,
  });
  readonly #sending = new LazySend(this, this.#messages.t, () => this.#order.session);
  readonly #pad = new OrderController(this, 'pad', ({ mode, profile }) => [mode, profile]);
  readonly #order = new OrderController(this, 'payment');
  readonly #step = new StepController(this, {
    messages: this.#messages,
    fixes: stepFixes('payment', this.#messages),
  });
  readonly #fields = new CardFields(this, {
    adapters: () => this.#order.session?.payments() ?? [],
    onEntry: (entry) => this.#order.send({ type: 'payment.enter', entry }),
  });
  #session: PadSession | undefined;
  /** The reference as it was typed. */
  #typed = '';
  /** The name of the method that went with its payer. */
  #cleared: string | undefined;
  #failure: Issue | undefined;

  protected override render() {
    const { view } = this.#order;
    if (!view) return nothing;
    const { t } = this.#messages;
    return html`
      <section class="stack" aria-labelledby="heading">
        ${stepHeading(t('payment.heading'))}
        ${this.#step.errors(view.issues)} ${this.#help(view)}
        <div class="card">
          <div class="card-body stack">
            ${this.#payer(view)}
            ${
              this.#cleared === undefined
                ? nothing
                : notice('info', t('payment.not-theirs', { method: this.#cleared }))
            }
            ${this.#methods(view)} ${view.choice ? this.#reference(view.choice.reference ?? '') : nothing}
          </div>
        </div>
        ${this.#sent()}
      </section>
    `;
  }

  protected override updated(): void {
    const { session, view } = this.#order;
    if (session !== this.#session) {
      this.#session = session;
      this.#fields.close();
      session?.ended(() => this.#fields.close());
      session?.on('placed', () => this.#fields.close());
    }
    if (view) this.#fields.follow(view.asking);
    const [failure] = view?.issues ?? [];
    if (failure === this.#failure) return;
    this.#failure = failure;
    // What the bank refused as it stands is entered anew.
    if (failure && /-(?:cvv-incorrect|token-expired)$/.test(failure.code)) this.#fields.clear();
  }

  /** Focuses the field of an issue: those of the provider, or the radios; until they are there, their placeholder. */
  focusIssue(issue?: Issue): void {
    if (issue && isAboutFields(issue) && this.#fields.focus()) return;
    this.#step.focus('#method, .card button');
  }

  /** Renders whom to contact once a payment has failed otherwise than by what was entered. */
  #help({ failure }: PaymentView): TemplateResult | typeof nothing {
    const { session } = this.#order;
    if (!session || !failure || isAboutFields(failure)) return nothing;
    return supportLine(session.view(session.views.pad).profile?.support, this.#messages);
  }

  /** Renders the button that leaves the payment to the customer, where the host offers that. */
  #sent(): TemplateResult | typeof nothing {
    const send = this.#sending.render(this.#pad.view);
    if (send === nothing) return nothing;
    return html`<div class="send">
      ${send}
      <p class="muted small">${this.#messages.t('payment.send-hint')}</p>
    </div>`;
  }

  #methods(view: PaymentView): TemplateResult {
    const { t, tIssue } = this.#messages;
    const { methods, choice, isQuoting } = view;
    const issue = view.issues.find((each) => !isAboutFields(each));
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
      choices: methods.map((method) => this.#choice(method, view)),
      error: issue && tIssue(issue),
      onChange: (methodId) => {
        this.#cleared = undefined;
        const isAsked = view.payers.length > 1;
        this.#order.send({
          type: 'payment.edit',
          patch: { methodId, ...(isAsked && { payer: view.payer }) },
        });
      },
    });
  }

  #choice(method: PaymentMethod, view: PaymentView): CardChoice {
    const { t } = this.#messages;
    const { id, kind, name, description, card, fields, account } = method;
    const isMissing = asksEntry(method) && !this.#fields.adapterOf(method);
    const about = description ?? (card ? cardExpiry(card, t) : t(`payment.${kind}`));
    const detail = [about, account && this.#account(account)].filter(Boolean).join(' · ');
    return {
      value: id,
      title: card ? cardLabel(card, t) : name,
      ...(detail && { detail }),
      ...(isMissing && { bar: t('payment.unavailable', { adapter: fields?.adapter ?? '' }) }),
      ...(id === view.choice?.methodId && !isMissing && { below: this.#below(method, view) }),
    };
  }

  /** Says what the contact owes, and may owe. */
  #account({ owed, limit }: AccountStanding): string {
    const { t, locale } = this.#messages;
    const now = locale.money(owed);
    return limit
      ? t('payment.account-limit', { owed: now, limit: locale.money(limit) })
      : t('payment.account', { owed: now });
  }

  #below(method: PaymentMethod, view: PaymentView): TemplateResult | undefined {
    const { issues, account } = view;
    // A card without fields is taken by those that the page brings along.
    if (!asksEntry(method)) return method.kind === 'card' ? html`<slot name="fields"></slot>` : undefined;
    return fieldsBelow(this.#fields, { method, account, issue: issues.find(isAboutFields) }, this.#messages);
  }

  /** Renders who pays, only where the host offers methods for both. */
  #payer({ payers, payer, accounts }: PaymentView): TemplateResult | typeof nothing {
    const { t } = this.#messages;
    if (payers.length < 2) return nothing;
    return cardChoices({
      id: 'payer',
      name: 'payer',
      legend: t('payment.payer'),
      value: payer,
      choices: payers.map((value) => ({
        value,
        title: t(`payment.payer-${value}`),
        detail: accounts.find((each) => each.payer === value)?.name,
      })),
      // The radios above offer only these two.
      onChange: (value) => this.#pay(value as Payer),
    });
  }

  /** Sets the payer, and tells when the chosen method was not theirs. */
  #pay(payer: Payer): void {
    const { view } = this.#order;
    const method = view?.methods.find(({ id }) => id === view.choice?.methodId);
    // It was to be saved to the other account.
    this.#fields.save = false;
    this.#order.send({ type: 'payment.edit', patch: { payer } });
    this.#cleared = this.#order.view?.choice ? undefined : method?.name;
    if (this.#cleared !== undefined)
      announce(this.#messages.t('payment.not-theirs', { method: this.#cleared }));
    this.requestUpdate();
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
