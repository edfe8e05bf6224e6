import { failed } from './accepted.ts';
import { failureOf } from '../order/failure.ts';
import { orderSetup } from './setup.ts';

/**
 * Asking the host for a price. One question in flight: edits made meanwhile wait for its answer and are asked about
 * together. An answer to anything but the question asked is dropped.
 */
export const pricing = orderSetup.createStateConfig({
  initial: 'stale',
  states: {
    stale: {
      always: [
        { guard: 'isPriced', target: 'quoted' },
        { guard: 'canQuote', target: 'quoting' },
      ],
    },

    quoting: {
      entry: 'ask',
      always: [
        { guard: 'cannotQuote', target: 'stale' },
        // Another contact or country has other prices: the answer on its way is worth nothing.
        { guard: 'isForAnother', target: 'quoting', reenter: true },
      ],
      invoke: {
        src: 'quote',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'answersAsked', params: ({ event }) => event.output },
            target: 'stale',
            actions: [
              { type: 'keepQuote', params: ({ event }) => event.output },
              { type: 'announce', params: ({ event }) => ({ type: 'quoted', quote: event.output }) },
              { type: 'followQuote', params: ({ event }) => event.output },
            ],
          },
          { target: 'unpriced.pausing', actions: { type: 'keepQuoteFailure', params: failureOf(undefined) } },
        ],
        onError: [
          {
            guard: { type: 'isPassing', params: ({ event }) => failureOf(event.error) },
            target: 'unpriced.pausing',
            actions: failed('keepQuoteFailure', 'quote'),
          },
          {
            target: 'unpriced.refused',
            actions: failed('keepQuoteFailure', 'quote'),
          },
        ],
      },
    },

    quoted: {
      always: [
        { guard: 'canQuote', target: 'quoting' },
        { guard: 'isStale', target: 'stale' },
      ],
      after: { expiry: { target: 'stale', actions: 'expireQuote' } },
    },

    unpriced: {
      initial: 'refused',
      on: { retry: { target: 'stale', actions: 'forgetQuoteFailure' } },
      always: { guard: 'cannotQuote', target: 'stale', actions: 'forgetQuoteFailure' },
      states: {
        /** It passes by itself: ask again after a while. */
        pausing: { after: { quoteBackoff: { target: '#order.editing.pricing.quoting' } } },
        /** Asking the same again is no use: an edit may help. */
        refused: { always: { guard: 'isEditedSince', target: '#order.editing.pricing.stale' } },
      },
    },
  },
});
