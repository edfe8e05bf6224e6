import {
  issue,
  nameOf,
  type Draft,
  type Id,
  type Issue,
  type Operator,
  type Order,
  type OrderRequest,
  type RequestState,
  type RequestViewer,
} from '@orderpad/contracts';
import { refused } from './handed-off.ts';
import { instant, notFound, requireAbility, type KeptRequest, type Shop } from './shop.ts';

const isCustomer = ({ operator }: Pick<Shop, 'operator'>): boolean => operator.role === 'customer';

/** Returns a request that the operator may see. Throws `not-found`. */
export function keptRequest(shop: Shop, id: Id): KeptRequest {
  requireAbility(shop, 'requests');
  const kept = shop.requests.get(id);
  if (!kept || !isSeen(shop, kept)) throw notFound('request', id);
  return kept;
}

/** Tells whether the operator may see a request: customers see their own. */
export const isSeen = (shop: Shop, { request }: KeptRequest): boolean =>
  !isCustomer(shop) || request.contact.id === shop.operator.contactId;

/** Returns a request as the operator sees it now: with the present name of its contact, and, for staff, with who has it open. */
export function shownRequest(shop: Shop, { request }: KeptRequest): OrderRequest {
  const contact = shop.contacts.get(request.contact.id);
  return {
    ...request,
    ...(contact && { contact: { id: contact.id, name: nameOf(contact) } }),
    viewers: isCustomer(shop) ? [] : viewersOf(shop, request.id),
  };
}

function viewersOf({ requestOpenings, now }: Shop, id: Id): RequestViewer[] {
  const viewers = new Map<Id, RequestViewer>();
  for (const { requestId, until, viewer } of requestOpenings.values())
    if (requestId === id && until > now() && !viewers.has(viewer.id)) viewers.set(viewer.id, viewer);
  return [...viewers.values()];
}

/** Forgets pages that have not said for a while that they show a request. */
export function closeDue(shop: Shop): void {
  const { requestOpenings, now } = shop;
  for (const [key, { requestId, until }] of requestOpenings) {
    if (until > now()) continue;
    requestOpenings.delete(key);
    markRequest(shop, requestId);
  }
}

/** Notes that something about a request changed, and tells those who follow the requests. */
export function markRequest(shop: Shop, id: Id, changes: Partial<KeptRequest> = {}): void {
  const kept = shop.requests.get(id);
  if (!kept) throw notFound('request', id);
  shop.requestClock.position += 1;
  shop.requests.set(id, { ...kept, ...changes, changed: shop.requestClock.position });
  for (const listener of shop.requestListeners) listener();
}

interface Facts extends Pick<OrderRequest, 'reason' | 'order'> {
  readonly by: Operator;
}

/** Brings a request into its final state. The draft of one that became no order is removed. */
export function moveRequest(
  shop: Shop,
  { request }: KeptRequest,
  state: Exclude<RequestState, 'sent'>,
  { by, ...facts }: Facts,
): void {
  if (state !== 'confirmed') shop.drafts.delete(request.draftId);
  for (const [key, { requestId }] of shop.requestOpenings)
    if (requestId === request.id) shop.requestOpenings.delete(key);
  const history = [...request.history, { at: instant(shop.now()), state, by: by.name }];
  markRequest(shop, request.id, {
    request: { ...request, ...facts, state, history },
    moved: shop.requestClock.position + 1,
  });
}

const requestOf = ({ requests }: Shop, draftId: Id): KeptRequest | undefined =>
  [...requests.values()].find(({ request }) => request.draftId === draftId);

/** Returns the reason why the operator may neither save nor place a draft: somebody asks for it, or did. */
export function requestIssue(shop: Shop, draft: Pick<Draft, 'id' | 'contactId'>): Issue | undefined {
  const { request } = requestOf(shop, draft.id) ?? {};
  if (!request || request.state === 'confirmed') return undefined;
  if (request.state !== 'sent') return issue(`request-${request.state}`, []);
  if (isCustomer(shop)) return issue('draft-requested', []);
  return draft.contactId === request.contact.id ? undefined : issue('request-contact-changed', ['contactId']);
}

/** Throws `refused` for a draft that somebody asks for, or asked for in vain. */
export function assertRequestAllows(shop: Shop, draft: Pick<Draft, 'id' | 'contactId'>): void {
  const found = requestIssue(shop, draft);
  if (found) throw refused('the draft belongs to a request', found);
}

/** Tells whether a request of this draft is, or was, there. */
export const isRequested = (shop: Shop, draftId: Id): boolean => requestOf(shop, draftId) !== undefined;

/** Throws `refused` while somebody asks for a draft. */
export function assertNotRequested(shop: Shop, draftId: Id): void {
  if (requestOf(shop, draftId)?.request.state === 'sent')
    throw refused('the customer has asked for this order', issue('draft-requested', []));
}

/** Confirms the request that an order was placed for. */
export function confirmRequest(shop: Shop, { id, number, draftId }: Order): void {
  const kept = requestOf(shop, draftId);
  if (kept?.request.state === 'sent')
    moveRequest(shop, kept, 'confirmed', { by: shop.operator, order: { id, number } });
}
