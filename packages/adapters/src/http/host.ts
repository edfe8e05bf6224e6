import { submissionBody, type Host } from '@orderpad/contracts';
import { watchedApprovals, watchedHandoff, watchedRequests } from './watched.ts';
import type { HttpOptions } from './options.ts';
import { send } from './send.ts';

/**
 * Makes a host that speaks the HTTP contract: `routes` in `@orderpad/contracts`, as the reference host serves them.
 *
 * @example
 * pad.host = httpHost({ url: '/api' });
 */
export const httpHost = (options: HttpOptions): Host => ({
  id: 'http',
  describe: (call) => send(options, 'describe', {}, call),
  catalog: {
    search: (query, call) => send(options, 'searchCatalog', { query }, call),
    resolve: (body, call) => send(options, 'resolveSkus', { body }, call),
    categories: (query, call) => send(options, 'listCategories', { query }, call),
  },
  orders: {
    quote: (body, call) => send(options, 'quote', { body }, call),
    place: (submission, call) =>
      send(options, 'place', { body: submissionBody(submission), key: call.key }, call),
    lookup: (key, call) => send(options, 'lookupSubmission', { params: { key } }, call),
    fence: (key, call) => send(options, 'fenceSubmission', { params: { key } }, call),
    get: (id, call) => send(options, 'getOrder', { params: { id } }, call),
    list: (query, call) => send(options, 'listOrders', { query }, call),
    bought: ({ contactId: id, ...body }, call) => send(options, 'listBought', { params: { id }, body }, call),
    representatives: (call) => send(options, 'listRepresentatives', {}, call),
  },
  promotions: {
    list: (query, call) => send(options, 'listPromotions', { query }, call),
  },
  rewards: {
    specials: (query, call) => send(options, 'listSpecials', { query }, call),
  },
  tiers: {
    get: (id, call) => send(options, 'getTier', { params: { id } }, call),
  },
  drafts: {
    save: (body, call) =>
      send(options, 'saveDraft', { params: { id: body.draft.id }, body, base: call.base ?? null }, call),
    load: (id, call) => send(options, 'getDraft', { params: { id } }, call),
    list: (query, call) => send(options, 'listDrafts', { query }, call),
    remove: (id, call) => send(options, 'removeDraft', { params: { id } }, call),
    colleagues: (call) => send(options, 'listColleagues', {}, call),
    transfer: (id, body, call) => send(options, 'transferDraft', { params: { id }, body }, call),
    takeOver: (id, call) => send(options, 'takeOverDraft', { params: { id } }, call),
  },
  handoffs: {
    create: (body, call) => send(options, 'createHandoff', { body, key: call.key }, call),
    get: (id, call) => send(options, 'getHandoff', { params: { id } }, call),
    list: (query, call) => send(options, 'listHandoffs', { query }, call),
    revoke: (id, call) => send(options, 'revokeHandoff', { params: { id } }, call),
    watch: (id, call) => watchedHandoff(options, id, call),
  },
  requests: {
    send: (body, call) => send(options, 'sendRequest', { body, key: call.key }, call),
    get: (id, call) => send(options, 'getRequest', { params: { id } }, call),
    list: (query, call) => send(options, 'listRequests', { query }, call),
    decline: (id, reason, call) =>
      send(options, 'declineRequest', { params: { id }, body: { reason } }, call),
    withdraw: (id, call) => send(options, 'withdrawRequest', { params: { id } }, call),
    open: (id, call) => send(options, 'openRequest', { params: { id, key: call.key } }, call),
    close: (id, call) => send(options, 'closeRequest', { params: { id, key: call.key } }, call),
    watch: (query, call) => watchedRequests(options, query, call),
  },
  approvals: {
    ask: (body, call) => send(options, 'askApproval', { body, key: call.key }, call),
    get: (id, call) => send(options, 'getApproval', { params: { id } }, call),
    list: (query, call) => send(options, 'listApprovals', { query }, call),
    decide: (id, body, call) => send(options, 'decideApproval', { params: { id }, body }, call),
    withdraw: (id, call) => send(options, 'withdrawApproval', { params: { id } }, call),
    watch: (query, call) => watchedApprovals(options, query, call),
  },
  contacts: {
    search: (query, call) => send(options, 'searchContacts', { query }, call),
    get: (id, call) => send(options, 'getContact', { params: { id } }, call),
    create: (body, call) => send(options, 'createContact', { body, key: call.key }, call),
    update: (id, body, call) =>
      send(options, 'updateContact', { params: { id }, body, base: call.base }, call),
    addAddress: (id, body, call) =>
      send(options, 'addAddress', { params: { id }, body, key: call.key }, call),
    updateAddress: (id, { id: addressId, ...body }, call) =>
      send(options, 'updateAddress', { params: { id, addressId }, body }, call),
    record: (id, call) => send(options, 'getContactRecord', { params: { id } }, call),
    addNote: (id, body, call) =>
      send(options, 'addContactNote', { params: { id }, body, key: call.key }, call),
  },
});
