import { HostError, type Draft, type Id, type RouteName } from '@orderpad/contracts';
import { and, eq } from 'drizzle-orm';
import { handoffs, orders, requests } from '../data/schema.ts';
import type { RouteRequest } from '../service/handler.ts';
import { noSuchRequest } from '../requested/rows.ts';
import type { Service } from '../service/service.ts';
import { contactOf } from '../slices/contact/contact.ts';
import { restrictedToOwn } from './consultant-access.ts';
import { officeOnly } from './office-only.ts';
import { forbidden, noPrices } from './forbidden.ts';

/** Restricts a customer's request to their own records. Throws `forbidden` or `not-found` for those of others. */
type Restrict<Name extends RouteName> = (
  request: RouteRequest<Name>,
  own: Id,
) => RouteRequest<Name> | Promise<RouteRequest<Name>>;

/** A customer's access to a route: `all`, `none`, or restricted to their own records. */
type CustomerAccess<Name extends RouteName> = 'all' | 'none' | Restrict<Name>;

/** Access of customers by route; a new route without an entry is a compile error. */
const access: { readonly [Name in RouteName]: CustomerAccess<Name> } = {
  signIn: 'all',
  getSignIn: 'all',
  signOut: 'all',
  requestReset: 'all',
  resetPassword: 'all',
  // The handlers know no sign-ins but those of the caller.
  listSignIns: 'all',
  endSignIn: 'all',
  endOtherSignIns: 'all',
  describe: 'all',
  searchContacts: 'none',
  getContact: ownContact,
  createContact: 'none',
  async updateContact(request, own) {
    ownContact(request, own);
    // Companies may buy on account, so only staff may make a contact one.
    const { company } = await contactOf(request.service.db, own);
    if (request.body.company !== company) throw forbidden(['company']);
    for (const field of ['number', 'jobTitle', 'fields'] as const)
      if (request.body[field] !== undefined) throw forbidden([field]);
    return request;
  },
  addAddress: ownContact,
  updateAddress: ownContact,
  // Staff write them for staff.
  getContactRecord: 'none',
  addContactNote: 'none',
  searchCatalog: ownScope,
  resolveSkus: (request, own) => ({ ...request, body: ofOwn(request.body, own) }),
  listCategories: ownScope,
  listPromotions: ownScope,
  listSpecials: ownScope,
  async getTier(request, own) {
    const { tier } = await contactOf(request.service.db, own);
    if (request.params.id !== tier?.id) throw forbidden(['id']);
    return request;
  },
  quote: (request, own) => ({ ...request, body: ownDraft(request.body, own) }),
  place: (request, own) => ({
    ...request,
    body: { ...request.body, draft: ownDraft(request.body.draft, own) },
  }),
  listOrders: ownScope,
  listBought: ownContact,
  async getOrder(request, own) {
    const isOwn = and(eq(orders.id, request.params.id), eq(orders.contactId, own));
    const [order] = await request.service.db.select({ id: orders.id }).from(orders).where(isOwn);
    // The same answer as for an order that does not exist, so that it discloses nothing.
    if (!order) throw new HostError('not-found', 'no such order');
    return request;
  },
  saveDraft: (request, own) => ({
    ...request,
    body: { ...request.body, draft: ownDraft(request.body.draft, own) },
  }),
  listDrafts: ownScope,
  // The handlers know no drafts of a customer but those that she saved.
  getDraft: 'all',
  removeDraft: 'all',
  listRepresentatives: 'none',
  listColleagues: 'none',
  transferDraft: 'none',
  takeOverDraft: 'none',
  createHandoff: 'none',
  listHandoffs: ownScope,
  async getHandoff(request, own) {
    const isOwn = and(eq(handoffs.id, request.params.id), eq(handoffs.contactId, own));
    const [handoff] = await request.service.db.select({ id: handoffs.id }).from(handoffs).where(isOwn);
    if (!handoff) throw new HostError('not-found', 'no such hand-off');
    return request;
  },
  revokeHandoff: 'none',
  watchHandoff: 'none',
  // The handler asks for the token, or for the contact.
  openHandoff: 'all',
  sendRequest: (request, own) => ({
    ...request,
    body: { ...request.body, draft: ownDraft(request.body.draft, own) },
  }),
  listRequests: ownScope,
  watchRequests: ownScope,
  getRequest: ownRequest,
  declineRequest: 'none',
  withdrawRequest: ownRequest,
  openRequest: 'none',
  closeRequest: 'none',
  // Submission keys belong to the user who sent them.
  lookupSubmission: 'all',
  fenceSubmission: 'all',
  ...officeOnly,
};

export const isOpenToCustomers = (name: RouteName): boolean => access[name] !== 'none';

/**
 * Returns the request restricted to what a customer, or a consultant, may see; requests of other staff are returned unchanged. Throws
 * `forbidden` or `not-found` for records of others.
 */
export async function restricted<Name extends RouteName>(
  name: Name,
  request: RouteRequest<Name>,
): Promise<RouteRequest<Name>> {
  const { user } = request;
  if (user?.role === 'consultant') return restrictedToOwn(name, request);
  const accessTo: CustomerAccess<Name> = access[name];
  // The handlers know nothing of a hand-off but what its customer may have.
  if (user?.handoff || user?.role !== 'customer' || typeof accessTo === 'string') return request;
  if (user.contactId === null) throw forbidden();
  return accessTo(request, user.contactId);
}

/** Restricts a customer to the requests of her contact. The answer is that of a request that does not exist. */
async function ownRequest<
  Request extends { readonly service: Service; readonly params: { readonly id: Id } },
>(request: Request, own: Id): Promise<Request> {
  const { service, params } = request;
  const isOwn = and(eq(requests.id, params.id), eq(requests.contactId, own));
  const [found] = await service.db.select({ id: requests.id }).from(requests).where(isOwn);
  if (!found) throw noSuchRequest();
  return request;
}

function ownContact<Request extends { readonly params: { readonly id: Id } }>(
  request: Request,
  own: Id,
): Request {
  if (request.params.id !== own) throw forbidden(['id']);
  return request;
}

function ownScope<Request extends { readonly query: { contactId?: Id | undefined } }>(
  request: Request,
  own: Id,
): Request {
  return { ...request, query: ofOwn(request.query, own) };
}

/** Fills in the customer's own contact where the request names none. */
function ofOwn<For extends { contactId?: Id | undefined }>(asked: For, own: Id): For {
  if (asked.contactId !== undefined && asked.contactId !== own) throw forbidden(['contactId']);
  return { ...asked, contactId: own };
}

/** Restricts a draft to the customer's own contact, to items of the catalog and to the host's prices. */
function ownDraft(draft: Draft, own: Id): Draft {
  noPrices(draft);
  return ofOwn(draft, own);
}
