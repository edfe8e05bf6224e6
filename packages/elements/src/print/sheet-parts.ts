import type { Address, LineItem } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { OrderKey } from '../placing/order.messages.ts';
import { addressLabel } from '../ui/address-format.ts';
import type { PrintKey } from './print.messages.ts';

export type PrintMessages = Pick<MessagesController<OrderKey | PrintKey>, 't' | 'locale'>;

/** The head of a sheet: what it is, and who sends it. */
export const head = (title: string, shop: string | undefined): TemplateResult =>
  html`<header>
    <h1>${title}</h1>
    ${shop === undefined ? nothing : html`<p class="shop"><bdi>${shop}</bdi></p>`}
  </header>`;

export const fact = (name: string, value: TemplateResult): TemplateResult =>
  html`<section><h2>${name}</h2>${value}</section>`;

export const remark = (name: string, text: string): TemplateResult =>
  html`<section class="remark"><h2>${name}</h2><p class="note" dir="auto">${text}</p></section>`;

/** An address as it is written on a label. */
export const addressBlock = (address: Address, { locale }: PrintMessages): TemplateResult =>
  html`${addressLabel(address, (code) => locale.country(code)).map((line) => html`<p><bdi>${line}</bdi></p>`)}`;

/** The code and the name of an item, with what else is said of it. */
export function itemCell(item: LineItem, more: TemplateResult, { t }: PrintMessages): TemplateResult {
  const isVariant = item.kind === 'variant';
  const choices = isVariant ? item.choices.join(' · ') : '';
  return html`<td class="code">${isVariant ? html`<bdi>${item.sku}</bdi>` : t('order.custom')}</td>
    <td>
      <bdi>${item.title}</bdi>
      ${choices ? html`<span class="detail"><bdi>${choices}</bdi></span>` : nothing} ${more}
    </td>`;
}
