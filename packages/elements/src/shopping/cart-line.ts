import type { Currency, Line, LineItem, QuotedLine } from '@orderpad/contracts';
import type { ItemsView } from '@orderpad/core';
import { html, nothing, type TemplateResult } from 'lit';
import { picture } from '../items/picture.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { quantity } from '../ui/quantity.ts';
import type { ShoppingMessages } from './product-card.ts';

export interface CartActions {
  readonly onCount: (line: Line, quantity: number) => void;
  readonly onMiscount: () => void;
  readonly onRemove: (line: Line) => void;
}

/** Small line of the order: quantity, total, and the host's issues. */
export function cartLine(
  line: Line,
  at: number,
  { quoted, lineIssues, currency }: ItemsView,
  messages: ShoppingMessages,
  { onCount, onMiscount, onRemove }: CartActions,
): TemplateResult {
  const { t, tIssue, locale } = messages;
  const { item, cause } = line;
  const { title } = item;
  const answer = quoted.get(line.id);
  const unit = answer?.unitPrice;
  const isFixed = cause.kind !== 'operator';
  return html`
    <li>
      ${picture(item)}
      <div class="what">
        <p class="title">${title}</p>
        <p class="detail">${aboutOf(item, unit === undefined ? [] : [`${locale.amount(unit, currency)} ${t('items.each')}`])}</p>
        ${isFixed ? html`<p class="detail">${t(`items.cause-${cause.kind}`)}</p>` : nothing}
      </div>
      ${button({
        kind: 'icon',
        icon: 'trash',
        label: t('shopping.remove', { title }),
        onClick: () => onRemove(line),
      })}
      <div class="sum">
        ${
          isFixed
            ? html`<span class="muted">× ${locale.number(line.quantity)}</span>`
            : quantity({
                id: `line-${at}`,
                label: t('items.count-of', { title }),
                value: line.quantity,
                locale,
                t,
                onChange: (count) => onCount(line, count),
                onInvalid: onMiscount,
              })
        }
        ${total(line, answer, currency, messages)}
      </div>
      ${(lineIssues.get(line.id) ?? []).map((issue) => html`<p class="error">${icon('alert')}${tIssue(issue)}</p>`)}
    </li>
  `;
}

const aboutOf = (item: LineItem, price: readonly string[]): string =>
  [...(item.kind === 'variant' ? item.choices : []), ...price].join(' · ');

/** Line added by the host, which the host also removes. */
export const givenLine = (
  { item, quantity: count, cause, discounts: [discount], total: amount }: QuotedLine,
  currency: Currency,
  { t, locale }: ShoppingMessages,
): TemplateResult => html`
  <li>
    ${picture(item)}
    <div class="what">
      <p class="title">${item.title}</p>
      <p class="detail">
        ${discount ? t('items.cause-named', { name: discount.name }) : t(`items.cause-${cause.kind}`)}
      </p>
    </div>
    <span></span>
    <div class="sum">
      <span class="muted">× ${locale.number(count)}</span>
      <span class="number">${locale.amount(amount, currency)}</span>
    </div>
  </li>
`;

/** Total of a line, marked as an estimate while the host has answered for another quantity. */
function total(
  { quantity: count }: Line,
  answer: QuotedLine | undefined,
  currency: Currency,
  { t, locale }: ShoppingMessages,
): TemplateResult {
  if (!answer) return html`<span class="skeleton"></span>`;
  const isQuoted = answer.quantity === count;
  const price = locale.amount(isQuoted ? answer.total : answer.unitPrice * count, currency);
  return html`<span class="number ${isQuoted ? '' : 'muted'}"
    >${isQuoted ? price : t('items.estimated', { price })}</span
  >`;
}
