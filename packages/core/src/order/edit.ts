import type { Issue } from '@orderpad/contracts';
import type { Changes, OrderContext } from './context.ts';
import type { OrderEvent } from './events.ts';
import { settledShipments } from './shipments.ts';

/** The changes that each event makes, by its type. Pure except for the ids of new lines. */
export type Edits = {
  readonly [Type in OrderEvent['type']]?: (
    context: OrderContext,
    event: Extract<OrderEvent, { type: Type }>,
  ) => Changes;
};

/** Edits that leave every price as it is, by event type: a function returns `true` for them. */
export type KeepsPrices = {
  readonly [Type in OrderEvent['type']]?: (
    context: OrderContext,
    event: Extract<OrderEvent, { type: Type }>,
  ) => boolean;
};

/**
 * Counts changes as one revision of the draft, whose shipments fit its lines, and clears the reason of a failed submission. With
 * `keepsPrices` the quote in hand holds for the new revision, too.
 */
export function revised(context: OrderContext, edited: Changes, keepsPrices = false): Changes {
  const changes = { ...edited, ...settledShipments(context, edited) };
  const draft = changes.draft ?? context.draft;
  const revision = context.draft.revision + 1;
  return {
    ...changes,
    draft: { ...draft, revision },
    priceRevision: keepsPrices ? context.priceRevision : revision,
    awaitedTotal: undefined,
    refusal: undefined,
    handoffRefusal: undefined,
    corrections: 0,
  };
}

/** Tells if the host has raised an issue at a path or below it, so that only another quote tells if an edit resolves it. */
export const isQuestioned = ({ quote }: OrderContext, ...path: Issue['path']): boolean =>
  quote?.issues.some((issue) => path.every((segment, at) => issue.path[at] === segment)) ?? false;
