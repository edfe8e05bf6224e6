import { accepted, arriving, refused } from './accepted.ts';
import type { OrderEvent } from './events.ts';
import { order } from './setup.ts';

/** Everything once more, and the button. */
export const review = order.createStateConfig({ entry: arriving('review') });

export const reviewEvents = {
  'review.note': accepted,
  'review.acknowledge': {
    actions: { type: 'acknowledge', params: ({ event }: { event: Acknowledge }) => event },
  },
  'review.place': [
    { guard: 'isAllowed', target: '#order.placing', actions: ['press', 'announceSubmitting'] },
    refused,
  ],
} as const;

type Acknowledge = Extract<OrderEvent, { type: 'review.acknowledge' }>;
