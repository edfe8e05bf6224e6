import { lockedDraft } from './handoffs.rules.ts';
import { orderSetup } from './setup.ts';

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
        onDone: {
          target: 'savedHere',
          actions: [
            { type: 'keepRevision', params: ({ event }) => event.output },
            {
              type: 'announce',
              params: ({ event }) => ({ type: 'saved', where: 'device', revision: event.output }),
            },
          ],
        },
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
    /** Saving failed. Retried after 10 seconds, or at `retry`. */
    failed: { on: { retry: { target: 'saving' } }, after: { 10_000: { target: 'saving' } } },
  },
});
