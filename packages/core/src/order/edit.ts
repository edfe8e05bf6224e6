import type { Changes, OrderContext } from './context.ts';
import type { OrderEvent } from './events.ts';

/** The changes that each event makes, by its type. Pure except for the ids of new lines. */
export type Edits = {
  readonly [Type in OrderEvent['type']]?: (
    context: OrderContext,
    event: Extract<OrderEvent, { type: Type }>,
  ) => Changes;
};

/** Counts changes as one revision of the draft, and clears the reason of a failed submission. */
export function revised(context: OrderContext, changes: Changes): Changes {
  const draft = changes.draft ?? context.draft;
  return {
    ...changes,
    draft: { ...draft, revision: context.draft.revision + 1 },
    refusal: undefined,
    corrections: 0,
  };
}
