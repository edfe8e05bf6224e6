import { issue, type Order, type SubmissionState } from '@orderpad/contracts';
import { failed } from './accepted.ts';
import { failureOf } from '../order/failure.ts';
import { orderSetup } from './setup.ts';
import { intentOf, recordedOrder } from './placing.rules.ts';

interface Learnt {
  event: { output: SubmissionState };
}

const orderOf = ({ event }: Learnt): Order => recordedOrder(event.output);

/** What the host says of a key: an order, or something to be judged. */
const learnt = [
  {
    guard: { type: 'isPlaced', params: ({ event }: Learnt) => event.output },
    target: '#order.placed',
    actions: [
      { type: 'keepOrder', params: orderOf },
      { type: 'announce', params: (learnt: Learnt) => ({ type: 'placed' as const, order: orderOf(learnt) }) },
    ],
  },
  { target: 'learning', actions: { type: 'keepRecord', params: ({ event }: Learnt) => event.output } },
] as const;

/**
 * Placing, once. Until the host has said what became of a key it is asked, and the key is sent again only after the host
 * has said that it never saw it.
 */
export const placing = orderSetup.createStateConfig({
  initial: 'arriving',
  exit: 'forgetIntent',
  states: {
    arriving: { always: [{ guard: 'isFirstSending', target: 'storing' }, { target: 'lookingUp' }] },

    /** Before the first byte: the intent must survive whatever happens next. */
    storing: {
      invoke: {
        src: 'storeIntent',
        input: ({ context }) => intentOf(context),
        onDone: [
          {
            guard: { type: 'isAdopted', params: ({ event }) => event.output },
            target: 'lookingUp',
            actions: { type: 'adopt', params: ({ event }) => event.output },
          },
          { target: 'sending' },
        ],
        onError: {
          target: '#order.editing',
          actions: [
            {
              type: 'keepPlacingFailure',
              params: { code: 'unavailable', issues: [issue('intent-not-stored', [])] },
            },
            'keepRefusal',
          ],
        },
      },
    },

    sending: {
      invoke: {
        src: 'place',
        input: ({ context }) => intentOf(context),
        onDone: {
          target: '#order.placed',
          actions: [
            { type: 'keepOrder', params: ({ event }) => event.output },
            { type: 'announce', params: ({ event }) => ({ type: 'placed', order: event.output }) },
          ],
        },
        onError: {
          target: 'judging',
          actions: failed('keepPlacingFailure', 'place'),
        },
      },
    },

    /** What the failure of a sending means, by its code and by what was known before. */
    judging: {
      always: [
        { guard: { type: 'sendingMeans', params: 'unknown' }, target: 'pausing', actions: 'doubt' },
        { guard: { type: 'sendingMeans', params: 'wait' }, target: 'pausing' },
        { guard: { type: 'sendingMeans', params: 'placed-before' }, target: 'fetching' },
        {
          guard: { type: 'sendingMeans', params: 'requote' },
          target: '#order.editing',
          actions: 'forgetPrice',
        },
        { target: '#order.editing', actions: 'keepRefusal' },
      ],
    },

    pausing: {
      exit: 'countAttempt',
      on: { retry: { target: 'lookingUp' } },
      after: { placingBackoff: { target: 'lookingUp' } },
    },

    lookingUp: {
      invoke: {
        src: 'lookup',
        input: ({ context }) => intentOf(context).key,
        onDone: learnt,
        onError: {
          target: 'pausing',
          actions: failed('keepPlacingFailure', 'place'),
        },
      },
    },

    /** What the host's own record of the key means: placed, rejected and fenced are final. */
    learning: {
      always: [
        { guard: { type: 'recordMeans', params: 'placed-before' }, target: 'fetching' },
        {
          guard: { type: 'recordMeans', params: 'requote' },
          target: '#order.editing',
          actions: 'forgetPrice',
        },
        {
          guard: { type: 'recordMeans', params: 'refused' },
          target: '#order.editing',
          actions: 'keepRefusal',
        },
        { guard: { type: 'recordMeans', params: 'waiting' }, target: 'pausing' },
        { guard: 'mayResend', target: 'sending' },
        { guard: 'mayFence', target: 'fencing' },
        // It must not be sent again and cannot be closed: keep asking, since it may still arrive.
        { target: 'pausing' },
      ],
    },

    /** Close the key, so that a request still on its way can never take effect. */
    fencing: {
      invoke: {
        src: 'fence',
        input: ({ context }) => intentOf(context).key,
        onDone: learnt,
        onError: {
          target: 'pausing',
          actions: failed('keepPlacingFailure', 'place'),
        },
      },
    },

    /** The draft is an order already: show that one. */
    fetching: {
      invoke: {
        src: 'getOrder',
        input: ({ context }) => context.placing?.failure?.orderId ?? '',
        onDone: {
          target: '#order.placed',
          actions: [
            { type: 'keepOrder', params: ({ event }) => event.output },
            { type: 'announce', params: ({ event }) => ({ type: 'placed', order: event.output }) },
          ],
        },
        onError: [
          { guard: { type: 'isPassing', params: ({ event }) => failureOf(event.error) }, target: 'pausing' },
          { target: '#order.editing', actions: 'keepRefusal' },
        ],
      },
    },
  },
});
