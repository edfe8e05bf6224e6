import { failed } from './accepted.ts';
import { failureOf } from '../order/failure.ts';
import { orderSetup } from './setup.ts';

/**
 * Asks the host for a quote, one request at a time. Edits made meanwhile are priced together by the next request. An answer to
 * another draft or revision than the one asked about is dropped.
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
        // Another contact or country has other prices, so the answer on its way would be useless.
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
      on: { retry: { target: 'stale', actions: 'expireQuote' } },
      after: { expiry: { target: 'stale', actions: 'expireQuote' } },
    },

    unpriced: {
      initial: 'refused',
      on: { retry: { target: 'stale', actions: 'forgetQuoteFailure' } },
      always: { guard: 'cannotQuote', target: 'stale', actions: 'forgetQuoteFailure' },
      states: {
        /** The failure is transient: asks again after the backoff. */
        pausing: { after: { quoteBackoff: { target: '#order.editing.pricing.quoting' } } },
        /** The failure is permanent for this revision: asks again after the next edit. */
        refused: { always: { guard: 'isEditedSince', target: '#order.editing.pricing.stale' } },
      },
    },
  },
});
