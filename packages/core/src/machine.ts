import { refused } from './accepted.ts';
import { contact, contactDesk, contactEvents } from './contact.step.ts';
import { destination, destinationEvents } from './destination.step.ts';
import { items, itemsEvents } from './items.step.ts';
import { keeping } from './keeping.ts';
import { arrivals, moves } from './moves.ts';
import { opening } from './opening.ts';
import { payment, paymentEvents } from './payment.step.ts';
import { placing } from './placing.ts';
import { pricing } from './pricing.ts';
import { promotionsEvents } from './promotions.step.ts';
import { review, reviewEvents } from './review.step.ts';
import { order } from './setup.ts';
import { shipping, shippingEvents } from './shipping.step.ts';

/** An order being taken, from the host's description of itself to the order it placed. */
export const orderMachine = order.createMachine({
  id: 'order',
  context: ({ input }) => input,
  initial: 'opening',
  // Whatever nobody took: the order is not open for it now.
  on: { '*': { guard: 'isSaid', actions: 'announceNotEditing' } },

  states: {
    opening,
    /** The host takes no orders; the profile says why. */
    closed: {},
    failed: { on: { retry: { target: 'opening' } } },

    editing: {
      type: 'parallel',
      on: {
        ...contactEvents,
        ...destinationEvents,
        ...itemsEvents,
        ...promotionsEvents,
        ...shippingEvents,
        ...paymentEvents,
        ...reviewEvents,
        'contact.create': refused,
        'contact.update': refused,
        'contact.addAddress': refused,
        'contact.updateAddress': refused,
        next: refused,
        back: refused,
        go: refused,
        // Taken by whatever waits for it; nothing to refuse when nothing does.
        retry: {},
      },
      states: {
        step: {
          initial: 'arriving',
          on: { next: moves, back: moves, go: moves },
          states: {
            /** A step is derived from the draft, never stored with it. */
            arriving: { always: arrivals },
            contact,
            destination,
            items,
            shipping,
            payment,
            review,
          },
        },
        contact: contactDesk,
        pricing,
        keeping,
      },
    },

    placing,
    placed: {
      invoke: {
        src: 'forget',
        input: ({ context }) => ({ draftId: context.draft.id }),
      },
    },
  },
});
