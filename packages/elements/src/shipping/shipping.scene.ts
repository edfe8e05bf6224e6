import type { Quote } from '@orderpad/contracts';
import type { LineList } from '@orderpad/core';
import { html, nothing } from 'lit';
import type { Scene } from '../steps/scene.ts';
import { addressLabel } from '../ui/address-format.ts';
import { byId, parcelLines } from '../placing/parcel-lines.ts';
import { OrderPadShipping } from './order-pad-shipping.ts';
import { sentence } from '../messages/sentence.ts';

export const shippingScene: Scene = {
  tag: 'order-pad-shipping',
  element: OrderPadShipping,
  reviewFact: ({ shipments, quote, lastQuote, currency, lines: own }, { t, locale }) =>
    html`${shipments.map(({ id: shipmentId, address, methodId }, at) => {
      const shipment = (quote ?? lastQuote)?.shipments.find((each) => each.shipmentId === shipmentId);
      const method = shipment?.options.find(({ id }) => id === methodId);
      // The last quote may be older than the choice, and then prices no method.
      const price = method && shipment?.methodId === methodId ? shipment?.price : method?.price;
      const lines = address ? addressLabel(address, (code) => locale.country(code)) : [];
      const count = shipments.length;
      return html`<div class="shipment">
        ${count > 1 ? html`<h4>${t('order.parcel', { number: at + 1, count })}</h4>` : nothing}
        <p>${lines.map((line, at) => html`${at > 0 ? html`<br />` : nothing}<bdi>${line}</bdi>`)}</p>
        <p class="muted">
          ${
            method && price !== undefined
              ? html`${method.name} · ${sentence(price === 0 ? t('totals.free') : locale.amount(price, currency))}`
              : methodId === undefined
                ? t('review.no-method')
                : nothing
          }
        </p>
        ${count > 1 && shipment ? parcelLines({ ...shipment, id: shipmentId }, linesIn(quote ?? lastQuote, own), { t }) : nothing}
      </div>`;
    })}`,
};

/** Returns a lookup of quoted lines, with the gifts of the draft. */
const linesIn = (quote: Quote | undefined, own: LineList) =>
  byId(quote?.lines.map(({ lineId: id, item }) => ({ ...own.get(id), id, item })) ?? []);
