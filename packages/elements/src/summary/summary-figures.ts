import type { ShipmentView, SummaryView } from '@orderpad/core';
import { html, type TemplateResult } from 'lit';
import { totalsRows, type TotalsMessages } from '../ui/totals-rows.ts';

/** The part that the figures are without: some of the shipping (`methods`), all of it, or tax, and then shipping too. */
export type Lacks = 'methods' | 'shipping' | 'tax' | undefined;

/** Rows that add up to the total. A module of its own: the first step has nothing to add up. */
export function summaryFigures(
  { totals, lastTotals, estimate, currency, status }: SummaryView,
  lacks: Lacks,
  messages: TotalsMessages,
  shipments: readonly ShipmentView[] = [],
): TemplateResult {
  const isAsking = status === 'quoting' || status === 'stale';
  const shown = totals ?? lastTotals;
  const isUnchosen = lacks === 'shipping' || lacks === 'tax';
  // The figures that are being renewed may be older than the choice of a method: nothing is called free that is not.
  const isNew = !totals && shown?.shipping === 0 && shipments.some(isCharged);
  return html`
    <dl class="pairs figures ${isAsking ? 'busy' : ''}" aria-busy=${isAsking}>
      ${totalsRows(
        {
          // The rows add up to the total below them, also while both are renewed.
          subtotal: shown?.subtotal ?? estimate?.subtotal,
          discount: shown?.discount,
          giftWrap: shown?.giftWrap,
          shipping: isUnchosen || isNew ? undefined : shown?.shipping,
          taxes: lacks === 'tax' ? undefined : shown?.taxes,
          taxIncluded: shown?.taxIncluded,
        },
        currency,
        messages,
        isUnchosen,
      )}
    </dl>
  `;
}

const isCharged = ({ options, methodId }: ShipmentView): boolean =>
  options.some(({ id, price }) => id === methodId && price > 0);
