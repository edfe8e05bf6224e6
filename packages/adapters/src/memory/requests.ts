import {
  fingerprint,
  HostError,
  isBlocking,
  isSameMoney,
  issue,
  missingIn,
  nameOf,
  snapshotOf,
  unaccepted,
  viewerLease,
  type Id,
  type OrderRequest,
  type Quote,
  type RequestInput,
  type RequestPage,
  type RequestQuery,
  type RequestSummary,
  type SubmissionKey,
} from '@orderpad/contracts';
import { factsOf, getContact } from './contact.ts';
import { saveDraft } from './drafts.ts';
import { assertNotHandedOff, refused } from './handed-off.ts';
import { isMatch, pageFrom } from './paging.ts';
import { quoteDraft } from './quote.ts';
import { isRequested, isSeen, keptRequest, markRequest, moveRequest, shownRequest } from './requested.ts';
import { instant, requireAbility, type KeptRequest, type Shop } from './shop.ts';

/** Asks for an order as the customer who is signed in; the same key gives the same request. */
export function sendRequest(shop: Shop, input: RequestInput, key: SubmissionKey): OrderRequest {
  requireAbility(shop, 'requests');
  const { operator } = shop;
  if (operator.role !== 'customer' || input.draft.contactId !== operator.contactId) throw forbidden();
  const sent = fingerprint(input);
  const before = [...shop.requests.values()].find((each) => each.key === key);
  if (before && before.sent !== sent)
    throw new HostError('key-reused', 'this key came with another request before');
  if (before) return shownRequest(shop, before);
  const { payment: _, ...draft } = input.draft;
  if (isRequested(shop, draft.id)) throw refused('this draft is asked for', issue('draft-requested', []));
  assertUnplaced(shop, draft.id);
  const quoted = snapshotOf(agreedQuote(shop, { ...input, draft }));
  shop.drafts.delete(draft.id);
  saveDraft(shop, { draft, quoted }, undefined);
  const contact = getContact(shop, draft.contactId ?? '');
  const serial = shop.requests.size + 1;
  const at = instant(shop.now());
  const person = { id: operator.id, name: operator.name };
  const request: OrderRequest = {
    id: `request-${serial}`,
    number: `R-${1000 + serial}`,
    draftId: draft.id,
    contact: { id: contact.id, name: nameOf(contact) },
    requestedBy: person,
    requestedAt: at,
    state: 'sent',
    items: draft.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    total: input.total,
    viewers: [],
    asked: { draft, quoted },
    history: [{ at, state: 'sent', by: person.name }],
  };
  const position = shop.requestClock.position + 1;
  const kept: KeptRequest = { request, key, sent, made: position, moved: position, changed: position };
  shop.requests.set(request.id, kept);
  markRequest(shop, request.id);
  return shownRequest(shop, kept);
}

export const getRequest = (shop: Shop, id: Id): OrderRequest => shownRequest(shop, keptRequest(shop, id));

/** Newest first. */
export function listRequests(shop: Shop, query: RequestQuery): RequestPage {
  requireAbility(shop, 'requests');
  const { text, state, contactId, draftId } = query;
  const found = [...shop.requests.values()]
    .toReversed()
    .filter((each) => isSeen(shop, each))
    .map((each) => summaryOf(shownRequest(shop, each)))
    .filter(
      (each) =>
        (!state || each.state === state) &&
        (!contactId || each.contact.id === contactId) &&
        (!draftId || each.draftId === draftId) &&
        isMatch(text, [each.number, ...factsOf(getContact(shop, each.contact.id))]),
    );
  return pageFrom(found, query);
}

/** Returns a request as a list shows it. */
export function summaryOf(request: OrderRequest): RequestSummary {
  const { asked: _, history: __, ...summary } = request;
  return summary;
}

export function declineRequest(shop: Shop, id: Id, reason: string): OrderRequest {
  assertStaff(shop);
  return decided(shop, id, (kept) => moveRequest(shop, kept, 'declined', { by: shop.operator, reason }));
}

export function withdrawRequest(shop: Shop, id: Id): OrderRequest {
  if (shop.operator.role !== 'customer') throw forbidden();
  return decided(shop, id, (kept) => moveRequest(shop, kept, 'withdrawn', { by: shop.operator }));
}

/** Decides about a request, unless somebody did before. */
function decided(shop: Shop, id: Id, decide: (kept: KeptRequest) => void): OrderRequest {
  const kept = keptRequest(shop, id);
  if (kept.request.state === 'sent') {
    assertNotHandedOff(shop, kept.request.draftId);
    decide(kept);
  }
  return getRequest(shop, id);
}

/** Notes that a page of the operator shows a request, for a while. */
export function openRequest(shop: Shop, id: Id, key: SubmissionKey): OrderRequest {
  assertStaff(shop);
  const { viewers } = getRequest(shop, id);
  const { operator, now, requestOpenings } = shop;
  const viewer = { id: operator.id, name: operator.name, since: instant(now()) };
  const known = requestOpenings.get(key)?.viewer ?? viewer;
  requestOpenings.set(key, { requestId: id, viewer: known, until: now() + viewerLease });
  if (!viewers.some((each) => each.id === operator.id)) markRequest(shop, id);
  return getRequest(shop, id);
}

/** Notes that a page no longer shows a request. */
export function closeRequest(shop: Shop, id: Id, key: SubmissionKey): void {
  assertStaff(shop);
  keptRequest(shop, id);
  if (shop.requestOpenings.delete(key)) markRequest(shop, id);
}

function assertStaff({ operator }: Shop): void {
  if (operator.role === 'customer') throw forbidden();
}

const forbidden = (): HostError =>
  new HostError('forbidden', 'not permitted', { issues: [issue('not-permitted', [])] });

function assertUnplaced({ orders }: Shop, draftId: Id): void {
  const order = orders.ofDraft(draftId);
  if (order) throw new HostError('draft-placed', 'this draft is an order already', { orderId: order.id });
}

/** Returns the quote that the customer agreed to. Throws unless nothing but a payment is missing, and the total is the one that was seen. */
function agreedQuote(shop: Shop, { draft, total, acknowledged }: RequestInput): Quote {
  const quote = quoteDraft(shop, draft);
  const missing = missingIn(draft, quote).filter(({ path }) => path[0] !== 'payment');
  const issues = [...missing, ...quote.issues.filter(isBlocking), ...unaccepted(quote, acknowledged)];
  if (issues.length > 0) throw refused('the draft has issues', ...issues);
  if (!isSameMoney({ amount: quote.totals.total, currency: quote.currency }, total))
    throw new HostError('quote-changed', `it comes to ${quote.totals.total} ${quote.currency} now`);
  return quote;
}
