import { HostError, type Draft, type Id, type RouteName } from '@orderpad/contracts';
import { and, eq } from 'drizzle-orm';
import { contacts, handoffs, orders } from '../data/schema.ts';
import type { RouteRequest } from '../service/handler.ts';
import { ownedBy } from '../service/own-customers.ts';
import type { User } from '../service/service.ts';
import { officeOnly } from './office-only.ts';
import { forbidden, noPrices } from './forbidden.ts';

/** Restricts a consultant's request to her own customers. */
type Restrict<Name extends RouteName> = (
  request: RouteRequest<Name>,
) => RouteRequest<Name> | Promise<RouteRequest<Name>>;

/** A consultant's access to a route: `all` where its handler looks for her own customers only, `none`, or restricted. */
type ConsultantAccess<Name extends RouteName> = 'all' | 'none' | Restrict<Name>;

/** Access of consultants by route; a new route without an entry is a compile error. */
const access: { readonly [Name in RouteName]: ConsultantAccess<Name> } = {
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
  searchContacts: 'all',
  getContact: ownId,
  createContact: 'all',
  updateContact: ownId,
  addAddress: ownId,
  updateAddress: ownId,
  getContactRecord: ownId,
  addContactNote: ownId,
  searchCatalog: ownScope,
  resolveSkus: async (request) => ({ ...request, body: await about(request, request.body) }),
  listCategories: ownScope,
  listPromotions: ownScope,
  listSpecials: ownScope,
  async getTier(request) {
    const isTheirs = and(ownedBy(userOf(request)), eq(contacts.tierId, request.params.id));
    const [own] = await request.service.db
      .select({ id: contacts.id })
      .from(contacts)
      .where(isTheirs)
      .limit(1);
    if (!own) throw new HostError('not-found', 'no such tier');
    return request;
  },
  quote: async (request) => ({ ...request, body: await ownDraft(request, request.body) }),
  place: async (request) => ({
    ...request,
    body: { ...request.body, draft: await ownDraft(request, request.body.draft) },
  }),
  listOrders: ownScope,
  listBought: ownId,
  async getOrder(request) {
    const isTheirs = and(ownedBy(userOf(request)), eq(orders.id, request.params.id));
    const [own] = await request.service.db
      .select({ id: orders.id })
      .from(orders)
      .innerJoin(contacts, eq(contacts.id, orders.contactId))
      .where(isTheirs);
    if (!own) throw new HostError('not-found', 'no such order');
    return request;
  },
  saveDraft: async (request) => ({
    ...request,
    body: { ...request.body, draft: await ownDraft(request, request.body.draft) },
  }),
  listDrafts: ownScope,
  getDraft: 'all',
  removeDraft: 'all',
  // A consultant sells for herself.
  listRepresentatives: 'none',
  listColleagues: 'all',
  // The handlers know no drafts of a consultant but those for her own customers.
  transferDraft: 'all',
  takeOverDraft: 'all',
  createHandoff: async (request) => ({
    ...request,
    body: { ...request.body, draft: await ownDraft(request, request.body.draft) },
  }),
  listHandoffs: ownScope,
  getHandoff: ownHandoff,
  revokeHandoff: ownHandoff,
  watchHandoff: ownHandoff,
  openHandoff: 'all',
  // Requests go to the office.
  sendRequest: 'none',
  listRequests: 'none',
  watchRequests: 'none',
  getRequest: 'none',
  declineRequest: 'none',
  withdrawRequest: 'none',
  openRequest: 'none',
  closeRequest: 'none',
  // Submission keys belong to the user who sent them.
  lookupSubmission: 'all',
  fenceSubmission: 'all',
  ...officeOnly,
};

export const isOpenToConsultants = (name: RouteName): boolean => access[name] !== 'none';

/**
 * Returns the request restricted to the consultant's own customers. The id of any other contact is replaced by one that nobody has, so
 * that the answer is that for an unknown one. Throws `not-found` for records of others.
 */
export async function restrictedToOwn<Name extends RouteName>(
  name: Name,
  request: RouteRequest<Name>,
): Promise<RouteRequest<Name>> {
  const accessTo: ConsultantAccess<Name> = access[name];
  return typeof accessTo === 'string' ? request : accessTo(request);
}

/** An id that no contact has. */
const nobody: Id = 'nobody';

interface Asked {
  readonly service: RouteRequest<'describe'>['service'];
  readonly user: User | undefined;
}

function userOf({ user }: Pick<Asked, 'user'>): User {
  if (!user) throw forbidden();
  return user;
}

async function ownIdOf(request: Asked, id: Id): Promise<Id> {
  const isOwn = and(ownedBy(userOf(request)), eq(contacts.id, id));
  const [own] = await request.service.db.select({ id: contacts.id }).from(contacts).where(isOwn);
  return own?.id ?? nobody;
}

async function ownId<Request extends Asked & { readonly params: { readonly id: Id } }>(
  request: Request,
): Promise<Request> {
  return { ...request, params: { ...request.params, id: await ownIdOf(request, request.params.id) } };
}

async function ownScope<Request extends Asked & { readonly query: { contactId?: Id | undefined } }>(
  request: Request,
): Promise<Request> {
  return { ...request, query: await about(request, request.query) };
}

/** Replaces the id of a contact that is not the consultant's own. */
async function about<For extends { contactId?: Id | undefined }>(request: Asked, asked: For): Promise<For> {
  if (asked.contactId === undefined) return asked;
  return { ...asked, contactId: await ownIdOf(request, asked.contactId) };
}

/** Restricts a draft to the consultant's own customers, to items of the catalog and to the host's prices. */
async function ownDraft(request: Asked, draft: Draft): Promise<Draft> {
  noPrices(draft);
  return about(request, draft);
}

async function ownHandoff<Request extends Asked & { readonly params: { readonly id: Id } }>(
  request: Request,
): Promise<Request> {
  const isTheirs = and(ownedBy(userOf(request)), eq(handoffs.id, request.params.id));
  const [own] = await request.service.db
    .select({ id: handoffs.id })
    .from(handoffs)
    .innerJoin(contacts, eq(contacts.id, handoffs.contactId))
    .where(isTheirs);
  if (!own) throw new HostError('not-found', 'no such hand-off');
  return request;
}
