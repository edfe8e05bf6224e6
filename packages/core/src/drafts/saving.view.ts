import type { ProblemCode, SavedDraft } from '@orderpad/contracts';
import { hostCan } from '../order/context.ts';
import type { OrderState } from '../order/state.ts';

/** The content of **Save order for later**. */
export interface SavingView {
  /** True where the flow offers to save for later, and the host keeps drafts for this operator. */
  readonly isOffered: boolean;
  readonly isSaving: boolean;
  /** True when the newest revision is saved at the host. */
  readonly isSaved: boolean;
  /** The reason why it was not saved, apart from a conflict. */
  readonly problem: ProblemCode | undefined;
  /** Another state that is saved at the host: to be replaced or taken over. `gone` when it was removed there. */
  readonly conflict: SavedDraft | 'gone' | undefined;
}

/** Selects the content of **Save order for later**. */
export function savingView({ phase, keeping, context }: OrderState): SavingView {
  const { flow, saving, saveFailure } = context;
  const isStale = saveFailure?.code === 'stale';
  return {
    isOffered: phase === 'editing' && flow.policies.saveForLater === true && hostCan(context, 'drafts'),
    isSaving: keeping === 'saving' && saving !== undefined && !saveFailure,
    isSaved: keeping === 'saved-at-host',
    problem: isStale ? undefined : saveFailure?.code,
    conflict: isStale ? (saveFailure.current ?? 'gone') : undefined,
  };
}
