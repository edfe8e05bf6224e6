import type { Totals } from '@orderpad/contracts';
import type { SummaryView } from '@orderpad/core';
import { html, type TemplateResult } from 'lit';
import { totalsRows, type TotalsMessages } from '../ui/totals-rows.ts';

/** What is known beside the view. */
interface Known {
  /** What the host said last: while it is asked again, that stands, and nothing jumps. */
  readonly latest: Totals | undefined;
  /** Something ships, and how fast is not chosen yet. */
  readonly isShippingOpen: boolean;
}

/** What adds up to the total. A file of its own: the first step of an order has nothing to add up yet. */
export function summaryFigures(
  { totals, estimate, currency, status }: SummaryView,
  { latest, isShippingOpen }: Known,
  messages: TotalsMessages,
): TemplateResult {
  const isAsking = status === 'quoting' || status === 'stale';
  const shown = totals ?? (isAsking ? latest : undefined);
  // In another currency nothing is known of the lines until the host has answered.
  const reckoned = estimate?.subtotal || undefined;
  return html`
    <dl class="pairs figures">
      ${totalsRows(
        {
          subtotal: totals?.subtotal ?? reckoned ?? shown?.subtotal ?? (isAsking ? undefined : 0),
          discount: shown?.discount,
          shipping: isShippingOpen ? undefined : shown?.shipping,
          taxes: shown?.taxes,
          taxIncluded: shown?.taxIncluded,
        },
        currency,
        messages,
      )}
    </dl>
  `;
}
