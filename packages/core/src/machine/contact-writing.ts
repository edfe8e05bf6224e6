import { failed } from './accepted.ts';
import { workOf } from './contact-writing.rules.ts';
import { orderSetup } from './setup.ts';

const writing = { guard: 'isAllowed', target: 'writing', actions: 'beginWork' } as const;

/** Writes about the contact at the host, one at a time. */
export const contactWriting = orderSetup.createStateConfig({
  initial: 'idle',
  states: {
    idle: {
      on: {
        'contact.create': writing,
        'contact.update': writing,
        'contact.addAddress': writing,
        'contact.updateAddress': writing,
      },
    },
    writing: {
      exit: 'endWork',
      invoke: {
        src: 'writeContact',
        input: ({ context }) => workOf(context),
        onDone: {
          target: 'idle',
          actions: [{ type: 'keepWork', params: ({ event }) => event.output }, 'announceChanged'],
        },
        onError: {
          target: 'idle',
          actions: failed('keepContactFailure', 'contact'),
        },
      },
    },
  },
});
