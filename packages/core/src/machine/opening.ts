import { failed } from './accepted.ts';
import { orderSetup } from './setup.ts';

/** Asks the host to describe itself, and resumes what an earlier session left. */
export const opening = orderSetup.createStateConfig({
  initial: 'asking',
  states: {
    asking: {
      invoke: {
        src: 'open',
        input: ({ context }) => context,
        onDone: {
          target: 'deciding',
          actions: [{ type: 'keepOpening', params: ({ event }) => event.output }],
        },
        onError: {
          target: '#order.failed',
          actions: failed('keepOpenFailure', 'describe'),
        },
      },
    },
    deciding: {
      always: [
        {
          guard: 'isPlacing',
          target: '#order.placing',
          actions: { type: 'announce', params: { type: 'started' } },
        },
        {
          guard: 'isHandedOff',
          target: '#order.handedOff',
          actions: { type: 'announce', params: { type: 'started' } },
        },
        { guard: 'isBarred', target: '#order.closed' },
        { target: '#order.editing', actions: { type: 'announce', params: { type: 'started' } } },
      ],
    },
  },
});
