import type { Amount, Order, OrderLine } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { dayText } from '../details/day-text.ts';
import { sentence } from '../messages/sentence.ts';
import { giftBeside, giftText } from '../placing/gift-text.ts';
import { totalsList } from '../placing/totals-list.ts';
import { withoutReason } from '../placing/without-reasons.ts';
import { discountText } from '../ui/discount-text.ts';
import { addressBlock, fact, head, itemCell, remark, type PrintMessages } from './sheet-parts.ts';

/** An order on paper, as its customer may have it: with prices, and without reasons, tags and notes of staff. */
export function orderSheet(order: Order, shop: string | undefined, messages: PrintMessages): TemplateResult {
  const { t, locale } = messages;
  const { contact, shipments, payment, details, note } = order;
  return html`<article>
    ${head(t('print.order', { number: order.number }), shop)}
    <div class="facts">
      ${fact(
        t('order.contact'),
        html`<p class="strong"><bdi>${contact.name}</bdi></p>
          ${[contact.email, contact.phone].map((each) => (each ? html`<p><bdi>${each}</bdi></p>` : nothing))}`,
      )}
      ${shipments.map((shipment) => fact(t('print.ship-to'), addressBlock(shipment.address, messages)))}
      ${fact(
        t('order.payment'),
        html`<p>${payment.name}</p>
          ${payment.reference ? html`<p>${t('print.reference')}: <bdi>${payment.reference}</bdi></p>` : nothing}`,
      )}
      ${fact(t('print.placed-on'), html`<p><bdi>${locale.date(order.placedAt)}</bdi></p>`)}
      ${details?.orderDate ? fact(t('details.order-date'), html`<p><bdi>${dayText(details.orderDate, locale)}</bdi></p>`) : nothing}
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
          <th scope="col" class="number">${t('print.price')}</th>
          <th scope="col" class="number">${t('print.total')}</th>
        </tr>
      </thead>
      <tbody>
        ${order.lines.map((line) => row(line, order, messages))}
      </tbody>
    </table>
    ${totalsList(order.totals, order.currency, messages)} ${note ? remark(t('order.note'), note) : nothing}
  </article>`;
}

function row(line: OrderLine, { currency, shipments }: Order, messages: PrintMessages): TemplateResult {
  const { t, locale } = messages;
  const price = (amount: Amount): string => locale.amount(amount, currency);
  const discounts = line.discounts.map((discount) => withoutReason(discount, t('totals.discount')));
  const share = (rate: number): string => locale.share(rate);
  const wrapped = line.giftWrap ? price(line.giftWrap) : undefined;
  return html`<tr>
    ${itemCell(
      line.item,
      html`${discounts.map((discount) => html`<span class="detail">${sentence(discountText(discount, share))}</span>`)}
      ${giftText(giftBeside(line, shipments), wrapped, messages)}
      ${line.note ? html`<span class="detail note">${line.note}</span>` : nothing}`,
      messages,
    )}
    <td class="number">${locale.number(line.quantity)}</td>
    <td class="number">${price(line.unitPrice)}</td>
    <td class="number">${price(line.total)}</td>
  </tr>`;
}
