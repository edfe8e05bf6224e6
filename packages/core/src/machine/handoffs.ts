import { type Handoff, issue } from '@orderpad/contracts';
import { failed } from './accepted.ts';
import { failureOf } from '../order/failure.ts';
import { handoffIdOf, lockedDraft, requestOf } from './handoffs.rules.ts';
import { orderSetup } from './setup.ts';

/** The event of a call that returned the hand-off. */
interface Seen {
  event: { output: Handoff };
}

const seen = ({ event }: Seen): Handoff => event.output;

/** The transitions after the host has returned the hand-off; a state that is new is emitted. */
const seenThen = <Target extends string>(target: Target) =>
  [
    {
      guard: { type: 'isHandoffNews', params: seen },
      target,
      actions: [{ type: 'keepHandoff', params: seen }, 'announceHandoff'],
    },
    { target, actions: { type: 'keepHandoff', params: seen } },
  ] as const;

/** The transitions after a call that is repeated when its failure passes; another failure means that there is no hand-off. */
const unseen = [
  {
    guard: {
      type: 'isLasting',
      params: ({ event }: { event: { error: unknown } }) => failureOf(event.error),
    },
    target: '#order.editing',
    actions: [...failed('keepHandoffFailure', 'handoff'), 'refuseHandoff'],
  },
  { target: 'pausing', actions: failed('keepHandoffFailure', 'handoff') },
] as const;

/**
 * The order is left to the customer: no edit and no placing. A request without an answer is sent again with its key. The hand-off
 * is followed until it is paid, which places the order, or has ended, which unlocks the draft.
 */
export const handedOff = orderSetup.createStateConfig({
  initial: 'arriving',
  on: {
    'handoffs.revoke': { guard: 'mayRevoke', target: '.revoking' },
    // The pausing state takes it; without one it is ignored, not refused.
    retry: {},
  },
  states: {
    arriving: {
      always: [
        { guard: 'isHandoffSeen', target: 'learning' },
        { guard: 'isHandoffKnown', target: 'asking' },
        { guard: 'isHandoffAsked', target: 'creating' },
        { target: 'finding' },
      ],
    },

    /** Stores the request before the first byte is sent, so that a reload asks with the same key. */
    storing: {
      invoke: {
        src: 'storeHandoff',
        input: ({ context }) => lockedDraft(context),
        onDone: { target: 'creating' },
        onError: {
          target: '#order.editing',
          actions: [
            {
              type: 'keepHandoffFailure',
              params: { code: 'unavailable', issues: [issue('intent-not-stored', [])] },
            },
            'refuseHandoff',
          ],
        },
      },
    },

    creating: {
      invoke: {
        src: 'createHandoff',
        input: ({ context }) => ({ context, request: requestOf(context) }),
        onDone: seenThen('noting'),
        onError: { target: 'judging', actions: failed('keepHandoffFailure', 'handoff') },
      },
    },

    /** Judges a request that failed by its code and by what was known before. */
    judging: {
      always: [
        { guard: { type: 'handingOffMeans', params: 'unknown' }, target: 'pausing' },
        { guard: { type: 'handingOffMeans', params: 'placed-before' }, target: 'fetching' },
        { guard: { type: 'handingOffMeans', params: 'handed-off' }, target: 'finding' },
        {
          guard: { type: 'handingOffMeans', params: 'requote' },
          target: '#order.editing',
          actions: 'requoteHandoff',
        },
        { target: '#order.editing', actions: 'refuseHandoff' },
      ],
    },

    /** Asks the host for the hand-off of the draft, which another device or person has made. */
    finding: {
      invoke: {
        src: 'findHandoff',
        input: ({ context }) => context.draft.id,
        onDone: [
          {
            guard: { type: 'isNoHandoff', params: ({ event }) => event.output },
            target: '#order.editing',
            actions: 'refuseHandoff',
          },
          {
            target: 'noting',
            actions: [{ type: 'keepFoundHandoff', params: ({ event }) => event.output }, 'announceHandoff'],
          },
        ],
        onError: unseen,
      },
    },

    /** Notes the id on the device, with the tag of the draft that the host has saved. */
    noting: {
      invoke: {
        src: 'noteHandoff',
        input: ({ context }) => context,
        onDone: {
          target: 'arriving',
          actions: { type: 'keepHandoffBase', params: ({ event }) => event.output },
        },
        // The request that is still stored leads to the same hand-off.
        onError: { target: 'arriving' },
      },
    },

    asking: {
      invoke: {
        src: 'getHandoff',
        input: ({ context }) => handoffIdOf(context),
        onDone: seenThen('learning'),
        onError: unseen,
      },
    },

    learning: {
      always: [
        { guard: { type: 'isHandoffIn', params: 'paid' }, target: 'fetching' },
        { guard: 'isHandoffLive', target: 'watching' },
        { target: '#order.editing', actions: 'endHandoff' },
      ],
    },

    /** Waits for the next change. The host is asked once a minute, too: a stream can be silent because it is broken. */
    watching: {
      // Another storage has nothing of it yet.
      on: { 'storage.set': { target: 'noting', actions: 'setStorage' } },
      invoke: {
        src: 'watchHandoff',
        input: ({ context }) => context,
        onDone: seenThen('learning'),
        onError: { target: 'pausing', actions: failed('keepHandoffFailure', 'handoff') },
      },
      after: { handoffPoll: { target: 'asking' } },
    },

    pausing: {
      exit: 'countHandoffAttempt',
      on: { retry: { target: 'arriving' } },
      after: { handoffBackoff: { target: 'arriving' } },
    },

    /** Takes the order back. The answer may be that the customer was faster. */
    revoking: {
      entry: 'beginRevoking',
      exit: 'endRevoking',
      on: { 'handoffs.revoke': {} },
      invoke: {
        src: 'revokeHandoff',
        input: ({ context }) => handoffIdOf(context),
        onDone: seenThen('learning'),
        onError: {
          target: 'asking',
          actions: failed('keepRevokeFailure', 'handoff'),
        },
      },
    },

    /** Loads the order that the customer has placed. */
    fetching: {
      on: { 'handoffs.revoke': {} },
      invoke: {
        src: 'getOrder',
        input: ({ context: { handingOff } }) =>
          handingOff?.handoff?.orderId ?? handingOff?.failure?.orderId ?? '',
        onDone: {
          target: '#order.placed',
          actions: [
            { type: 'keepOrder', params: ({ event }) => event.output },
            { type: 'announce', params: ({ event }) => ({ type: 'placed', order: event.output }) },
          ],
        },
        onError: [
          {
            guard: { type: 'isPassing', params: ({ event }) => failureOf(event.error) },
            target: 'pausing',
            actions: failed('keepHandoffFailure', 'handoff'),
          },
          { guard: { type: 'isHandoffIn', params: 'paid' }, target: 'paid' },
          { target: '#order.editing', actions: 'refuseHandoff' },
        ],
      },
    },

    /** Paid at a host that does not show the order: its number is all there is to show. */
    paid: {
      on: { 'handoffs.revoke': {} },
      invoke: { src: 'forget', input: ({ context }) => ({ draftId: context.draft.id }) },
    },
  },
});
