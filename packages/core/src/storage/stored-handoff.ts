import type { HandoffInput, Id, SubmissionKey } from '@orderpad/contracts';

/** A request to leave a draft to its customer, as it is sent under its key. The draft is saved beside it. */
export interface HandoffRequest {
  readonly key: SubmissionKey;
  readonly input: Omit<HandoffInput, 'draft'>;
}

/**
 * Knowledge of a device about the hand-off of a draft: the request until the host has answered it, then the id. It never holds
 * the link.
 */
export type StoredHandoff = { readonly request: HandoffRequest } | { readonly id: Id };

/** Reads the hand-off of an envelope. Returns `undefined` for one that is not readable: the host still knows of it. */
export function storedHandoffIn(stored: unknown): StoredHandoff | undefined {
  if (!isRecord(stored)) return undefined;
  const { id, request } = stored;
  if (typeof id === 'string') return { id };
  return isRequest(request) ? { request } : undefined;
}

/**
 * Returns the hand-off that locks a stored draft against another state of it: that state was saved by a window that does not know of the
 * hand-off. Returns `undefined` where the state may be stored: it names a hand-off itself, or knows that this one is over.
 */
export function lockOn(
  stored: unknown,
  { handoff, endedHandoff }: { readonly handoff?: StoredHandoff; readonly endedHandoff?: string },
): StoredHandoff | undefined {
  const lock = isRecord(stored) ? storedHandoffIn(stored['handoff']) : undefined;
  if (!lock || handoff) return undefined;
  return ('id' in lock ? lock.id : lock.request.key) === endedHandoff ? undefined : lock;
}

/** Looks at the fields that the pad itself uses; the host parses the whole request when it is sent again. */
function isRequest(value: unknown): value is HandoffRequest {
  if (!isRecord(value) || !isRecord(value['input'])) return false;
  const { quoteId, total, acknowledged, sendTo } = value['input'];
  return (
    typeof value['key'] === 'string' &&
    typeof quoteId === 'string' &&
    isRecord(total) &&
    Number.isSafeInteger(total['amount']) &&
    typeof total['currency'] === 'string' &&
    Array.isArray(acknowledged) &&
    (sendTo === undefined || typeof sendTo === 'string')
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
