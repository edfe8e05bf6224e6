import { unaccepted } from '../order/acknowledged.ts';
import { currentQuote, isRenewing } from '../order/context.ts';
import { isQuestioned } from '../order/edit.ts';
import { fix, issue } from '@orderpad/contracts';
import type { Slice } from '../order/slice.ts';
import { reviewEdits } from './review.edits.ts';

/** The review: the note, warnings to accept, and the price to place at. */
export const reviewSlice: Slice = {
  name: 'review',
  step: 'review',
  roots: ['quotedTotal'],
  edits: reviewEdits,
  keepsPrices: { 'review.edit': (context) => !isQuestioned(context, 'note') },
  issuesOf(context) {
    // An order that is placed while its price is being renewed waits for the new one.
    if (currentQuote(context) || isRenewing(context)) return unaccepted(context);
    const { quoteFailure } = context;
    const params = quoteFailure ? { problem: quoteFailure.code } : {};
    return [issue('not-priced', [], params, ...(quoteFailure ? [fix('retry')] : []))];
  },
};
