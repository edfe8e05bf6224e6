import type { SummaryView } from '@orderpad/core';
import { html, type TemplateResult } from 'lit';
import { totalsRows, type TotalsMessages } from '../ui/totals-rows.ts';

/** Rows that add up to the total. A module of its own: the first step has nothing to add up. */
export function summaryFigures(
  { totals, lastTotals, estimate, currency, status }: SummaryView,
  lacks: 'shipping' | 'tax' | undefined,
  messages: TotalsMessages,
): TemplateResult {
  const isAsking = status === 'quoting' || status === 'stale';
  const shown = totals ?? lastTotals;
  return html`
    <dl class="pairs figures ${isAsking ? 'busy' : ''}" aria-busy=${isAsking}>
      ${totalsRows(
        {
          // The rows add up to the total below them, also while both are renewed.
          subtotal: shown?.subtotal ?? estimate?.subtotal,
          discount: shown?.discount,
          giftWrap: shown?.giftWrap,
          shipping: lacks ? undefined : shown?.shipping,
          taxes: lacks === 'tax' ? undefined : shown?.taxes,
          taxIncluded: shown?.taxIncluded,
        },
        currency,
        messages,
        lacks !== undefined,
      )}
    </dl>
  `;
}
