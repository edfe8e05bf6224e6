import { detailCapabilities, detailNames } from '@orderpad/contracts';
import { isQuestioned } from '../order/edit.ts';
import { requires } from '../order/requires.ts';
import type { Slice } from '../order/slice.ts';
import { detailsEdits } from './details.edits.ts';

/** The details of the order: dates, the representative, tags, the note of staff and the confirmation. */
export const detailsSlice: Slice = {
  name: 'details',
  step: 'review',
  roots: ['details'],
  edits: detailsEdits,
  keepsPrices: {
    // A note is typed, and asks for no answer of the host; it judges the rest when it prices the draft again.
    'details.edit': (context, { patch }) =>
      Object.keys(patch).every((name) => name === 'internalNote') &&
      !isQuestioned(context, 'details', 'internalNote'),
  },
  issuesWith: {
    'details.edit': (context, { patch }) =>
      detailNames
        .filter((name) => patch[name] !== undefined)
        .flatMap((name) => requires(context, detailCapabilities[name])),
  },
};
