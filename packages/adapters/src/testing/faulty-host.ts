import {
  HostError,
  type ApprovalsPort,
  type Call,
  type ContactsPort,
  type DraftsPort,
  type HandoffsPort,
  type Host,
  type Id,
  type RequestsPort,
  type RouteName,
  type TransferInput,
} from '@orderpad/contracts';
import type { Faults } from './faults.ts';
import { suffer } from './suffer.ts';

const failing = (code: HostError['code'], retryAfter?: number) => async (): Promise<never> => {
  throw new HostError(code, 'a fault was injected', { retryAfter });
};

const shown = {
  unreachable: failing('unreachable'),
  timeout: failing('timeout'),
  html: failing('malformed'),
  broken: failing('internal'),
  busy: failing('unavailable', 1000),
  truncated: failing('malformed'),
};

/** Ask through the faults. */
type Through = <Its extends Call, Answer>(
  operation: RouteName,
  call: Its,
  ask: (call: Its) => Promise<Answer>,
) => Promise<Answer>;

/** A host whose calls suffer faults between the caller and the port. */
export function faultyHost(host: Host, faults: Faults): Host {
  const through: Through = (operation, call, ask) => {
    const kind = faults.next(operation);
    // Once on its way, a request that suffers arrives: nobody can call it back.
    const its = kind ? { ...call, signal: new AbortController().signal } : call;
    return suffer(kind, faults, () => ask(its), shown);
  };

  const { catalog, orders, contacts, promotions, rewards, tiers, drafts, handoffs, requests, approvals } =
    host;
  const categories = catalog.categories?.bind(catalog);
  const fence = orders.fence?.bind(orders);
  const get = orders.get?.bind(orders);
  const list = orders.list?.bind(orders);
  const representatives = orders.representatives?.bind(orders);
  const bought = orders.bought?.bind(orders);
  return {
    id: host.id,
    describe: (call) => through('describe', call, (its) => host.describe(its)),
    catalog: {
      search: (query, call) => through('searchCatalog', call, (its) => catalog.search(query, its)),
      resolve: (query, call) => through('resolveSkus', call, (its) => catalog.resolve(query, its)),
      ...(categories && {
        categories: (scope, call) => through('listCategories', call, (its) => categories(scope, its)),
      }),
    },
    orders: {
      quote: (draft, call) => through('quote', call, (its) => orders.quote(draft, its)),
      place: (submission, call) => through('place', call, (its) => orders.place(submission, its)),
      lookup: (key, call) => through('lookupSubmission', call, (its) => orders.lookup(key, its)),
      ...(fence && { fence: (key, call) => through('fenceSubmission', call, (its) => fence(key, its)) }),
      ...(get && { get: (id, call) => through('getOrder', call, (its) => get(id, its)) }),
      ...(list && { list: (query, call) => through('listOrders', call, (its) => list(query, its)) }),
      ...(bought && { bought: (query, call) => through('listBought', call, (its) => bought(query, its)) }),
      ...(representatives && {
        representatives: (call) => through('listRepresentatives', call, representatives),
      }),
    },
    contacts: contacts && faultyContacts(contacts, through),
    promotions: promotions && {
      list: (query, call) => through('listPromotions', call, (its) => promotions.list(query, its)),
    },
    rewards: rewards && {
      specials: (query, call) => through('listSpecials', call, (its) => rewards.specials(query, its)),
    },
    tiers: tiers && { get: (id, call) => through('getTier', call, (its) => tiers.get(id, its)) },
    drafts: drafts && faultyDrafts(drafts, through),
    handoffs: handoffs && faultyHandoffs(handoffs, through),
    requests: requests && faultyRequests(requests, through),
    approvals: approvals && faultyApprovals(approvals, through),
  };
}

const faultyHandoffs = (handoffs: HandoffsPort, through: Through): HandoffsPort => ({
  create: (input, call) => through('createHandoff', call, (its) => handoffs.create(input, its)),
  get: (id, call) => through('getHandoff', call, (its) => handoffs.get(id, its)),
  list: (query, call) => through('listHandoffs', call, (its) => handoffs.list(query, its)),
  revoke: (id, call) => through('revokeHandoff', call, (its) => handoffs.revoke(id, its)),
  async *watch(id, call) {
    // A fault meets the beginning of a stream. Whoever follows one can always give up.
    yield* await through('watchHandoff', call, async () => handoffs.watch(id, call));
  },
});

const transferring = ({ colleagues, transfer, takeOver }: DraftsPort, through: Through) => ({
  ...(colleagues && { colleagues: (call: Call) => through('listColleagues', call, colleagues) }),
  ...(transfer && {
    transfer: (id: Id, input: TransferInput, call: Call) =>
      through('transferDraft', call, (its) => transfer(id, input, its)),
  }),
  ...(takeOver && {
    takeOver: (id: Id, call: Call) => through('takeOverDraft', call, (its) => takeOver(id, its)),
  }),
});

const faultyDrafts = (drafts: DraftsPort, through: Through): DraftsPort => ({
  save: (input, call) => through('saveDraft', call, (its) => drafts.save(input, its)),
  load: (id, call) => through('getDraft', call, (its) => drafts.load(id, its)),
  list: (query, call) => through('listDrafts', call, (its) => drafts.list(query, its)),
  remove: (id, call) => through('removeDraft', call, (its) => drafts.remove(id, its)),
  ...transferring(drafts, through),
});

const faultyApprovals = (approvals: ApprovalsPort, through: Through): ApprovalsPort => ({
  ask: (input, call) => through('askApproval', call, (its) => approvals.ask(input, its)),
  get: (id, call) => through('getApproval', call, (its) => approvals.get(id, its)),
  list: (query, call) => through('listApprovals', call, (its) => approvals.list(query, its)),
  decide: (id, decision, call) =>
    through('decideApproval', call, (its) => approvals.decide(id, decision, its)),
  withdraw: (id, call) => through('withdrawApproval', call, (its) => approvals.withdraw(id, its)),
  watch: (query, call) => approvals.watch(query, call),
});

const faultyRequests = (requests: RequestsPort, through: Through): RequestsPort => ({
  send: (input, call) => through('sendRequest', call, (its) => requests.send(input, its)),
  get: (id, call) => through('getRequest', call, (its) => requests.get(id, its)),
  list: (query, call) => through('listRequests', call, (its) => requests.list(query, its)),
  decline: (id, reason, call) => through('declineRequest', call, (its) => requests.decline(id, reason, its)),
  withdraw: (id, call) => through('withdrawRequest', call, (its) => requests.withdraw(id, its)),
  open: (id, call) => through('openRequest', call, (its) => requests.open(id, its)),
  close: (id, call) => through('closeRequest', call, (its) => requests.close(id, its)),
  watch: (query, call) => requests.watch(query, call),
});

function faultyContacts(contacts: ContactsPort, through: Through): ContactsPort {
  const create = contacts.create?.bind(contacts);
  const update = contacts.update?.bind(contacts);
  const add = contacts.addAddress?.bind(contacts);
  const correct = contacts.updateAddress?.bind(contacts);
  return {
    search: (query, call) => through('searchContacts', call, (its) => contacts.search(query, its)),
    get: (id, call) => through('getContact', call, (its) => contacts.get(id, its)),
    ...(create && {
      create: (input, call) => through('createContact', call, (its) => create(input, its)),
    }),
    ...(update && {
      update: (id, input, call) => through('updateContact', call, (its) => update(id, input, its)),
    }),
    ...(add && {
      addAddress: (id, address, call) => through('addAddress', call, (its) => add(id, address, its)),
    }),
    ...(correct && {
      updateAddress: (id, address, call) =>
        through('updateAddress', call, (its) => correct(id, address, its)),
    }),
  };
}
