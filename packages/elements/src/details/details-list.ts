import type { OrderDetails } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import { dayText } from './day-text.ts';
import type { DetailsKey } from './details.messages.ts';

export type DetailsMessages = Pick<MessagesController<DetailsKey>, 't' | 'locale'>;

/** Shows the tags of an order. */
export const tagList = (tags: readonly string[]): TemplateResult =>
  html`<span class="tags">${tags.map((tag) => html`<bdi class="tag">${tag}</bdi>`)}</span>`;

/** Lists the details of an order, each with its name; nothing where there are none. */
export function detailsList(
  { orderDate, deliveryDate, representative, tags, confirmation }: OrderDetails,
  { t, locale }: DetailsMessages,
): TemplateResult | typeof nothing {
  const rows: [string, TemplateResult | string][] = [];
  if (deliveryDate)
    rows.push([t('details.delivery-date'), html`<bdi>${dayText(deliveryDate, locale)}</bdi>`]);
  if (orderDate) rows.push([t('details.order-date'), html`<bdi>${dayText(orderDate, locale)}</bdi>`]);
  if (representative) rows.push([t('details.representative'), html`<bdi>${representative.name}</bdi>`]);
  if (tags) rows.push([t('details.tags'), tagList(tags)]);
  if (confirmation !== undefined)
    rows.push([
      t('details.confirmation'),
      t(confirmation ? 'details.confirmation-on' : 'details.confirmation-off'),
    ]);
  if (rows.length === 0) return nothing;
  return html`<dl class="detail-list">
    ${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}
