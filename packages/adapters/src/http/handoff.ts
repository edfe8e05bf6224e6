import type { Call, HandoffOpening, HandoffTerms, SubmissionKey } from '@orderpad/contracts';
import type { HttpOptions } from './options.ts';
import { send } from './send.ts';

/** A call that is sent again with the same key when its answer was lost. */
export interface OpeningCall extends Partial<Call> {
  /** Made once by the page and kept for the tab, so that a lost answer locks nobody out. */
  readonly key: SubmissionKey;
}

/**
 * Opens a hand-off for this browser: by the token in the fragment of its link, or by its id for a customer who is signed in. The host
 * answers with a cookie that no script reads. Rejects with `refused` and an issue when it was opened elsewhere, is over, or was taken back.
 *
 * @example
 * const terms = await openHandoff({ url: '/api' }, { token }, { key });
 * pad.host = httpHost({ url: '/api', handoff: terms.id });
 */
export const openHandoff = (
  options: HttpOptions,
  opening: HandoffOpening,
  { key, signal = new AbortController().signal }: OpeningCall,
): Promise<HandoffTerms> => send(options, 'openHandoff', { body: opening, key }, { signal });
