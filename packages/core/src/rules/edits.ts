import type { Changes, OrderContext } from '../order/context.ts';
import { revised } from '../order/edit.ts';
import type { OrderEvent } from '../order/events.ts';
import { allSlices } from './slices.ts';

interface Edit {
  readonly apply: (context: OrderContext, event: OrderEvent) => Changes;
  readonly keepsPrices: ((context: OrderContext, event: OrderEvent) => boolean) | undefined;
}

function editOf({ type }: OrderEvent): Edit | undefined {
  for (const { edits, keepsPrices } of allSlices()) {
    // The tables are keyed by event type, so the entries found take exactly this event.
    const apply = edits?.[type] as Edit['apply'] | undefined;
    if (apply) return { apply, keepsPrices: keepsPrices?.[type] as Edit['keepsPrices'] };
  }
  return undefined;
}

/** Returns the types of all events that edit the draft. */
export const editTypes = (): string[] => allSlices().flatMap(({ edits }) => Object.keys(edits ?? {}));

/** Returns the changes of an edit, as the next revision of the draft; none for an event that is no edit. */
export function edited(context: OrderContext, event: OrderEvent): Changes {
  const edit = editOf(event);
  if (!edit) return {};
  const changes = edit.apply(context, event);
  if (edit.keepsPrices?.(context, event)) return revised(context, changes, true);
  const notices = changes.notices ?? context.notices;
  // A notice about a changed total is out of date once the prices can have changed again.
  return revised(context, { ...changes, notices: notices.filter(({ path }) => path[0] !== 'totals') });
}
