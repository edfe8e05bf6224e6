import type { Flow } from '../order/flow.ts';
import { asked, refused } from './accepted.ts';
import { contactWriting } from './contact-writing.ts';
import { handedOff } from './handoffs.ts';
import { keeping } from './keeping.ts';
import { opening } from './opening.ts';
import { placing } from './placing.ts';
import { pricing } from './pricing.ts';
import { orderSetup } from './setup.ts';
import { savingAtHost } from './saving.ts';
import { editing, stepRegion } from './steps.ts';

/** Creates the machine of a flow: an order being taken, from the host's description of itself to the placed order. */
export const createOrderMachine = ({ steps }: Pick<Flow, 'steps'>) =>
  orderSetup.createMachine({
    id: 'order',
    context: ({ input }) => input,
    initial: 'opening',
    // An event that no state takes is refused: the order is not open for it now.
    on: {
      'storage.set': { actions: 'setStorage' },
      'payment.enter': { actions: 'setEntry' },
      '*': { guard: 'isSent', actions: 'announceNotEditing' },
    },

    states: {
      opening,
      /** The host takes no orders. `entryBar` of its profile holds the reason. */
      closed: {},
      failed: { on: { retry: { target: 'opening' } } },

      editing: {
        type: 'parallel',
        on: {
          ...editing(),
          'contact.create': refused,
          'contact.update': refused,
          'contact.addAddress': refused,
          'contact.updateAddress': refused,
          'review.acknowledge': { actions: { type: 'acknowledge', params: ({ event }) => event } },
          'review.place': [
            // Placed at once, where the host has confirmed the total.
            { guard: 'isAllowed', actions: 'awaitPrice' },
            refused,
          ],
          'handoffs.create': [
            { guard: 'isAllowed', target: '#order.handedOff.storing', actions: 'beginHandoff' },
            refused,
          ],
          'drafts.compare': { actions: 'compare' },
          next: [asked, refused],
          back: refused,
          go: [asked, refused],
          // The waiting state takes it; without one it is ignored, not refused.
          retry: {},
        },
        always: [
          { guard: 'isConfirmed', target: '#order.placing', actions: ['submit', 'announceSubmitting'] },
          { guard: 'isAwaitOver', actions: ['endAwait', 'announceNotPlaced'] },
        ],
        states: {
          step: stepRegion(steps),
          contact: contactWriting,
          pricing,
          keeping,
          saving: savingAtHost,
        },
      },

      placing,
      handedOff,
      placed: {
        invoke: {
          src: 'forget',
          input: ({ context }) => ({ draftId: context.draft.id }),
        },
      },
    },
  });

export type OrderMachine = ReturnType<typeof createOrderMachine>;
