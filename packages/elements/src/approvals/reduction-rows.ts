import type { Approval, Portion } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { ReductionsKey } from './reductions.messages.ts';

export type ReductionsMessages = Pick<MessagesController<ReductionsKey>, 't' | 'locale'>;

/** Table of what an approval was asked for: what it was, what it would be, per cent, and the reason. */
export function reductionRows(
  { reductions: { lines, order, shipments }, total: { currency } }: Pick<Approval, 'reductions' | 'total'>,
  { t, locale }: ReductionsMessages,
): TemplateResult {
  const rows = [
    ...lines.map((line) => row(t('reductions.line', { count: line.quantity, title: line.title }), line)),
    ...(order ? [row(t('reductions.order'), order)] : []),
    ...shipments.map((each) => row(t('reductions.shipping', { method: each.method }), each)),
  ];
  return html`<table role="table" class="reductions">
    <caption class="unseen">${t('reductions.caption')}</caption>
    <thead role="rowgroup">
      <tr role="row">
        ${(['what', 'was', 'would-be', 'off', 'reason'] as const).map(
          (column) =>
            html`<th role="columnheader" scope="col" class=${column}>${t(`reductions.${column}`)}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">${rows}</tbody>
  </table>`;

  function row(what: string, { amount, of, reasons }: Portion & { readonly reasons: readonly string[] }) {
    const money = (value: number) => locale.amount(value, currency);
    const share = locale.share(Math.round((amount / of) * 1_000) * 1_000);
    return html`<tr role="row">
      <th role="rowheader" scope="row" class="what"><bdi>${what}</bdi></th>
      <td role="cell" class="was number" data-label=${t('reductions.was')}>${money(of)}</td>
      <td role="cell" class="would-be number" data-label=${t('reductions.would-be')}>${money(of - amount)}</td>
      <td role="cell" class="off number" data-label=${t('reductions.off')}>${share}</td>
      <td role="cell" class="reason"><bdi>${locale.list(reasons)}</bdi></td>
    </tr>`;
  }
}
