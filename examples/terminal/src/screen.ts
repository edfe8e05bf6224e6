import {
  decimalOf,
  nameOf,
  type Amount,
  type Currency,
  type Issue,
  type Line,
  type Order,
} from '@orderpad/contracts';
import {
  contactView,
  itemsView,
  paymentView,
  quotedFor,
  reviewView,
  shippingView,
  summaryView,
  type OrderSession,
} from '@orderpad/core';
import { issueMessages, t } from './messages.ts';

/** Returns an amount as a plain decimal with its currency, e.g. `36.72 GBP`. It can be typed back as it stands. */
export const amountText = (amount: Amount, currency: Currency): string =>
  `${decimalOf({ amount, currency })} ${currency}`;

/** Returns an issue as one line: its message, or its code and the part of the order that it is about. */
export const issueLine = ({ code, path }: Issue): string =>
  `! ${issueMessages[code] ?? [code, ...path].join(' ')}`;

/** Returns the order as it is now: who, what, how it goes, who pays, and what is missing. */
export function orderText(session: OrderSession): string {
  const { contact, addressLines } = session.view(contactView);
  const items = session.view(itemsView);
  const { shipments } = session.view(shippingView);
  const { choice, methods } = session.view(paymentView);
  const { placingIssues } = session.view(reviewView);
  const { totals, currency } = session.view(summaryView);
  const money = (amount: Amount | undefined): string =>
    amount === undefined ? '…' : amountText(amount, currency);
  return [
    contact && `For      ${[nameOf(contact), ...addressLines].join(', ')}`,
    ...[...items.lines].map((line, index) =>
      lineText(`${String(index + 1).padStart(3)}.`, line, money(quotedFor(line, items)?.total)),
    ),
    ...items.added.map((line) => lineText('  + ', line, money(line.total))),
    ...shipments.flatMap(({ options, methodId }) => {
      const method = options.find(({ id }) => id === methodId);
      return method ? [`By       ${method.name}, ${money(method.price)}`] : [];
    }),
    choice && `Paid by  ${methods.find(({ id }) => id === choice.methodId)?.name ?? choice.methodId}`,
    totals && `Total    ${money(totals.total)}`,
    ...placingIssues.filter(({ code }) => code !== 'not-priced').map(issueLine),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

function lineText(mark: string, { quantity, item }: Pick<Line, 'quantity' | 'item'>, total: string): string {
  const choices = item.kind === 'variant' && item.choices.length > 0 ? ` (${item.choices.join(', ')})` : '';
  return `${mark}  ${quantity} × ${item.title}${choices}  ${total}`;
}

/** Returns what the host placed. */
export const placedText = ({ number, totals, currency }: Order): string =>
  t.placed(number, amountText(totals.total, currency));
