import type {
  Approval,
  ApprovalDecision,
  ApprovalInput,
  ApprovalState,
  Host,
  Id,
  SubmissionKey,
} from '@orderpad/contracts';
import { unsupported } from '../order/unsupported.ts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';

const unending = (): AbortSignal => new AbortController().signal;

/**
 * Lists approvals, newest first: `find('')` lists them, and a text finds none. A host without approvals makes it show the problem
 * `unsupported`.
 *
 * @example
 * const finder = findApprovals(host, { state: 'asked' });
 * finder.watch(({ items }) => console.log(items.map(({ contact, reason }) => [contact.name, reason])));
 * finder.find('');
 */
export const findApprovals = (
  { approvals }: Host,
  filter: { readonly state?: ApprovalState; readonly draftId?: Id } = {},
): Finder<Approval> =>
  createFinder({
    ask: (_, cursor, call) =>
      approvals?.list({ limit: 20, ...filter, ...(cursor && { cursor }) }, call) ?? unsupported(),
  });

/** Returns the last approval that was asked for a draft; `undefined` where there is none. Rejects with `HostError`. */
export const lastApproval = async (
  { approvals }: Host,
  draftId: Id,
  signal = unending(),
): Promise<Approval | undefined> =>
  (await (approvals?.list({ draftId, limit: 1 }, { signal }) ?? unsupported())).items[0];

/** Asks for what a draft takes off. The same key asks once. */
export const askApproval = (
  { approvals }: Host,
  input: ApprovalInput,
  key: SubmissionKey,
  signal = unending(),
): Promise<Approval> => approvals?.ask(input, { key, signal }) ?? unsupported();

/** Grants or refuses what was asked for. Resolves with the approval as it is then. */
export const decideApproval = (
  { approvals }: Host,
  id: Id,
  decision: ApprovalDecision,
  signal = unending(),
): Promise<Approval> => approvals?.decide(id, decision, { signal }) ?? unsupported();

/** Takes an approval back, as who asked. Resolves with the approval as it is then. */
export const withdrawApproval = ({ approvals }: Host, id: Id, signal = unending()): Promise<Approval> =>
  approvals?.withdraw(id, { signal }) ?? unsupported();
