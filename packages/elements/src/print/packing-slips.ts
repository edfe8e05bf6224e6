import { giftOf, type Order, type OrderShipment } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText } from '../details/day-text.ts';
import { giftText } from '../placing/gift-text.ts';
import { byId } from '../placing/parcel-lines.ts';
import { addressBlock, fact, head, itemCell, remark, type PrintMessages } from './sheet-parts.ts';

/** The packing slips of an order, one on a page for each shipment: what goes where, without a price. */
export const packingSlips = (
  order: Order,
  shop: string | undefined,
  messages: PrintMessages,
): TemplateResult =>
  html`${order.shipments.map((shipment, at) => slip(shipment, at + 1, order, shop, messages))}`;

function slip(
  { id, address, method, parts }: OrderShipment,
  at: number,
  { number, lines, shipments: { length: count }, placedAt, details, note }: Order,
  shop: string | undefined,
  messages: PrintMessages,
): TemplateResult {
  const { t, locale } = messages;
  const lineOf = byId(lines);
  const pieces = parts.reduce((sum, { quantity }) => sum + quantity, 0);
  return html`<section class="slip">
    ${head(count > 1 ? t('print.slip-of', { at, count, number }) : t('print.slip', { number }), shop)}
    <div class="facts">
      ${fact(t('print.ship-to'), addressBlock(address, messages))} ${fact(t('print.ship-by'), html`<p>${method.name}</p>`)}
      ${fact(t('print.placed-on'), html`<p><bdi>${locale.date(placedAt)}</bdi></p>`)}
      ${
        details?.deliveryDate
          ? fact(t('details.delivery-date'), html`<p><bdi>${dayText(details.deliveryDate, locale)}</bdi></p>`)
          : nothing
      }
    </div>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('print.sku')}</th>
          <th scope="col">${t('print.item')}</th>
          <th scope="col" class="number">${t('print.quantity')}</th>
          <th scope="col" class="number">${t('print.packed')}</th>
        </tr>
      </thead>
      <tbody>
        ${parts.map(({ lineId, quantity }) => {
          const line = lineOf(lineId);
          if (!line) return nothing;
          return html`<tr>
            ${itemCell(
              line.item,
              html`${giftText(giftOf(line, id), undefined, messages)}
              ${line.note ? html`<span class="detail note">${line.note}</span>` : nothing}`,
              messages,
            )}
            <td class="number strong">${locale.number(quantity)}</td>
            <td class="number"><span class="box"></span></td>
          </tr>`;
        })}
      </tbody>
    </table>
    <p class="remark strong">${t('print.pieces', { count: pieces })}</p>
    ${note ? remark(t('order.note'), note) : nothing}
  </section>`;
}
