import type { Quote, ShipTo } from '@orderpad/contracts';
import type { ShipmentView, ShippingView } from '@orderpad/core';
import { goodsByShipment } from '@orderpad/core/shipping';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { field } from '../ui/field.ts';
import { addressSelect, type AddressOption, type SeveralMessages } from './address-options.ts';
import { methodChoices } from './shipment-card.ts';
import { sentence } from '../messages/sentence.ts';

export interface ParcelOptions {
  readonly at: number;
  readonly count: number;
  readonly view: ShippingView;
  readonly options: readonly AddressOption[];
  /** The newest quote, for the price of the goods. */
  readonly quote: Quote | undefined;
  readonly messages: SeveralMessages;
  readonly error: (question: 'to' | 'methodId') => string | undefined;
  readonly onChoose: (to: ShipTo) => void;
  readonly onNew: () => void;
  readonly onEdit: (() => void) | undefined;
  readonly onMethod: (methodId: string) => void;
  /** Sets the price of shipping. */
  readonly onPrice: () => void;
  /** Moves the focus to the address. */
  readonly onAddress: () => void;
}

/** One address of several: what goes there, and by which method. */
export function parcelCard(shipment: ShipmentView, options: ParcelOptions): TemplateResult {
  const { at, count, view, messages, error, onEdit } = options;
  const { t } = messages;
  const { id, to } = shipment;
  return html`
    <div class="card" part="shipment">
      <div class="card-head">
        <h3>${t('shipping.shipment', { number: at + 1, count })}</h3>
        <bdi class="muted small">${sentence(goodsIn(shipment, options))}</bdi>
      </div>
      <div class="card-body shipment">
        <div class="stack">
          ${field(
            { id: `to-${id}`, label: t('shipping.to'), error: error('to'), t },
            ({ describedBy, invalid }) =>
              addressSelect({
                id: `to-${id}`,
                to,
                options: options.options,
                invalid: invalid === 'true',
                describedBy: typeof describedBy === 'string' ? describedBy : undefined,
                t,
                onChoose: options.onChoose,
                onNew: options.onNew,
              }),
          )}
          ${
            onEdit
              ? button({
                  kind: 'link',
                  label: t(to?.kind === 'other' ? 'shipping.change' : 'shipping.edit'),
                  onClick: onEdit,
                })
              : nothing
          }
        </div>
        <div>
          ${methodChoices(shipment, view, messages, error('methodId'), options.onMethod, options.onAddress, options.onPrice)}
        </div>
      </div>
    </div>
  `;
}

/** Returns the count of items in a shipment and their price, as far as the newest quote knows them. */
function goodsIn({ id, pieces }: ShipmentView, { quote, messages: { t, locale } }: ParcelOptions): string {
  const count = t('shipping.pieces', { count: pieces });
  const shipments = quote?.shipments.map(({ shipmentId, parts }) => ({ id: shipmentId, parts })) ?? [];
  const lines = quote?.lines.map(({ lineId, total }) => ({ id: lineId, total })) ?? [];
  const goods = goodsByShipment(shipments, lines).get(id);
  return goods === undefined || !quote ? count : `${count} · ${locale.amount(goods, quote.currency)}`;
}
