import type { Totals } from '@orderpad/contracts';
import type { SummaryView } from '@orderpad/core';
import { html, type TemplateResult } from 'lit';
import { totalsRows, type TotalsMessages } from '../ui/totals-rows.ts';

/** Facts beside the view. */
interface Known {
  /** Host's last totals, shown while it is asked again, so that nothing jumps. */
  readonly latest: Totals | undefined;
  /** True while something ships without a shipping method. */
  readonly isShippingOpen: boolean;
}

/** Rows that add up to the total. A module of its own: the first step has nothing to add up. */
export function summaryFigures(
  { totals, estimate, currency, status }: SummaryView,
  { latest, isShippingOpen }: Known,
  messages: TotalsMessages,
): TemplateResult {
  const isAsking = status === 'quoting' || status === 'stale';
  const shown = totals ?? (isAsking ? latest : undefined);
  // In another currency the prices of the lines are unknown until the host has answered.
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
