import { accepted } from './accepted.ts';
import { begun } from './work.rules.ts';
import { order } from './setup.ts';

/** Whom the order is for. */
export const contact = order.createStateConfig({
  entry: [
    { type: 'arrive', params: 'contact' },
    { type: 'announceStep', params: 'contact' },
  ],
});

/** Granted at any step, since a page may show them all. */
export const contactEvents = {
  'contact.choose': accepted,
  'contact.clear': accepted,
} as const;

/** What the host is asked to write about the contact, one thing at a time. */
export const contactDesk = order.createStateConfig({
  initial: 'idle',
  states: {
    idle: {
      on: {
        'contact.create': { guard: 'isAllowed', target: 'writing', actions: 'beginWork' },
        'contact.update': { guard: 'isAllowed', target: 'writing', actions: 'beginWork' },
        'contact.addAddress': { guard: 'isAllowed', target: 'writing', actions: 'beginWork' },
        'contact.updateAddress': { guard: 'isAllowed', target: 'writing', actions: 'beginWork' },
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
          actions: [
            { type: 'keepContactFailure', params: ({ event: { error } }) => ({ error }) },
            { type: 'announceFailed', params: ({ event: { error } }) => ({ error, during: 'contact' }) },
          ],
        },
      },
    },
  },
});
