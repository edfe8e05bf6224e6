import type { Draft } from './draft.ts';
import { withoutStaffDetails } from './without-staff-details.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * Returns a handed-off draft with the payment that its customer chose; `undefined` when anything else of what the customer sent differs.
 * Revision, flow and context belong to the pad and may differ.
 *
 * @example
 * const draft = paidDraft(handedOff, submission.draft);
 */
export function paidDraft(handedOff: Draft, sent: Draft): Draft | undefined {
  if (fingerprint(contentOf(handedOff)) !== fingerprint(contentOf(sent))) return undefined;
  const { payment: _, ...draft } = handedOff;
  return { ...draft, revision: sent.revision, ...(sent.payment && { payment: sent.payment }) };
}

/** The customer is sent no details of staff, and so sends none back. */
const contentOf = (draft: Draft) => ({
  ...withoutStaffDetails(draft),
  payment: undefined,
  revision: 0,
  flow: '',
  context: {},
});
