import { type Route, type RouteName, routes } from '@orderpad/contracts';
import { newKey } from './handing-off.ts';
import { type Records, userId } from './permissions.records.ts';
import type { TestUser } from './user.ts';

/** The parts of a request that are not the same in all of them. */
interface Parts {
  /** Values of the placeholders in the path, in their order. */
  readonly ids?: readonly string[];
  readonly query?: string;
  readonly body?: unknown;
}

interface Ask {
  (records: Records): Parts | Promise<Parts>;
  /** True where the request is about no records of a contact, so that there are none of others either. */
  readonly isGeneral?: boolean;
}

const general = (parts: Parts = {}): Ask => Object.assign(() => parts, { isGeneral: true });

const aboutContact: Ask = ({ contactId }) => ({ query: `?contactId=${contactId}` });
const aboutUser = (body?: unknown): Ask => general({ ids: [userId], body });

/** Requests by route of the contract. A new route without one is a compile error. */
const requests: Record<RouteName, Ask> = {
  signIn: general({ body: { username: 'nico', password: 'orderpad' } }),
  getSignIn: general(),
  signOut: general(),
  // A login that nobody has, since one that is asked about often is refused.
  requestReset: Object.assign(() => ({ body: { login: newKey() } }), { isGeneral: true }),
  resetPassword: async (records) => ({ body: { token: await records.resetToken(), password: 'orderpad' } }),
  listSignIns: general(),
  endSignIn: async (records) => ({ ids: [await records.signIn()] }),
  endOtherSignIns: general(),
  describe: general(),
  searchContacts: general({ query: '?text=vidal' }),
  getContact: ({ contactId }) => ({ ids: [contactId] }),
  createContact: general({ body: { lastName: 'Newcomer' } }),
  updateContact: async (records) => ({ ids: [records.contactId], body: await records.details() }),
  addAddress: ({ contactId }) => ({ ids: [contactId], body: address }),
  updateAddress: ({ contactId, addressId }) => ({ ids: [contactId, addressId], body: address }),
  getContactRecord: ({ contactId }) => ({ ids: [contactId] }),
  addContactNote: ({ contactId }) => ({ ids: [contactId], body: { text: 'Ring twice' } }),
  searchCatalog: aboutContact,
  resolveSkus: ({ contactId }) => ({ body: { skus: ['22632'], contactId } }),
  listCategories: aboutContact,
  listPromotions: aboutContact,
  listSpecials: aboutContact,
  getTier: async (records) => ({ ids: [await records.tier()] }),
  quote: async (records) => ({ body: await records.priced() }),
  place: async (records) => ({ body: await records.submission() }),
  listOrders: aboutContact,
  listBought: ({ contactId }) => ({ ids: [contactId], body: {} }),
  getOrder: async (records) => ({ ids: [await records.order()] }),
  async saveDraft(records) {
    const draft = await records.draft();
    return { ids: [draft.id], body: { draft } };
  },
  listDrafts: aboutContact,
  getDraft: async (records) => ({ ids: [await records.savedDraft()] }),
  removeDraft: async (records) => ({ ids: [await records.savedDraft()] }),
  listRepresentatives: general(),
  listColleagues: general(),
  transferDraft: async (records) => ({
    ids: [await records.savedDraft()],
    body: { to: records.by.signIn.operator.id === 'u-dana' ? 'u-mara' : 'u-dana' },
  }),
  takeOverDraft: async (records) => ({ ids: [await records.savedDraft()] }),
  openHandoff: async (records) => ({ body: { id: await records.handoff() } }),
  createHandoff: async (records) => ({ body: await records.handoffInput() }),
  listHandoffs: aboutContact,
  getHandoff: async (records) => ({ ids: [await records.handoff()] }),
  revokeHandoff: async (records) => ({ ids: [await records.handoff()] }),
  watchHandoff: async (records) => ({ ids: [await records.handoff()] }),
  sendRequest: async (records) => ({ body: await records.requestInput() }),
  listRequests: aboutContact,
  watchRequests: aboutContact,
  getRequest: async (records) => ({ ids: [await records.request()] }),
  declineRequest: async (records) => ({ ids: [await records.request()], body: { reason: 'Sold out' } }),
  withdrawRequest: async (records) => ({ ids: [await records.request()] }),
  openRequest: async (records) => ({ ids: [await records.request(), newKey()] }),
  closeRequest: async (records) => ({ ids: [await records.request(), newKey()] }),
  askApproval: async (records) => ({ body: await records.approvalInput() }),
  listApprovals: general(),
  watchApprovals: general(),
  getApproval: async (records) => ({ ids: [await records.approval()] }),
  decideApproval: async (records) => ({ ids: [await records.approval()], body: { decision: 'granted' } }),
  withdrawApproval: async (records) => ({ ids: [await records.approval()] }),
  lookupSubmission: async (records) => ({ ids: [await records.submittedKey()] }),
  fenceSubmission: async (records) => ({ ids: [await records.submittedKey()] }),
  listPaymentAttention: general(),
  listMails: general(),
  getMail: async (records) => ({ ids: [await records.mail()] }),
  listUsers: general(),
  listUserGroups: general(),
  getUser: aboutUser(),
  updateUser: aboutUser({ name: 'Jürgen Albrecht' }),
  setPassword: aboutUser({ password: 'orderpad' }),
  generateCredentials: aboutUser(),
  sendReset: aboutUser(),
  listUserSignIns: aboutUser(),
  endUserSignIns: aboutUser(),
  setOrdering: ({ contactId }) => ({ ids: [contactId], body: { allowed: true } }),
};

const address = { line1: '2 Dale Street', city: 'Manchester', postalCode: 'M1 1JA', country: 'GB' };

/** Requests of the paths that a host serves besides its contract. */
const others: Record<string, Ask> = {
  'GET /livez': general(),
  'GET /readyz': general(),
  'GET /healthz': general(),
  'GET /metrics': general(),
  'GET /v1/openapi.json': general(),
  'GET /artwork/{file}': general({ ids: ['22632.svg'] }),
  'GET /v1/outbox/{id}/html': async (records) => ({ ids: [await records.mail()] }),
};

const asks: Readonly<Record<string, Ask>> = { ...requests, ...others };

/** Names of the rows of the table: routes of the contract by name, other paths by method and path. */
export const rows = Object.keys(asks);

/** Returns the method and the path of a row, e.g. `GET /v1/contacts/{id}`. */
export function pathOf(row: string): string {
  if (row in others) return row;
  const { method, path } = routes[row as RouteName]; // the other rows are the names of the contract
  return `${method} ${path}`;
}

/** Tells if the requests of a row are about records of a contact. */
export const isAboutRecords = (row: string): boolean => asks[row]?.isGeneral !== true;

/** Makes the request of a row, to be sent once. */
export async function requestOf(row: string, records: Records): Promise<Prepared> {
  const { ids = [], query = '', body } = (await asks[row]?.(records)) ?? {};
  const [method = '', path = ''] = pathOf(row).split(' ');
  const filledWith = (values: string[]) => path.replace(/\{\w+\}/g, () => values.shift() ?? '') + query;
  const route: Route | undefined = row in others ? undefined : routes[row as RouteName]; // as above
  const send = (user: TestUser, values: readonly string[]) =>
    user.request(method, filledWith([...values]), {
      body,
      key: newKey(),
      ...(route?.conditional === true && { headers: { 'if-none-match': '*' } }),
    });
  return {
    send: (user) => send(user, ids),
    sendAboutNothing: (user) => send(user, ids.map(newKey)),
  };
}

/** A request with everything that it needs. */
export interface Prepared {
  send(user: TestUser): Promise<Response>;
  /** Sends the same request with ids that no record has in its path. */
  sendAboutNothing(user: TestUser): Promise<Response>;
}
