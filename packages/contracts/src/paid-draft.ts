import type { Draft } from './draft.ts';
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

const contentOf = (draft: Draft) => ({ ...draft, payment: undefined, revision: 0, flow: '', context: {} });
