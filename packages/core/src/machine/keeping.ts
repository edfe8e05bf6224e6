import { lockedDraft } from './handoffs.rules.ts';
import { orderSetup, type SavedHere } from './setup.ts';

const saved = ({ event }: { event: { output: SavedHere } }): SavedHere => event.output;

/** Saves the draft to device storage, with the tag that it has at the host. */
export const keeping = orderSetup.createStateConfig({
  initial: 'clean',
  // Another storage has nothing of this draft yet.
  on: { 'storage.set': { target: '.clean', actions: 'setStorage' } },
  states: {
    clean: { always: { guard: 'isNotKept', target: 'dirty' } },
    dirty: {
      after: { keepPause: { guard: 'hasStorage', target: 'saving' } },
      always: { guard: 'isKept', target: 'savedHere' },
    },
    saving: {
      invoke: {
        src: 'saveDraft',
        input: ({ context }) => lockedDraft(context),
        onDone: [
          {
            guard: { type: 'isUnlocked', params: saved },
            target: 'savedHere',
            actions: [
              { type: 'keepRevision', params: saved },
              {
                type: 'announce',
                params: ({ event }) => ({ type: 'saved', where: 'device', revision: event.output.revision }),
              },
            ],
          },
          // Another window has left the order to its customer.
          {
            guard: { type: 'isLockedElsewhere', params: saved },
            target: '#order.handedOff',
            actions: { type: 'takeLock', params: saved },
          },
          // Another window is about to: whether there is a link is not certain yet.
          { target: 'failed' },
        ],
        onError: {
          target: 'failed',
          actions: {
            type: 'announce',
            params: ({ event }) => ({ type: 'failed', code: 'internal', during: 'keep', cause: event.error }),
          },
        },
      },
    },
    savedHere: { always: { guard: 'isNotKept', target: 'dirty' } },
    /** Saving failed, or another window holds the draft. Retried after 10 seconds, or at `retry`. */
    failed: { on: { retry: { target: 'saving' } }, after: { 10_000: { target: 'saving' } } },
  },
});
