import type { ApprovalsEvent, Host, Id } from '@orderpad/contracts';
import { type ChangesListener, followChanges } from '../order/follow-changes.ts';

/** Receives the news of the approvals. */
export type ApprovalsListener = ChangesListener<ApprovalsEvent>;

/**
 * Follows the approvals of a host: of all drafts, or of one. A stream that breaks is opened again after a growing pause. Returns a function
 * that stops.
 *
 * @example
 * const stop = followApprovals(host, {}, { onNews: ({ open }) => console.log(open) });
 */
export const followApprovals = (
  { approvals }: Host,
  filter: { readonly draftId?: Id },
  listener: ApprovalsListener,
): (() => void) => (approvals ? followChanges((call) => approvals.watch(filter, call), listener) : () => {});
