import { type Quote, warning } from '@orderpad/contracts';
import { withNotices } from '../order/acknowledged.ts';
import type { Changes, OrderContext } from '../order/context.ts';
import { revised } from '../order/edit.ts';
import { paysOnly } from '../order/pays-only.ts';
import { allSlices } from './slices.ts';

/** Most revisions in a row that may follow quotes without an edit. A host that is never content would be asked for ever. */
const mostCorrections = 5;

/** Returns the revision that follows from a quote; no changes when the draft stays, or a warning when it was corrected too often. */
export function corrected(context: OrderContext, quote: Quote): Changes {
  const changes = afterQuote(context, quote);
  if (!changes) return {};
  const corrections = context.corrections + 1;
  return corrections > mostCorrections
    ? withNotices(context, [warning('not-settled', ['totals'])])
    : { ...revised(context, changes), corrections };
}

/**
 * Returns the changes of all slices that follow from a quote; `undefined` when the draft stays as it is. Of an order that was
 * handed off only the parts of its payer follow.
 */
function afterQuote(context: OrderContext, quote: Quote): Changes | undefined {
  let all: Changes | undefined;
  for (const slice of allSlices()) {
    if (paysOnly(context) && !slice.opensToPayer) continue;
    const changes = slice.afterQuote?.({ ...context, ...all }, quote);
    if (changes) all = { ...all, ...changes };
  }
  return all;
}
