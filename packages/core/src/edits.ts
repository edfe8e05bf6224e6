import { contactEdits } from './contact.edits.ts';
import type { Changes, OrderContext } from './context.ts';
import { destinationEdits } from './destination.edits.ts';
import type { OrderEvent } from './events.ts';
import { itemsEdits } from './items.edits.ts';
import { paymentEdits } from './payment.edits.ts';
import { promotionsEdits } from './promotions.edits.ts';
import { reviewEdits } from './review.edits.ts';
import { shippingEdits } from './shipping.edits.ts';

/** What each event changes about an order. Pure but for the ids of new lines. */
export type Edits<Type extends OrderEvent['type']> = {
  readonly [Each in Type]: (context: OrderContext, event: Extract<OrderEvent, { type: Each }>) => Changes;
};

const edits = {
  ...contactEdits,
  ...destinationEdits,
  ...itemsEdits,
  ...promotionsEdits,
  ...shippingEdits,
  ...paymentEdits,
  ...reviewEdits,
};

/** Events that edit the draft. */
export type EditEvent = Extract<OrderEvent, { type: keyof typeof edits }>;

export const isEdit = (event: OrderEvent): event is EditEvent => event.type in edits;

/** Apply an edit: the draft becomes the next revision, and what was said about a failed press is over. */
export function edited(context: OrderContext, event: EditEvent): Changes {
  // The table is keyed by event type, so the entry found takes exactly this event.
  const edit = edits[event.type] as (context: OrderContext, event: EditEvent) => Changes;
  const changes = edit(context, event);
  const notices = changes.notices ?? context.notices;
  // How the total came to change is of no interest once the order itself has.
  return revised(context, { ...changes, notices: notices.filter(({ path }) => path[0] !== 'totals') });
}

/** Count changes as one revision of the draft. */
export function revised(context: OrderContext, changes: Changes): Changes {
  const draft = changes.draft ?? context.draft;
  return { ...changes, draft: { ...draft, revision: context.draft.revision + 1 }, refusal: undefined };
}
