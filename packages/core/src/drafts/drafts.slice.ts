import { fix, issue } from '@orderpad/contracts';
import { requires } from '../order/requires.ts';
import type { Slice } from '../order/slice.ts';
import { undecided } from './decisions.rules.ts';

/** Orders saved for later at the host. What is undecided about a resumed one holds the review back. */
export const draftsSlice: Slice = {
  name: 'drafts',
  step: 'review',
  roots: ['drafts'],
  issuesOf: undecided,
  issuesWith: {
    'drafts.save': (context) => [
      ...requires(context, 'drafts'),
      ...(context.lines.size > 0 ? [] : [issue('lines-required', ['lines'], {}, fix('add-item'))]),
    ],
  },
};
