import { issue, paymentFailed } from '@orderpad/contracts';
import { failed } from './accepted.ts';
import { failureOf } from '../order/failure.ts';
import { orderSetup } from './setup.ts';
import { intentOf, outcomeFact, recordedOutcome, type KeyState, type Outcome } from './placing.rules.ts';

/** The event of a call that returned a record. */
interface Learnt {
  event: { output: KeyState };
}

/** The result of fields that did not answer at all. */
const noAnswer = () => paymentFailed('timeout');

const outcomeIn = ({ event }: Learnt): Outcome => recordedOutcome(event.output);

/** The transitions after a record: to the placed order, or to `learning`, which judges the record. */
const learnt = [
  {
    guard: { type: 'isPlaced', params: ({ event }: Learnt) => event.output },
    target: '#order.placed',
    actions: [
      { type: 'keepOrder', params: outcomeIn },
      { type: 'announce', params: (learnt: Learnt) => outcomeFact(outcomeIn(learnt)) },
    ],
  },
  { target: 'learning', actions: { type: 'keepRecord', params: ({ event }: Learnt) => event.output } },
] as const;

/**
 * Places an order exactly once. While the outcome of a key is unknown, the host is asked for it. The key is sent again only after
 * the host has answered that it never saw it.
 */
export const placing = orderSetup.createStateConfig({
  initial: 'arriving',
  exit: 'forgetIntent',
  states: {
    arriving: {
      always: [
        { guard: 'wantsToken', target: 'tokenizing' },
        { guard: 'isFirstSending', target: 'storing' },
        { target: 'lookingUp' },
      ],
    },

    /** Exchanges what was entered in the payment fields for a token. Nothing has been stored or sent: a failure leads back. */
    tokenizing: {
      invoke: {
        src: 'tokenize',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'isTokenized', params: ({ event }) => event.output },
            target: 'storing',
            actions: { type: 'keepToken', params: ({ event }) => event.output },
          },
          {
            target: '#order.editing',
            actions: { type: 'keepEntryFailure', params: ({ event }) => event.output },
          },
        ],
        onError: { target: '#order.editing', actions: { type: 'keepEntryFailure', params: noAnswer } },
      },
      after: {
        tokenLimit: { target: '#order.editing', actions: { type: 'keepEntryFailure', params: noAnswer } },
      },
    },

    /** Stores the intent before the first byte is sent, so that it survives a crash. */
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
            { type: 'announce', params: ({ event }) => outcomeFact(event.output) },
          ],
        },
        onError: {
          target: 'judging',
          actions: failed('keepPlacingFailure', 'place'),
        },
      },
    },

    /** Judges a failed request by its code and by what was known before. */
    judging: {
      always: [
        { guard: { type: 'sendingMeans', params: 'unknown' }, target: 'pausing', actions: 'doubt' },
        { guard: { type: 'sendingMeans', params: 'wait' }, target: 'pausing' },
        { guard: { type: 'sendingMeans', params: 'look-up' }, target: 'lookingUp' },
        { guard: 'isHandedOffAlready', target: '#order.handedOff.finding', actions: 'giveWay' },
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
        input: ({ context }) => intentOf(context),
        onDone: learnt,
        onError: {
          target: 'pausing',
          actions: failed('keepPlacingFailure', 'place'),
        },
      },
    },

    /** Judges the host's record of the key. Placed, rejected and fenced are final. */
    learning: {
      always: [
        { guard: 'isHandedOffAlready', target: '#order.handedOff.finding', actions: 'giveWay' },
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
        { guard: { type: 'recordMeans', params: 'action' }, target: 'confirming' },
        { guard: { type: 'recordMeans', params: 'release' }, target: 'fencing' },
        { guard: 'mayResend', target: 'sending' },
        { guard: 'mayFence', target: 'fencing' },
        // The key must not be sent again and cannot be fenced: keep asking, since the request may still arrive.
        { target: 'pausing' },
      ],
    },

    /** Waits until the payer has acted, e.g. in a 3-D Secure challenge. The page runs the action. */
    confirming: {
      on: {
        'payment.confirm': { target: 'sending', actions: 'forgetRecord' },
        'payment.cancel': [
          { guard: 'mayFence', target: 'fencing', actions: ['forgetRecord', 'keepNotConfirmed'] },
          // The host asks again, since the key cannot be closed.
          { target: 'pausing', actions: 'forgetRecord' },
        ],
        retry: { target: 'lookingUp' },
      },
    },

    /** Fences the key, so that a request still on its way takes no effect. */
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

    /** Loads the order that the draft has become already. */
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
