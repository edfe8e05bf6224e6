import { requires } from '../order/requires.ts';
import type { Slice } from '../order/slice.ts';

/** Orders that a customer asks for. */
export const requestsSlice: Slice = {
  name: 'requests',
  step: 'review',
  issuesWith: {
    'review.place': (context) =>
      context.flow.policies.placeAs === 'request' ? requires(context, 'requests') : [],
  },
};
