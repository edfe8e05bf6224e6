import type { Changes, OrderContext } from '../order/context.ts';
import { revised } from '../order/edit.ts';
import type { OrderEvent } from '../order/events.ts';
import { allSlices } from './slices.ts';

type Edit = (context: OrderContext, event: OrderEvent) => Changes;

function editOf({ type }: OrderEvent): Edit | undefined {
  for (const { edits } of allSlices()) {
    // The table is keyed by event type, so the entry found takes exactly this event.
    const edit = edits?.[type] as Edit | undefined;
    if (edit) return edit;
  }
  return undefined;
}

/** Returns the types of all events that edit the draft. */
export const editTypes = (): string[] => allSlices().flatMap(({ edits }) => Object.keys(edits ?? {}));

/** Returns the changes of an edit, as the next revision of the draft; none for an event that is no edit. */
export function edited(context: OrderContext, event: OrderEvent): Changes {
  const changes = editOf(event)?.(context, event);
  if (!changes) return {};
  const notices = changes.notices ?? context.notices;
  // A notice about a changed total is out of date once the order itself has changed.
  return revised(context, { ...changes, notices: notices.filter(({ path }) => path[0] !== 'totals') });
}
