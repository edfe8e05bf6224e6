import type { Amount, Currency, Line, LineItem, QuotedLine } from '@orderpad/contracts';
import { ownPrice, quotedFor, type ItemsView } from '@orderpad/core';
import type { NumberRefusal } from '@orderpad/core/numbers';
import { html, nothing, type TemplateResult } from 'lit';
import { picture } from '../items/picture.ts';
import { beforeDiscounts } from '../items/struck.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { quantity } from '../ui/quantity.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import type { ShoppingMessages } from './product-card.ts';
import { sentence } from '../messages/sentence.ts';

export interface CartActions {
  readonly onCount: (line: Line, quantity: number) => void;
  readonly onMiscount: (line: Line, refusal: NumberRefusal) => void;
  readonly onRemove: (line: Line) => void;
}

/** Small line of the order: quantity, total, and the host's issues. */
export function cartLine(
  line: Line,
  at: number,
  view: ItemsView,
  miscount: NumberRefusal | undefined,
  messages: ShoppingMessages,
  { onCount, onMiscount, onRemove }: CartActions,
): TemplateResult {
  const { t, tIssue, locale } = messages;
  const { lineIssues, currency } = view;
  const { item, cause } = line;
  const { title } = item;
  const answer = quotedFor(line, view);
  const unit = answer?.unitPrice ?? ownPrice(line);
  const whyNot = miscount && quantityRefusal(miscount, t);
  const isFixed = cause.kind !== 'operator';
  return html`
    <li>
      ${picture(item)}
      <div class="what">
        <p class="title"><bdi>${title}</bdi></p>
        <p class="detail">${sentence(aboutOf(item, unit === undefined ? [] : [`${locale.amount(unit, currency)} ${t('items.each')}`]))}</p>
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
                rules: answer?.quantityRules,
                error: whyNot,
                describedBy: whyNot && `line-${at}-error`,
                isApart: true,
                locale,
                t,
                onChange: (count) => onCount(line, count),
                onInvalid: (refusal) => onMiscount(line, refusal),
              })
        }
        ${total(line.quantity, answer, unit, currency, messages)}
      </div>
      ${whyNot ? html`<p class="error" id="line-${at}-error">${icon('alert')}${whyNot}</p>` : nothing}
      ${(lineIssues.get(line.id) ?? []).map((issue) => html`<p class="error">${icon('alert')}${sentence(tIssue(issue))}</p>`)}
    </li>
  `;
}

const aboutOf = (item: LineItem, price: readonly string[]): string =>
  [...(item.kind === 'variant' ? item.choices : []), ...price].join(' · ');

/** Line added by the host, which the host also removes. */
export const givenLine = (
  quoted: QuotedLine,
  currency: Currency,
  messages: ShoppingMessages,
): TemplateResult => {
  const {
    item,
    quantity: count,
    cause,
    unitPrice,
    discounts: [discount],
  } = quoted;
  const { t, locale } = messages;
  return html`
  <li>
    ${picture(item)}
    <div class="what">
      <p class="title"><bdi>${item.title}</bdi></p>
      <p class="detail">${sentence(aboutOf(item, [`${locale.amount(unitPrice, currency)} ${t('items.each')}`]))}</p>
      <p class="detail">
        ${discount ? t('items.cause-named', { name: discount.name }) : t(`items.cause-${cause.kind}`)}
      </p>
    </div>
    <span></span>
    <div class="sum">
      <span class="muted">× ${locale.number(count)}</span>
      <span class="number">${totalOf(quoted, currency, messages)}</span>
    </div>
  </li>
`;
};

const totalOf = (quoted: QuotedLine, currency: Currency, { t, locale }: ShoppingMessages): TemplateResult => {
  const price = (amount: Amount): string => locale.amount(amount, currency);
  const former = beforeDiscounts(quoted, price, (before) => t('items.list-price', { price: before }));
  return html`${former}<span translate="no">${price(quoted.total)}</span>`;
};

/** Total of a line, marked as an estimate while the host has answered for another quantity. */
function total(
  count: number,
  answer: QuotedLine | undefined,
  unit: Amount | undefined,
  currency: Currency,
  messages: ShoppingMessages,
): TemplateResult {
  if (unit === undefined) return html`<span class="skeleton"></span>`;
  const isQuoted = answer?.quantity === count;
  const { t, locale } = messages;
  return html`<span class="number ${isQuoted ? '' : 'muted'}"
    >${
      isQuoted
        ? totalOf(answer, currency, messages)
        : sentence(t('items.estimated', { price: locale.amount(unit * count, currency) }))
    }</span
  >`;
}
