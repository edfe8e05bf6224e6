import { type RouteName, routes } from '@orderpad/contracts';
import { addressOf, dora, draftFor, ines, signedIn } from './in-person.ts';
import { handOff, inputFor } from './handing-off.ts';
import { requestFor, sendRequest } from './requesting.ts';
import type { Shop } from './shop.ts';
import type { TestUser } from './user.ts';

const details = { firstName: 'Dora', lastName: 'Vidal', company: 'Vidal Distribution' };
const address = { line1: '2 Dale Street', city: 'Manchester', postalCode: 'M1 1JA', country: 'GB' };

/** Tiers of contacts that tests ask about. */
const tierOf: Record<string, string> = { [dora]: 'distributor', 'c-21001': 'consultant' };

interface RouteInput {
  /** The query, or the values of the path's parameters, separated by spaces. */
  readonly path?: string;
  readonly body?: unknown;
}

/** Requests about a contact by route; undefined for routes that are not about a contact. */
const requests: Record<
  RouteName,
  ((user: TestUser, contactId: string, shop: Shop) => Promise<RouteInput>) | undefined
> = {
  signIn: undefined,
  getSignIn: undefined,
  signOut: undefined,
  requestReset: undefined,
  resetPassword: undefined,
  listSignIns: undefined,
  endSignIn: undefined,
  endOtherSignIns: undefined,
  // Of users, not of contacts; see `users.access.test.ts`.
  listUsers: undefined,
  listUserGroups: undefined,
  getUser: undefined,
  updateUser: undefined,
  setPassword: undefined,
  generateCredentials: undefined,
  sendReset: undefined,
  listUserSignIns: undefined,
  endUserSignIns: undefined,
  setOrdering: undefined,
  describe: undefined,
  lookupSubmission: undefined,
  fenceSubmission: undefined,
  listPaymentAttention: undefined,
  openHandoff: undefined,
  listMails: undefined,
  getMail: undefined,
  searchContacts: async () => ({ path: '?text=vidal' }),
  createContact: async () => ({ body: { lastName: 'Newcomer' } }),
  getContact: async (_, contactId) => ({ path: contactId }),
  updateContact: async (_, contactId) => ({
    path: contactId,
    body: contactId === dora ? details : { lastName: contactId === ines ? 'Duarte' : 'Tremlett' },
  }),
  addAddress: async (_, contactId) => ({ path: contactId, body: address }),
  updateAddress: async (_, contactId) => ({ path: `${contactId} ${addressOf(contactId)}`, body: address }),
  getContactRecord: async (_, contactId) => ({ path: contactId }),
  addContactNote: async (_, contactId) => ({ path: contactId, body: { text: 'Ring twice' } }),
  searchCatalog: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  listCategories: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  listPromotions: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  listSpecials: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  getTier: async (_, contactId) => ({ path: tierOf[contactId] ?? 'wholesale' }),
  resolveSkus: async (_, contactId) => ({ body: { skus: ['22632'], contactId } }),
  quote: async (user, contactId) => ({ body: await draftFor(user, contactId) }),
  async place(_, contactId, shop) {
    const mara = await signedIn(shop, 'mara');
    return { body: await mara.accept(await draftFor(mara, contactId)) };
  },
  async saveDraft(user, contactId) {
    const draft = await draftFor(user, contactId);
    return { path: draft.id, body: { draft } };
  },
  listDrafts: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  getDraft: savedDraft,
  removeDraft: savedDraft,
  listColleagues: undefined,
  transferDraft: async (user, contactId, shop) => ({
    ...(await savedDraft(user, contactId, shop)),
    body: { to: user.signIn.operator.id === 'u-dana' ? 'u-mara' : 'u-dana' },
  }),
  takeOverDraft: draftOfTheirs,
  async createHandoff(user, contactId, shop) {
    const isStaff = user.signIn.operator.role !== 'customer';
    return { body: await inputFor(isStaff ? user : await signedIn(shop, 'mara'), contactId) };
  },
  listHandoffs: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  getHandoff: handedOff,
  revokeHandoff: handedOff,
  watchHandoff: handedOff,
  sendRequest: async (_, contactId, shop) => ({
    body: await requestFor(await signedIn(shop, contactId === dora ? 'dora' : 'ines')),
  }),
  listRequests: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  watchRequests: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  getRequest: requested,
  declineRequest: async (_, contactId, shop) => ({
    ...(await requested(_, contactId, shop)),
    body: { reason: 'Sold out' },
  }),
  withdrawRequest: requested,
  openRequest: opening,
  closeRequest: opening,
  listOrders: async (_, contactId) => ({ path: `?contactId=${contactId}` }),
  async getOrder(_, contactId, shop) {
    const mara = await signedIn(shop, 'mara');
    const { id } = await mara.place(await draftFor(mara, contactId));
    return { path: id };
  },
};

/** Hands a draft of a contact off. */
async function handedOff(_: TestUser, contactId: string, shop: Shop): Promise<RouteInput> {
  const mara = await signedIn(shop, 'mara');
  const { id } = await handOff(mara, await inputFor(mara, contactId));
  return { path: id };
}

/** Sends a request of a contact. */
async function requested(_: TestUser, contactId: string, shop: Shop): Promise<RouteInput> {
  const { id } = await sendRequest(await signedIn(shop, contactId === dora ? 'dora' : 'ines'));
  return { path: id };
}

async function opening(user: TestUser, contactId: string, shop: Shop): Promise<RouteInput> {
  const { path = '' } = await requested(user, contactId, shop);
  return { path: `${path} ${crypto.randomUUID()}` };
}

/** Saves a draft for a contact: Dora's as herself, those of others as staff. */
async function savedDraft(user: TestUser, contactId: string, shop: Shop): Promise<RouteInput> {
  const owner = contactId === dora ? user : await signedIn(shop, 'mara');
  const draft = await draftFor(owner, contactId);
  await owner.request('PUT', `/v1/drafts/${draft.id}`, {
    body: { draft },
    headers: { 'if-none-match': '*' },
  });
  return { path: draft.id };
}

/** Saves a draft for a contact as the user, who may take it over then; as somebody else where the user may not save it. */
async function draftOfTheirs(user: TestUser, contactId: string, shop: Shop): Promise<RouteInput> {
  const draft = await draftFor(await signedIn(shop, 'mara'), contactId);
  const saved = await user.request('PUT', `/v1/drafts/${draft.id}`, {
    body: { draft },
    headers: { 'if-none-match': '*' },
  });
  return saved.ok ? { path: draft.id } : savedDraft(user, contactId, shop);
}

/** Sends the request of a route about a contact. */
export async function ask(user: TestUser, name: RouteName, contactId: string, shop: Shop): Promise<Response> {
  const { method, path } = routes[name];
  const { path: suffix = '', body } = (await requests[name]?.(user, contactId, shop)) ?? {};
  const values = suffix.startsWith('?') ? [] : suffix.split(' ');
  const filled = path.replace(/\{\w+\}/g, () => values.shift() ?? '');
  return user.request(method, suffix.startsWith('?') ? filled + suffix : filled, {
    body,
    key: crypto.randomUUID(),
    ...('conditional' in routes[name] && { headers: { 'if-none-match': '*' } }),
  });
}

/** The routes that are about a contact. */
export const aboutContacts = (Object.keys(routes) as RouteName[]).filter((name) => requests[name]); // the keys of a const object are its names
