import type { Currency } from '@orderpad/contracts';
import type { LeftOut, OrderedRow, RowPrice } from '@orderpad/core/tables';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { ColumnsAnswer } from './columns-answer.ts';
import type { ColumnsKey } from './columns.messages.ts';
import { sentence } from '../messages/sentence.ts';

type ColumnsMessages = Pick<MessagesController<ColumnsKey>, 't' | 'locale'>;

/** Rows and lines that are named; the others are counted. */
const named = 5;

/** Lists of what a table would order, and of what it leaves out. */
export function columnsResult(
  { rows, prices, leftOut }: ColumnsAnswer,
  currency: Currency,
  messages: ColumnsMessages,
): TemplateResult {
  const { t } = messages;
  const refused = prices.filter(({ isRefused }) => isRefused).length;
  const ordered = rows.slice(0, named).map((row, index) => rowText(row, prices[index], currency, messages));
  const left = leftOut.slice(0, named).map((line) => leftOutText(line, messages));
  return html`
    <div class="result">
      ${ordered.length > 0 ? list(t('columns.result'), ordered, rows.length, messages) : nothing}
      ${left.length > 0 ? list(t('columns.left-out'), left, leftOut.length, messages) : nothing}
    </div>
    ${refused > 0 ? html`<p class="hint">${t('columns.prices-refused', { count: refused })}</p>` : nothing}
  `;
}

const list = (
  heading: string,
  texts: readonly string[],
  count: number,
  { t }: ColumnsMessages,
): TemplateResult => html`
  <section>
    <h4>${heading}</h4>
    <ul role="list">
      ${texts.map((text) => html`<li><bdi>${sentence(text)}</bdi></li>`)}
      ${count > texts.length ? html`<li class="muted">${t('columns.more', { count: count - texts.length })}</li>` : nothing}
    </ul>
  </section>
`;

function rowText(
  { sku, quantity, text }: OrderedRow,
  { unitPrice, discount }: Partial<RowPrice> = {},
  currency: Currency,
  { t, locale }: ColumnsMessages,
): string {
  if (sku === '') return t('columns.row-blank', { text: shortened(text) });
  if (quantity === undefined) return t('columns.row-open', { sku, text: shortened(text) });
  const params = { sku, quantity };
  const price = unitPrice === undefined ? undefined : locale.amount(unitPrice, currency);
  const off = discount === undefined ? undefined : locale.share(discount * 100);
  if (price && off) return `${t('columns.row-price', { ...params, price })}, −${off}`;
  if (price) return t('columns.row-price', { ...params, price });
  return off ? t('columns.row-discount', { ...params, discount: off }) : t('columns.row', params);
}

const leftOutText = ({ reason, text }: LeftOut, { t }: ColumnsMessages): string =>
  t(`columns.left-${reason}`, { text: shortened(text) });

/** Returns a line as it is shown: its columns with spaces between, and not all of a long one. */
const shortened = (text: string): string => {
  const plain = text.replaceAll(/\s+/g, ' ');
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
};
