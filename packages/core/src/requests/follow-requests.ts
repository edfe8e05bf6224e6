import type { Host, Id, RequestsEvent } from '@orderpad/contracts';
import { type ChangesListener, followChanges } from '../order/follow-changes.ts';

/** Receives the news of the requests. */
export type RequestsListener = ChangesListener<RequestsEvent>;

/**
 * Follows the order requests of a host, all of them or those of one contact; a customer follows her own. A stream that breaks is opened
 * again after a growing pause. Returns a function that stops.
 *
 * @example
 * const stop = followRequests(host, {}, { onNews: ({ open }) => console.log(open) });
 */
export const followRequests = (
  { requests }: Host,
  filter: { readonly contactId?: Id },
  listener: RequestsListener,
): (() => void) => (requests ? followChanges((call) => requests.watch(filter, call), listener) : () => {});
