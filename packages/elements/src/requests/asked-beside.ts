import type { Amount, LineSnapshot } from '@orderpad/contracts';
import type { AskedLine, AskedView } from '@orderpad/core/requests';
import { html, nothing, type TemplateResult } from 'lit';
import { changeText, nameOfLine } from '../drafts/change-text.ts';
import type { DraftsKey } from '../drafts/drafts.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { notice, pill } from '../ui/surface.ts';
import type { AskedKey } from './asked.messages.ts';

export type AskedMessages = Pick<
  MessagesController<AskedKey | DraftsKey>,
  't' | 'tIssue' | 'tProblem' | 'locale'
>;

/** Shows what was asked for beside what would be confirmed: every difference by its name, then line by line. */
export function askedBeside(view: AskedView, messages: AskedMessages): TemplateResult {
  const { t } = messages;
  const { comparison, isSame, lines } = view;
  if (isSame === undefined)
    return html`<p class="muted" role="status">${t('asked.unpriced')}</p>${compared(view, messages)}`;
  // Sums and taxes follow from the other parts.
  const named =
    comparison?.differences.filter(
      ({ kind, isToDecide }) => kind !== 'issue' && kind !== 'totals' && (kind !== 'tax' || isToDecide),
    ) ?? [];
  // A total that differs alone still is a difference.
  const count = Math.max(1, comparison ? named.length : lines.length);
  return html`
    <div role="status">
      ${isSame ? notice('success', t('asked.same')) : html`<p class="strong">${t('asked.differs', { count })}</p>`}
    </div>
    ${
      comparison && named.length > 0
        ? html`<ul>
            ${named.map((difference) => {
              const { what, from, to } = changeText(difference, comparison, messages);
              if (from === undefined)
                return html`<li>${to === undefined ? what : t('asked.only-now', { what, to })}</li>`;
              if (to === undefined) return html`<li>${t('asked.only-before', { what, from })}</li>`;
              return html`<li>${t('asked.from-to', { what, from, to })}</li>`;
            })}
          </ul>`
        : nothing
    }
    ${compared(view, messages)}
  `;
}

function compared(view: AskedView, messages: AskedMessages): TemplateResult {
  const { t, locale } = messages;
  const { quoted, lines, comparison } = view;
  const { currency, totals } = quoted;
  const change = comparison?.differences.find(({ kind }) => kind === 'totals');
  const now = change?.kind === 'totals' ? change.after?.total : totals.total;
  const after = comparison?.after ?? currency;
  return html`
    <details open>
      <summary>${t('asked.compare')}</summary>
      <table role="table" aria-labelledby="heading">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${t('asked.item')}</th>
            <th role="columnheader" scope="col">${t('asked.asked')}</th>
            <th role="columnheader" scope="col">${t('asked.now')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${lines.map((line) => row(line, { before: currency, after, isPriced: comparison !== undefined }, messages))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">${t('asked.sum')}</th>
            <td role="cell" data-name=${t('asked.asked')} translate="no">${locale.amount(totals.total, currency)}</td>
            <td role="cell" data-name=${t('asked.now')} translate="no">
              ${comparison && now !== undefined ? locale.amount(now, after) : '–'}
            </td>
          </tr>
        </tfoot>
      </table>
    </details>
  `;
}

interface Sides {
  readonly before: string;
  readonly after: string;
  readonly isPriced: boolean;
}

function row({ asked, now, isSame }: AskedLine, sides: Sides, messages: AskedMessages): TemplateResult {
  const { t } = messages;
  const { before, after, isPriced } = sides;
  const change = !asked ? 'added' : !now ? 'removed' : 'changed';
  return html`
    <tr role="row" class=${isSame ? '' : 'differs'}>
      <th role="rowheader" scope="row">
        <bdi>${nameOfLine(now ?? asked)}</bdi>
        ${isSame ? nothing : pill(t(`asked.${change}`), change === 'removed' ? 'danger' : 'warning')}
      </th>
      <td role="cell" data-name=${t('asked.asked')} translate="no">${figures(asked, before, messages)}</td>
      <td role="cell" data-name=${t('asked.now')} translate="no">
        ${isPriced || !isSame ? figures(now, after, messages) : '–'}
      </td>
    </tr>
  `;
}

function figures(
  line: LineSnapshot | undefined,
  currency: string,
  { t, locale }: AskedMessages,
): TemplateResult | string {
  if (!line) return t('asked.none');
  const amount = (value: Amount) => locale.amount(value, currency);
  return html`${t('asked.each', { count: line.quantity, price: amount(line.unitPrice) })}<br /><b>${amount(line.total)}</b>`;
}
