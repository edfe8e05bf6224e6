import { HostError, issue, type RequestsEvent, type RequestsWatch } from '@orderpad/contracts';
import { newsOf } from './news.ts';
import { closeDue, isSeen, shownRequest } from './requested.ts';
import { summaryOf } from './requests.ts';
import { requireAbility, type KeptRequest, type Shop } from './shop.ts';

/** Yields the count of the requests, then what changes, until the caller gives up. */
export async function* watchRequests(
  shop: Shop,
  { contactId }: RequestsWatch,
  signal: AbortSignal,
): AsyncGenerator<RequestsEvent> {
  requireAbility(shop, 'requests');
  const { operator, requests, requestClock, requestListeners, requestOpenings, now } = shop;
  if (operator.role === 'customer' && contactId !== undefined && contactId !== operator.contactId)
    throw new HostError('forbidden', 'not permitted', { issues: [issue('not-permitted', ['contactId'])] });
  const rows = (): KeptRequest[] =>
    [...requests.values()].filter(
      (each) => isSeen(shop, each) && (!contactId || each.request.contact.id === contactId),
    );
  const open = (): number => rows().filter(({ request }) => request.state === 'sent').length;
  // Customers learn of no change but that of a state.
  const positionOf = ({ moved, changed }: KeptRequest): number =>
    operator.role === 'customer' ? moved : changed;
  yield* newsOf(
    {
      clock: requestClock,
      listeners: requestListeners,
      rows,
      positionOf,
      begin: (position): RequestsEvent => ({ position, open: open() }),
      eventOf: (kept, from) => ({
        position: positionOf(kept),
        open: open(),
        request: summaryOf(shownRequest(shop, kept)),
        ...(kept.made > from && { isNew: true }),
      }),
      settle: () => closeDue(shop),
      nextDue() {
        const ends = [...requestOpenings.values()].map(({ until }) => until - now());
        return ends.length > 0 ? Math.min(...ends) : undefined;
      },
    },
    signal,
  );
}
