import { unaccepted } from '../order/acknowledged.ts';
import { currentQuote } from '../order/context.ts';
import { fix, issue } from '@orderpad/contracts';
import type { Slice } from '../order/slice.ts';
import { reviewEdits } from './review.edits.ts';

/** The review: the note, warnings to accept, and the price to place at. */
export const reviewSlice: Slice = {
  name: 'review',
  step: 'review',
  edits: reviewEdits,
  issuesOf(context) {
    if (currentQuote(context)) return unaccepted(context);
    const { quoteFailure } = context;
    const params = quoteFailure ? { problem: quoteFailure.code } : {};
    return [issue('not-priced', [], params, ...(quoteFailure ? [fix('retry')] : []))];
  },
};
