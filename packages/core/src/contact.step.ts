import { accepted, arriving, failed } from './accepted.ts';
import { begun } from './work.rules.ts';
import { order } from './setup.ts';

/** Whom the order is for. */
export const contact = order.createStateConfig({ entry: arriving('contact') });

/** Granted at any step, since a page may show them all. */
export const contactEvents = {
  'contact.choose': accepted,
  'contact.clear': accepted,
} as const;

const writing = { guard: 'isAllowed', target: 'writing', actions: 'beginWork' } as const;

/** What the host is asked to write about the contact, one thing at a time. */
export const contactDesk = order.createStateConfig({
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
        input: ({ context }) => begun(context),
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
