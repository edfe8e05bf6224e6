import { HostError, issue, type RequestsEvent, type RequestsWatch } from '@orderpad/contracts';
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
  const { operator, requests, requestClock } = shop;
  if (operator.role === 'customer' && contactId !== undefined && contactId !== operator.contactId)
    throw new HostError('forbidden', 'not permitted', { issues: [issue('not-permitted', ['contactId'])] });
  const followed = (): KeptRequest[] =>
    [...requests.values()].filter(
      (each) => isSeen(shop, each) && (!contactId || each.request.contact.id === contactId),
    );
  const open = (): number => followed().filter(({ request }) => request.state === 'sent').length;
  // Customers learn of no change but that of a state.
  const positionOf = ({ moved, changed }: KeptRequest): number =>
    operator.role === 'customer' ? moved : changed;
  let { position: seen } = requestClock;
  yield { position: seen, open: open() };
  while (!signal.aborted) {
    closeDue(shop);
    const from = seen;
    const [kept] = followed()
      .filter((each) => positionOf(each) > from)
      .toSorted((one, other) => positionOf(one) - positionOf(other));
    if (!kept) {
      await change(shop, signal);
      continue;
    }
    seen = positionOf(kept);
    const request = summaryOf(shownRequest(shop, kept));
    yield { position: seen, open: open(), request, ...(kept.made > from && { isNew: true }) };
  }
}

/** Waits for a change of any request, for the end of an opening, or until the caller gives up. */
const change = ({ requestListeners, requestOpenings, now }: Shop, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const ends = [...requestOpenings.values()].map(({ until }) => until - now());
    const timer = ends.length > 0 ? setTimeout(wake, Math.max(0, Math.min(...ends))) : undefined;
    requestListeners.add(wake);
    signal.addEventListener('abort', wake, { once: true });
    function wake(): void {
      clearTimeout(timer);
      requestListeners.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    }
  });
