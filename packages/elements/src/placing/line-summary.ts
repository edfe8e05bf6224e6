import type {
  Amount,
  Cause,
  Currency,
  Discount,
  Gift,
  GiftWrap,
  LineItem,
  PriceOverride,
} from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { picture } from '../items/picture.ts';
import { beforeDiscounts, struck } from '../items/struck.ts';
import { button } from '../ui/button.ts';
import { discountText } from '../ui/discount-text.ts';
import { giftText } from './gift-text.ts';
import type { OrderMessages } from './totals-list.ts';
import { sentence } from '../messages/sentence.ts';

/** Line of a summary, from a quote or an order. */
export interface SummaryLine {
  readonly item: LineItem;
  readonly quantity: number;
  readonly cause: Cause;
  readonly unitPrice: Amount;
  readonly total: Amount;
  readonly discounts: readonly Discount[];
  readonly note?: string | undefined;
  readonly gift?: Gift | undefined;
  /** Price of wrapping: of a placed order altogether, of a quote by the piece. */
  readonly giftWrap?: Amount | GiftWrap | undefined;
  /** Price set by staff in place of `hostPrice`. */
  readonly override?: PriceOverride | undefined;
  readonly hostPrice?: Amount | undefined;
}

/** List of lines to read, the first `shown` of them; a button shows more, so that a long order opens as fast as a short one. */
export function lineSummary(
  lines: readonly SummaryLine[],
  currency: Currency,
  shown: number,
  messages: OrderMessages,
  onMore: () => void,
): TemplateResult {
  const { t, locale } = messages;
  const left = lines.length - shown;
  const price = (amount: Amount): string => locale.amount(amount, currency);
  const share = (rate: number): string => locale.share(rate);
  const instead = (former: string): string => t('order.instead', { price: former });
  return html`
    <ul role="list" class="lines">
      ${lines.slice(0, shown).map(
        ({
          item,
          quantity,
          cause,
          unitPrice,
          total,
          discounts,
          note,
          gift,
          giftWrap,
          override,
          hostPrice,
        }) => html`
          <li class="line">
            ${picture(item)}
            <span class="what">
              <span class="title"><bdi>${item.title}</bdi></span>
              <span class="detail">${item.kind === 'variant' ? [...item.choices, item.sku].join(' · ') : t('order.custom')}</span>
              ${override ? html`<span class="detail">${t('order.price-reason', { reason: override.reason })}</span>` : nothing}
              ${cause.kind === 'reward' ? html`<span class="detail">${t('order.cause-reward')}</span>` : nothing}
              ${discounts.map((discount) => html`<span class="detail">${sentence(discountText(discount, share))}</span>`)}
              ${giftText(gift, wrapPrice(giftWrap, price), messages)}
              ${note ? html`<span class="detail note">${note}</span>` : nothing}
            </span>
            <span class="muted number small">
              ${
                hostPrice === undefined || hostPrice === unitPrice
                  ? nothing
                  : struck(price(hostPrice), instead(price(hostPrice)))
              }
              ${sentence(t('order.each', { count: quantity, price: price(unitPrice) }))}
            </span>
            <span class="number strong">${beforeDiscounts({ total, discounts }, price, instead)}<span translate="no">${price(total)}</span></span>
          </li>
        `,
      )}
    </ul>
    ${
      left > 0
        ? button({
            kind: 'quiet',
            label: t('order.more-lines', { count: Math.min(left, pageOfLines) }),
            onClick: onMore,
          })
        : nothing
    }
  `;
}

/** Returns the price of the pieces that are wrapped; `undefined` where none is, or wrapping costs nothing. */
function wrapPrice(giftWrap: SummaryLine['giftWrap'], price: (amount: Amount) => string): string | undefined {
  const amount = typeof giftWrap === 'object' ? giftWrap.unitPrice * giftWrap.pieces : giftWrap;
  return amount ? price(amount) : undefined;
}

/** Lines added by each press of the button. */
export const pageOfLines = 100;
/** Lines shown at first. */
export const firstLines = 12;
