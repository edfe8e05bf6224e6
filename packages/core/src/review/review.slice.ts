import { unaccepted } from '../order/acknowledged.ts';
import { currentQuote, isRenewing } from '../order/context.ts';
import { isQuestioned } from '../order/edit.ts';
import { fix, issue } from '@orderpad/contracts';
import { requires } from '../order/requires.ts';
import type { Slice } from '../order/slice.ts';
import { reviewEdits } from './review.edits.ts';

/** The review: the note, warnings to accept, and the price to place at. */
export const reviewSlice: Slice = {
  name: 'review',
  step: 'review',
  roots: ['quotedTotal', 'discount'],
  edits: reviewEdits,
  keepsPrices: {
    'review.edit': (context, { patch }) => !('discount' in patch) && !isQuestioned(context, 'note'),
  },
  issuesWith: {
    'review.edit': (context, { patch }) => (patch.discount ? requires(context, 'orders.discount') : []),
  },
  issuesOf(context) {
    // An order that is placed while its price is being renewed waits for the new one.
    if (currentQuote(context) || isRenewing(context)) return unaccepted(context);
    const { quoteFailure } = context;
    const params = quoteFailure ? { problem: quoteFailure.code } : {};
    return [issue('not-priced', [], params, ...(quoteFailure ? [fix('retry')] : []))];
  },
};
