import { failed, refused } from './accepted.ts';
import type { DraftSaving, OrderContext } from '../order/context.ts';
import { orderSetup } from './setup.ts';

/** Saves the draft for later at the host. The order goes on meanwhile; a second request waits for the answer to the first. */
export const savingAtHost = orderSetup.createStateConfig({
  initial: 'resting',
  states: {
    resting: {
      on: { 'drafts.save': [{ guard: 'isAllowed', target: 'saving', actions: 'beginSaving' }, refused] },
    },
    saving: {
      on: { 'drafts.save': {} },
      invoke: {
        src: 'saveAtHost',
        input: ({ context }) => savingOf(context),
        onDone: {
          target: 'resting',
          actions: [
            { type: 'keepBase', params: ({ event }) => event.output },
            {
              type: 'announce',
              params: ({ event }) => ({
                type: 'saved',
                where: 'host',
                revision: event.output.draft.revision,
              }),
            },
          ],
        },
        onError: { target: 'resting', actions: failed('keepSaveFailure', 'save') },
      },
    },
  },
});

/** Returns the draft that is being saved. Throws when there is none; the state that calls it is entered with one. */
function savingOf({ saving }: OrderContext): DraftSaving {
  if (!saving) throw new Error('nothing is being saved');
  return saving;
}
