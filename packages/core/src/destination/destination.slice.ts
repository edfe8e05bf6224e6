import { addressOf } from '../order/address.ts';
import { issue } from '@orderpad/contracts';
import type { Slice } from '../order/slice.ts';
import { destinationEdits } from './destination.edits.ts';

/** The destination country, in flows that ask for it before the items. */
export const destinationSlice: Slice = {
  name: 'destination',
  step: 'destination',
  roots: ['destination'],
  edits: destinationEdits,
  issuesOf: ({ draft }) => (draft.destination ? [] : [issue('destination-required', ['destination'])]),
  issuesWith: {
    'destination.select': (context, { country, to }) => {
      const { countries = [] } = context.profile ?? {};
      if (countries.length > 0 && !countries.includes(country))
        return [issue('not-shipped-there', ['destination'], { country })];
      return to && addressOf(to, context)?.country !== country
        ? [issue('address-unknown', ['destination'])]
        : [];
    },
  },
};
