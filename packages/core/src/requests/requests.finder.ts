import type { Host, Id, OrderRequest, RequestState, RequestSummary } from '@orderpad/contracts';
import { unsupported } from '../order/unsupported.ts';
import { createFinder } from '../search/create-finder.ts';
import type { Finder } from '../search/finder.ts';

/**
 * Finds order requests as a number or the name of a contact is typed, newest first. `find('')` lists them all. A host without requests
 * makes it show the problem `unsupported`.
 *
 * @example
 * const finder = findRequests(host, { state: 'sent' });
 * finder.watch(({ items }) => console.log(items.map(({ number, contact }) => [number, contact.name])));
 * finder.find('');
 */
export const findRequests = (
  { requests }: Host,
  filter: { readonly state?: RequestState; readonly contactId?: Id } = {},
): Finder<RequestSummary> =>
  createFinder({
    ask: (text, cursor, call) =>
      requests?.list({ text, limit: 20, ...filter, ...(cursor && { cursor }) }, call) ?? unsupported(),
  });

/** Loads a request with what was asked for. Rejects with `HostError`. */
export const loadRequest = (
  { requests }: Host,
  id: Id,
  signal = new AbortController().signal,
): Promise<OrderRequest> => requests?.get(id, { signal }) ?? unsupported();

/** Declines a request with a reason that its customer is told. Resolves with the request as it is then. */
export const declineRequest = (
  { requests }: Host,
  id: Id,
  reason: string,
  signal = new AbortController().signal,
): Promise<OrderRequest> => requests?.decline(id, reason, { signal }) ?? unsupported();

/** Takes a request back, as its customer. Resolves with the request as it is then. */
export const withdrawRequest = (
  { requests }: Host,
  id: Id,
  signal = new AbortController().signal,
): Promise<OrderRequest> => requests?.withdraw(id, { signal }) ?? unsupported();
