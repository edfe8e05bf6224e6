import { type Gift, giftOf, type Id, type LineGifts, type LineItem } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../messages/sentence.ts';
import type { OrderMessages } from './totals-list.ts';

/** A gift to read: its wrapping, with the price where it is known, and its message; the price alone where the gift is shown elsewhere. */
export function giftText(
  gift: Gift | undefined,
  wrapped: string | undefined,
  { t }: Pick<OrderMessages, 't'>,
): TemplateResult | typeof nothing {
  if (!gift && !wrapped) return nothing;
  const text = wrapped
    ? t(gift ? 'order.gift-wrapped-for' : 'order.gift-wrap-for', { price: wrapped })
    : t(gift?.wrap ? 'order.gift-wrapped' : 'order.gift');
  return html`<span class="detail">${sentence(text)}</span>
    ${gift?.message ? html`<span class="detail note"><bdi>${t('order.gift-message', { message: gift.message })}</bdi></span>` : nothing}`;
}

/** A line with its gifts, of a draft or an order. */
export type GiftLine = LineGifts & { readonly item: LineItem };

/** Returns the gift that is shown beside a line: with several shipments, the gifts of what ships are shown with each of these. */
export function giftBeside(line: GiftLine, shipments: readonly { readonly id: Id }[]): Gift | undefined {
  const [first] = shipments;
  if (!line.item.ships || !first) return line.gift;
  return shipments.length > 1 ? undefined : giftOf(line, first.id);
}
