import { HostError, isHostError, type Call, type Host, type Id } from '@orderpad/contracts';
import type { Ask, Operations } from './ask.ts';
import { customerHost } from './customer-host.ts';
import type { MemoryData } from './data.ts';
import type { MemoryOptions } from './options.ts';
import type { Shop } from './shop.ts';

/** A host in memory, and the browsers of its customers. */
export interface MemoryHost extends Host {
  /**
   * Opens a hand-off as its customer, and returns the host that the customer's pad talks to. Rejects with `refused` and an issue
   * `handoff-opened` the second time.
   *
   * @example
   * const { link = '' } = await host.handoffs.create(input, call);
   * const customer = await host.openHandoff(link);
   */
  openHandoff(link: string, call?: Call): Promise<Host>;
  /**
   * Returns the same shop as a contact meets it who signs in and orders in person.
   *
   * @example
   * const customer = host.inPerson('contact-1');
   * await customer.requests?.send(input, call);
   */
  inPerson(contactId: Id): Host;
  /**
   * Returns the same shop as a colleague of the operator meets it: one of `data.colleagues` or `data.managers`.
   *
   * @example
   * const theirs = host.asColleague('operator-2');
   * await theirs.drafts?.takeOver?.(draftId, call);
   */
  asColleague(id: Id): Host;
}

/**
 * Makes a host that lives in memory, for stories, examples and tests. Each call makes a host of its own; its orders are gone with
 * it. The shop behind it is loaded with the first call.
 *
 * @example
 * pad.host = memoryHost({ latency: 300, currency: 'EUR' });
 */
export function memoryHost(options: MemoryOptions = {}): MemoryHost {
  const { latency = 0, wait = pass } = options;
  let opening: Promise<[Operations, Shop]> | undefined;

  const ask: Ask = async (operation, { signal }, answer) => {
    const duration = typeof latency === 'function' ? latency(operation) : latency;
    if (duration > 0 && !signal.aborted) await wait(duration, signal).catch(() => undefined);
    const [does, shop] = await (opening ??= open(options).catch((cause: unknown) => {
      opening = undefined;
      throw new HostError('unreachable', 'a part of the adapter could not be fetched', { cause });
    }));
    if (signal.aborted) throw new HostError('aborted', 'the caller gave up', { cause: signal.reason });
    try {
      return await answer(does, shop);
    } catch (cause) {
      if (isHostError(cause)) throw cause;
      throw new HostError('invalid', String(cause), { cause });
    }
  };

  return {
    ...portsOf(ask),
    openHandoff: async (link, call = { signal: new AbortController().signal }) =>
      customerHost(ask, await ask('write', call, (does, shop) => does.openHandoff(shop, link))),
    inPerson(contactId) {
      let own: Shop | undefined;
      return portsOf((operation, call, answer) =>
        ask(operation, call, (does, shop) => answer(does, (own ??= does.shopFor(shop, contactId)))),
      );
    },
    asColleague(id) {
      let own: Shop | undefined;
      return portsOf((operation, call, answer) =>
        ask(operation, call, (does, shop) => answer(does, (own ??= does.shopOf(shop, id)))),
      );
    },
  };
}

/** Makes a host of what asks the shop. */
function portsOf(ask: Ask): Host {
  return {
    id: 'memory',
    describe: (call) => ask('describe', call, (_, { profile }) => profile),
    catalog: {
      search: (query, call) => ask('search', call, (does, shop) => does.searchCatalog(shop, query)),
      categories: (scope, call) => ask('search', call, (does, shop) => does.listCategories(shop, scope)),
      resolve: (query, call) => ask('resolve', call, (does, shop) => does.resolveSkus(shop, query)),
    },
    orders: {
      quote: (draft, call) =>
        ask('quote', call, async (does, shop) => does.quoteDraft(shop, await does.settledDraft(draft))),
      place: (submission, call) =>
        ask('place', call, async (does, shop) => {
          const draft = await does.settledDraft(submission.draft);
          return does.placeDraft(shop, { ...submission, draft }, call.key);
        }),
      lookup: (key, call) => ask('read', call, (does, shop) => does.lookUp(shop, key)),
      fence: (key, call) => ask('write', call, (does, shop) => does.fence(shop, key)),
      get: (id, call) => ask('read', call, (does, shop) => does.getOrder(shop, id)),
      list: (query, call) => ask('search', call, (does, shop) => does.listOrders(shop, query)),
      bought: (query, call) => ask('read', call, (does, shop) => does.listBought(shop, query)),
      representatives: (call) => ask('read', call, (does, shop) => does.listRepresentatives(shop)),
    },
    promotions: {
      list: (query, call) => ask('search', call, (does, shop) => does.listPromotions(shop, query)),
    },
    rewards: {
      specials: (query, call) => ask('search', call, (does, shop) => does.listSpecials(shop, query)),
    },
    tiers: {
      get: (id, call) => ask('read', call, (does, shop) => does.getTier(shop, id)),
    },
    drafts: {
      save: (input, call) => ask('write', call, (does, shop) => does.saveDraft(shop, input, call.base)),
      load: (id, call) => ask('read', call, (does, shop) => does.getDraft(shop, id)),
      list: (query, call) => ask('search', call, (does, shop) => does.listDrafts(shop, query)),
      remove: (id, call) => ask('write', call, (does, shop) => does.removeDraft(shop, id)),
      colleagues: (call) => ask('read', call, (does, shop) => does.listColleagues(shop)),
      transfer: (id, input, call) => ask('write', call, (does, shop) => does.transferDraft(shop, id, input)),
      takeOver: (id, call) => ask('write', call, (does, shop) => does.takeOverDraft(shop, id)),
    },
    handoffs: {
      create: (input, call) =>
        ask('write', call, async (does, shop) => {
          const draft = await does.settledDraft(input.draft);
          return does.createHandoff(shop, { ...input, draft }, call.key);
        }),
      get: (id, call) => ask('read', call, (does, shop) => does.getHandoff(shop, id)),
      list: (query, call) => ask('search', call, (does, shop) => does.listHandoffs(shop, query)),
      revoke: (id, call) => ask('write', call, (does, shop) => does.revokeHandoff(shop, id)),
      watch: (id, call) => followed(ask, call, (does, shop) => does.watchHandoff(shop, id, call.signal)),
    },
    requests: {
      send: (input, call) =>
        ask('write', call, async (does, shop) => {
          const draft = await does.settledDraft(input.draft);
          return does.sendRequest(shop, { ...input, draft }, call.key);
        }),
      get: (id, call) => ask('read', call, (does, shop) => does.getRequest(shop, id)),
      list: (query, call) => ask('search', call, (does, shop) => does.listRequests(shop, query)),
      decline: (id, reason, call) =>
        ask('write', call, (does, shop) => does.declineRequest(shop, id, reason)),
      withdraw: (id, call) => ask('write', call, (does, shop) => does.withdrawRequest(shop, id)),
      open: (id, call) => ask('write', call, (does, shop) => does.openRequest(shop, id, call.key)),
      close: (id, call) => ask('write', call, (does, shop) => does.closeRequest(shop, id, call.key)),
      watch: (query, call) =>
        followed(ask, call, (does, shop) => does.watchRequests(shop, query, call.signal)),
    },
    approvals: {
      ask: (input, call) =>
        ask('write', call, async (does, shop) => {
          const draft = await does.settledDraft(input.draft);
          return does.askApproval(shop, { ...input, draft }, call.key);
        }),
      get: (id, call) => ask('read', call, (does, shop) => does.getApproval(shop, id)),
      list: (query, call) => ask('search', call, (does, shop) => does.listApprovals(shop, query)),
      decide: (id, decision, call) =>
        ask('write', call, (does, shop) => does.decideApproval(shop, id, decision)),
      withdraw: (id, call) => ask('write', call, (does, shop) => does.withdrawApproval(shop, id)),
      watch: (query, call) =>
        followed(ask, call, (does, shop) => does.watchApprovals(shop, query, call.signal)),
    },
    contacts: {
      search: (query, call) => ask('search', call, (does, shop) => does.searchContacts(shop, query)),
      get: (id, call) => ask('read', call, (does, shop) => does.getContact(shop, id)),
      create: (input, call) =>
        ask('write', call, async (does, shop) =>
          does.createContact(shop, await does.storedContact(input), call.key),
        ),
      update: (id, input, call) =>
        ask('write', call, async (does, shop) =>
          does.updateContact(shop, id, await does.storedContact(input), call.base),
        ),
      addAddress: (id, address, call) =>
        ask('write', call, async (does, shop) =>
          does.addAddress(shop, id, await does.storedAddress(address, []), call.key),
        ),
      updateAddress: (id, address, call) =>
        ask('write', call, async (does, shop) =>
          does.updateAddress(shop, id, await does.storedAddress(address, [])),
        ),
      record: (id, call) => ask('read', call, (does, shop) => does.contactRecord(shop, id)),
      addNote: (id, input, call) =>
        ask('write', call, (does, shop) => does.addNote(shop, id, input, call.key)),
    },
  };
}

/** Yields what the shop tells, until the caller gives up. */
async function* followed<Event>(
  ask: Ask,
  call: Call,
  watch: (does: Operations, shop: Shop) => AsyncIterable<Event>,
): AsyncGenerator<Event> {
  try {
    yield* await ask('read', call, watch);
  } catch (error) {
    if (!call.signal.aborted) throw error;
  }
}

/**
 * Returns the data of the demo shop: some two dozen homeware products and a dozen contacts, with prices in `currency`.
 *
 * @example
 * const data = await demoData('EUR');
 * pad.host = memoryHost({ data: { ...data, contacts: [] }, currency: 'EUR' });
 */
export const demoData = async (currency = 'GBP'): Promise<MemoryData> =>
  (await import('./demo.ts')).demoShop(currency);

async function open(options: MemoryOptions): Promise<[Operations, Shop]> {
  const [does, data] = await Promise.all([
    import('./operations.ts'),
    options.data ?? demoData(options.currency),
  ]);
  return [does, does.openShop(data, options)];
}

/** Waits, or stops waiting when the caller gives up. */
const pass = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
