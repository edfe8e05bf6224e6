import {
  type Amount,
  type Bought,
  fullCartons,
  type Issue,
  type Line,
  nextQuantity,
  type QuotedLine,
} from '@orderpad/contracts';
import { isTotalOf, lessDiscount, ownPrice } from '@orderpad/core';
import type { NumberRefusal } from '@orderpad/core/numbers';
import { html, nothing, type TemplateResult } from 'lit';
import { fixLabel } from '../fixes/fix-buttons.ts';
import type { FixesKey } from '../fixes/fixes.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import { discountText } from '../ui/discount-text.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import type { ItemsKey } from './items.messages.ts';
import { picture } from './picture.ts';
import { rulesText } from './quantity-rules.ts';
import type { Row } from './rows.ts';
import { stepper } from './stepper.ts';
import { beforeDiscounts, struck } from './struck.ts';
import { sentence } from '../messages/sentence.ts';

/** Classes by count of issues: each makes the row higher, as the windowed list expects. See `rowsOf`. */
const tallness = ['', 'tall', 'tall taller', 'tall tallest'] as const;
/** Most issues that a row of a long table shows at once; the others are reached by scrolling. */
const most = tallness.length - 1;

/** Messages of a row. */
export interface RowMessages extends Pick<MessagesController<ItemsKey | FixesKey>, 't' | 'tIssue'> {
  readonly price: (amount: Amount) => string;
  readonly share: (partsPerMillion: number) => string;
  readonly lang: string;
  readonly lastPaid: (bought: Bought) => string;
}

/** Renders a row. Everything shown is in `row`, so that an unchanged row is not rendered again. */
export const lineRow = (row: Row, index: number, messages: RowMessages): TemplateResult =>
  row.kind === 'line' ? draftRow(row, index, messages) : addedRow(row.quoted, index, messages);

function draftRow(
  { line, quoted, issues, refused, bought }: Extract<Row, { kind: 'line' }>,
  index: number,
  messages: RowMessages,
): TemplateResult {
  const { t } = messages;
  const { title } = line.item;
  const height = Math.min(issues.length + (refused ? 1 : 0), most);
  const isReward = line.cause.kind === 'reward';
  const lowest = nextQuantity(quoted?.quantityRules ?? {}, 1) ?? 1;
  return html`
    <tr
      role="row"
      data-id=${line.id}
      aria-rowindex=${index + 2}
      class="${tallness[height] ?? ''} ${isReward ? 'added' : ''}"
    >
      <th role="rowheader" scope="row" class="item">
        ${picture(line.item)}
        <span class="what">
          <span class="title" title=${title}><bdi>${title}</bdi></span>
          ${about(line, t)}
          ${bought ? html`<span class="detail past">${sentence(messages.lastPaid(bought))}</span>` : nothing}
          ${hints(line, quoted, issues.some(isOfQuantity), messages)}
          ${isReward ? html`<span class="detail reward">${t('items.cause-reward')}</span>` : nothing}
          ${refused ? refusalNote(refused.refusal, index, t) : nothing} ${issueNotes(issues, messages)}
        </span>
      </th>
      <td role="cell" class="count">
        ${
          isReward
            ? html`<span class="fixed">${line.quantity}</span>`
            : stepper(line.quantity, {
                label: t('items.count-of', { title }),
                less: t('items.less-of', { title }),
                more: t('items.more-of', { title }),
                lowest,
                least: t('items.least', { count: lowest }),
                lang: messages.lang,
                refused: refused?.text,
                isInvalid: refused !== undefined || issues.some(isOfQuantity),
                describedBy: refused && refusalId(index),
              })
        }
      </td>
      ${prices(line, quoted, messages)}
      <td role="cell" class="do">
        ${button({
          kind: 'icon',
          icon: dots,
          label: t('ui.actions', { name: title }),
          attributes: menuAttributes,
        })}
      </td>
    </tr>
  `;
}

// One object for all rows: a long order has many.
const dots = html`<span aria-hidden="true">⋯</span>`;
const menuAttributes = { 'data-do': 'menu', 'data-column': 'menu', 'aria-haspopup': 'menu' };

/** Row of a line added by a promotion or reward: shows the cause, not editable. */
function addedRow(quoted: QuotedLine, index: number, messages: RowMessages): TemplateResult {
  const {
    item,
    quantity,
    lineId,
    cause,
    unitPrice,
    discounts: [discount],
  } = quoted;
  const { t } = messages;
  return html`
    <tr role="row" data-id=${lineId} aria-rowindex=${index + 2} class="added">
      <th role="rowheader" scope="row" class="item">
        ${picture(item)}
        <span class="what">
          <span class="title" title=${item.title}><bdi>${item.title}</bdi></span>
          <span class="detail"
            >${discount ? t('items.cause-named', { name: discount.name }) : t(`items.cause-${cause.kind}`)}</span
          >
        </span>
      </th>
      <td role="cell" class="count"><span class="fixed">${quantity}</span></td>
      <td role="cell" class="unit">${each(unitPrice, messages)}</td>
      <td role="cell" class="total">${totalOf(quoted, messages)}</td>
      <td role="cell" class="do"></td>
    </tr>
  `;
}

function about({ item, note, override }: Line, t: RowMessages['t']): TemplateResult {
  const parts = item.kind === 'variant' ? [...item.choices, item.sku] : [t('items.custom')];
  if (override) parts.push(t('items.price-reason', { reason: override.reason }));
  return html`<span class="detail">${parts.join(' · ')}</span>${
    note ? html`<span class="detail note" title=${note}>${note}</span>` : nothing
  }`;
}

/** Quantities in which the line is sold, and presses that set a better one. The break of another quantity is none of this line. */
function hints(
  line: Line,
  quoted: QuotedLine | undefined,
  isUnsold: boolean,
  messages: RowMessages,
): TemplateResult | typeof nothing {
  const { quantity } = line;
  const { quantityRules: rules, nextBreak } = quoted ?? {};
  if (!rules && !nextBreak) return nothing;
  const { t, price } = messages;
  // An issue offers the next quantities by itself.
  const next = quoted?.quantity === quantity && !isUnsold ? nextBreak : undefined;
  const carton = rules && !isUnsold ? fullCartons(rules, quantity) : undefined;
  return html`<span class="hints">${rules ? html`<span>${rulesText(rules, messages)}</span>` : nothing}${
    next
      ? countButton(
          t('items.next-break', { count: next.quantity - quantity, price: price(next.unitPrice) }),
          next.quantity,
        )
      : nothing
  }${
    carton === undefined || carton === next?.quantity
      ? nothing
      : countButton(t('items.fill-carton', { count: carton }), carton)
  }</span>`;
}

const countButton = (label: string, quantity: number): TemplateResult =>
  button({ kind: 'link', label, attributes: { 'data-do': 'count', 'data-quantity': quantity } });

const isOfQuantity = ({ severity, path }: Issue): boolean =>
  severity === 'error' && path.at(-1) === 'quantity';

const refusalId = (index: number): string => `refused-${index}`;

const refusalNote = (refusal: NumberRefusal, index: number, t: RowMessages['t']): TemplateResult =>
  html`<span class="issue error" id=${refusalId(index)}><span>${quantityRefusal(refusal, t)}</span></span>`;

function issueNotes(issues: readonly Issue[], { t, tIssue }: RowMessages): TemplateResult[] {
  return issues.map(
    (issue, at) => html`
      <span class="issue ${issue.severity}">
        <span>${sentence(tIssue(issue))}</span>
        ${issue.fixes.map((fix, which) => {
          const label = fixLabel(fix, { t });
          return label
            ? button({
                kind: 'link',
                label,
                attributes: { 'data-do': 'fix', 'data-issue': at, 'data-fix': which },
              })
            : nothing;
        })}
      </span>
    `,
  );
}

/**
 * Total of a line by the host: marked as an estimate while the host has answered for another quantity, and as pending before
 * it has answered. The mark is part of the figure for eyes and ears alike: a visually hidden word beside it is a clipped box
 * in every row, which costs layout time at each key press.
 */
function prices(line: Line, quoted: QuotedLine | undefined, messages: RowMessages): TemplateResult {
  const { t, price, share } = messages;
  const unit = quoted?.unitPrice ?? ownPrice(line);
  if (unit === undefined) return html`${coming('unit')}${coming('total')}`;
  const list = line.override ? quoted?.hostPrice : quoted?.listPrice;
  const isQuoted = isTotalOf(line, quoted);
  const estimated = lessDiscount(unit * line.quantity, line.discount);
  return html`
    <td role="cell" class="unit">
      ${each(unit, messages)} ${
        list === undefined || list === unit
          ? nothing
          : struck(price(list), t('items.list-price', { price: price(list) }))
      }${
        quoted?.priceSource?.kind === 'tier'
          ? html`<span class="source">${t('items.tier-price', { tier: quoted.priceSource.tier.name })}</span>`
          : nothing
      }
    </td>
    <td role="cell" class=${isQuoted ? 'total' : 'total estimate'}>
      ${isQuoted && quoted ? totalOf(quoted, messages) : sentence(t('items.estimated', { price: price(estimated) }))}
      ${(quoted?.discounts ?? []).filter(({ source }) => isQuoted || source.kind !== 'manual').map((discount) => html`<span class="discount">${sentence(discountText(discount, share))}</span>`)}
    </td>
  `;
}

const each = (unit: Amount, { t, price }: RowMessages): TemplateResult =>
  html`<bdi translate="no">${price(unit)}<span class="each" translate="yes"> ${t('items.each')}</span></bdi>`;

/** Total of a quoted line; before it, the total without discounts. */
const totalOf = (quoted: QuotedLine, { t, price }: RowMessages): TemplateResult =>
  html`${beforeDiscounts(quoted, price, (former) => t('items.list-price', { price: former }))}<span translate="no">${price(quoted.total)}</span>`;

const coming = (column: string): TemplateResult =>
  html`<td role="cell" class=${column}><span class="skeleton"></span></td>`;
