import { isSameMoney, type Money, type PaymentMethod } from '@orderpad/contracts';
import { movesMoney, type ReviewView } from '@orderpad/core';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { cardLabel } from '../placing/card-label.ts';
import type { CardKey } from '../placing/card.messages.ts';
import type { OrderKey } from '../placing/order.messages.ts';
import { announce } from '../ui/announce.ts';
import { button } from '../ui/button.ts';
import { DialogController } from '../ui/dialog.ts';
import type { ReviewKey } from './review.messages.ts';

type ChargeMessages = Pick<MessagesController<CardKey | OrderKey | ReviewKey>, 't' | 'locale'>;

/** Returns the method that is charged when the order is placed. */
export const chargedBy = ({ payment }: ReviewView): PaymentMethod | undefined =>
  payment && movesMoney(payment) ? payment : undefined;

/**
 * The last question before money moves: the exact amount, the card and its payer. The focus begins on the answer that charges
 * nothing. A price that changes meanwhile closes the question with the reason.
 */
export class ChargeQuestion {
  readonly #dialog: DialogController;
  readonly #messages: ChargeMessages;
  #asked: { readonly total: Money; readonly methodId: string } | undefined;
  /** The reason why the question was closed by itself. */
  reason: string | undefined;

  constructor(element: LitElement, messages: ChargeMessages) {
    this.#messages = messages;
    this.#dialog = new DialogController(element, () => {
      this.#asked = undefined;
    });
  }

  ask(total: Money, { id }: PaymentMethod): void {
    this.#asked = { total, methodId: id };
    this.reason = undefined;
    this.#dialog.open();
  }

  /** Closes the question when what it asks about is no longer so. `total` is the one on the screen. */
  follow(view: ReviewView, total: Money | undefined): void {
    const { t, locale } = this.#messages;
    const asked = this.#asked;
    if (!asked) return;
    const isSame = total && isSameMoney(total, asked.total);
    if (isSame && view.payment?.id === asked.methodId && view.placingIssues.length === 0) return;
    this.#asked = undefined;
    this.reason =
      total && !isSame
        ? t('review.charge-changed', { from: locale.money(asked.total), to: locale.money(total) })
        : t('review.charge-blocked');
    this.#dialog.close();
    announce(this.reason);
  }

  render(view: ReviewView, onConfirm: (total: Money) => void): TemplateResult {
    const { t, locale } = this.#messages;
    const asked = this.#asked;
    const amount = asked ? locale.money(asked.total) : '';
    const { payment, choice } = view;
    return this.#dialog.render({
      id: 'charge',
      heading: t('review.charge-ask', { total: amount }),
      t,
      body: html`
        <dl class="charge">
          <dt>${t('review.charge-amount')}</dt>
          <dd class="strong number" translate="no">${amount}</dd>
          <dt>${t('review.charge-card')}</dt>
          <dd><bdi>${payment?.card ? cardLabel(payment.card, t) : payment?.name}</bdi></dd>
          <dt>${t('review.charge-payer')}</dt>
          <dd>${choice ? t(`review.charge-${choice.payer}`) : ''}</dd>
        </dl>
        <p>${t('review.charge-final')}</p>
      `,
      foot: html`
        ${button({ label: t('review.charge-not'), attributes: { autofocus: true }, onClick: () => this.#dialog.close() })}
        ${button({ kind: 'primary', label: t('review.charge-total', { total: amount }), submits: true })}
      `,
      onSubmit: () => {
        if (!asked) return;
        this.#dialog.close();
        onConfirm(asked.total);
      },
    });
  }
}
