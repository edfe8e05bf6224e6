import { html, nothing } from 'lit';
import type { Scene } from '../steps/scene.ts';
import { cardLabel } from '../placing/card-label.ts';
import { OrderPadPayment } from './order-pad-payment.ts';

export const paymentScene: Scene = {
  tag: 'order-pad-payment',
  element: OrderPadPayment,
  reviewFact: ({ payment, choice }, { t }) => html`
    <p class="strong">${payment?.card ? cardLabel(payment.card, t) : (payment?.name ?? (choice ? nothing : t('review.pay-nothing')))}</p>
    ${choice ? html`<p class="muted">${t(`order.payer-${choice.payer}`)}</p>` : nothing}
    ${
      choice?.reference
        ? html`<p class="muted">${t('order.reference', { reference: choice.reference })}</p>`
        : nothing
    }
  `,
};
