import { html, nothing } from 'lit';
import type { Scene } from '../steps/scene.ts';
import { addressLabel } from '../ui/address-format.ts';
import { OrderPadShipping } from './order-pad-shipping.ts';

export const shippingScene: Scene = {
  tag: 'order-pad-shipping',
  element: OrderPadShipping,
  reviewFact: ({ shipTo, quote, lastQuote, currency }, { t, locale }) =>
    html`${shipTo.map((address, index) => {
      const shipment = (quote ?? lastQuote)?.shipments[index];
      const method = shipment?.options.find(({ id }) => id === shipment.methodId);
      const lines = address ? addressLabel(address, (code) => locale.country(code)) : [];
      return html`
        <p>${lines.map((line, at) => html`${at > 0 ? html`<br />` : nothing}<bdi>${line}</bdi>`)}</p>
        <p class="muted">
          ${
            method && shipment
              ? html`${method.name} · ${shipment.price === 0 ? t('totals.free') : locale.amount(shipment.price, currency)}`
              : t('review.no-method')
          }
        </p>
      `;
    })}`,
};
