import { HostError, isHostError, type Call, type Host } from '@orderpad/contracts';
import type { MemoryData } from './data.ts';
import type * as desks from './desk.ts';
import type { MemoryOptions, Operation } from './options.ts';
import type { Shop } from './shop.ts';

type Desk = typeof desks;

/**
 * A host that lives in a variable: for stories, examples and tests. Each call makes a host of its own, which forgets
 * everything with it. The shop behind it is loaded with the first question.
 */
export function memoryHost(options: MemoryOptions = {}): Host {
  const { latency = 0, wait = pass } = options;
  let opening: Promise<[Desk, Shop]> | undefined;

  async function ask<Answer>(
    operation: Operation,
    { signal }: Call,
    answer: (desk: Desk, shop: Shop) => Answer,
  ): Promise<Answer> {
    const duration = typeof latency === 'function' ? latency(operation) : latency;
    if (duration > 0 && !signal.aborted) await wait(duration, signal).catch(() => undefined);
    const [desk, shop] = await (opening ??= open(options));
    if (signal.aborted) throw new HostError('aborted', 'the caller gave up', { cause: signal.reason });
    try {
      return answer(desk, shop);
    } catch (cause) {
      if (isHostError(cause)) throw cause;
      throw new HostError('invalid', String(cause), { cause });
    }
  }

  return {
    id: 'memory',
    describe: (call) => ask('describe', call, (_, { profile }) => profile),
    catalog: {
      search: (query, call) => ask('search', call, (desk, shop) => desk.searchCatalog(shop, query)),
      categories: (scope, call) => ask('search', call, (desk, shop) => desk.listCategories(shop, scope)),
      resolve: (query, call) => ask('resolve', call, (desk, shop) => desk.resolveSkus(shop, query)),
    },
    orders: {
      quote: (draft, call) => ask('quote', call, (desk, shop) => desk.quoteDraft(shop, draft)),
      place: (submission, call) =>
        ask('place', call, (desk, shop) => desk.placeDraft(shop, submission, call.key)),
      lookup: (key, call) => ask('read', call, (desk, shop) => desk.lookUp(shop, key)),
      fence: (key, call) => ask('write', call, (desk, shop) => desk.fence(shop, key)),
      get: (id, call) => ask('read', call, (desk, shop) => desk.getOrder(shop, id)),
      list: (query, call) => ask('search', call, (desk, shop) => desk.listOrders(shop, query)),
    },
    promotions: {
      list: (query, call) => ask('search', call, (desk, shop) => desk.listPromotions(shop, query)),
    },
    rewards: {
      specials: (query, call) => ask('search', call, (desk, shop) => desk.listSpecials(shop, query)),
    },
    tiers: {
      get: (id, call) => ask('read', call, (desk, shop) => desk.getTier(shop, id)),
    },
    contacts: {
      search: (query, call) => ask('search', call, (desk, shop) => desk.searchContacts(shop, query)),
      get: (id, call) => ask('read', call, (desk, shop) => desk.getContact(shop, id)),
      create: (input, call) => ask('write', call, (desk, shop) => desk.createContact(shop, input, call.key)),
      update: (id, input, call) => ask('write', call, (desk, shop) => desk.updateContact(shop, id, input)),
      addAddress: (id, address, call) =>
        ask('write', call, (desk, shop) => desk.addAddress(shop, id, address, call.key)),
      updateAddress: (id, address, call) =>
        ask('write', call, (desk, shop) => desk.updateAddress(shop, id, address)),
    },
  };
}

/** The shop a memory host opens when it is given none: some two dozen homeware products and a dozen contacts. */
export const demoData = async (currency = 'GBP'): Promise<MemoryData> =>
  (await import('./demo.ts')).demoShop(currency);

async function open(options: MemoryOptions): Promise<[Desk, Shop]> {
  const [desk, data] = await Promise.all([import('./desk.ts'), options.data ?? demoData(options.currency)]);
  return [desk, desk.openShop(data, options)];
}

/** Let time pass, or stop waiting when the caller gives up. */
const pass = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
