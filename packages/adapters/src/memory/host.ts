import { HostError, isHostError, type Call, type Host } from '@orderpad/contracts';
import { resolveSkus, searchCatalog } from './catalog.ts';
import {
  addAddress,
  createContact,
  getContact,
  searchContacts,
  updateAddress,
  updateContact,
} from './contacts.ts';
import type { MemoryData } from './data.ts';
import { getOrder, listOrders } from './orders.ts';
import type { MemoryOptions, Operation } from './options.ts';
import { fence, lookUp, placeDraft } from './place.ts';
import { quoteDraft } from './quote.ts';
import { openShop, type Shop } from './shop.ts';

/** A host that lives in a variable: for stories, examples and tests. Each call makes a host of its own. */
export function memoryHost(options: MemoryOptions = {}): Host {
  const { latency = 0, wait = pass } = options;
  let shop: Promise<Shop> | undefined;

  async function ask<Answer>(operation: Operation, { signal }: Call, answer: (shop: Shop) => Answer) {
    const duration = typeof latency === 'function' ? latency(operation) : latency;
    if (duration > 0 && !signal.aborted) await wait(duration, signal).catch(() => undefined);
    shop ??= dataOf(options).then((data) => openShop(data, options));
    const opened = await shop;
    if (signal.aborted) throw new HostError('aborted', 'the caller gave up', { cause: signal.reason });
    try {
      return answer(opened);
    } catch (cause) {
      if (isHostError(cause)) throw cause;
      throw new HostError('invalid', String(cause), { cause });
    }
  }

  return {
    id: 'memory',
    describe: (call) => ask('describe', call, ({ profile }) => profile),
    catalog: {
      search: (query, call) => ask('search', call, (it) => searchCatalog(it, query)),
      resolve: (query, call) => ask('resolve', call, (it) => resolveSkus(it, query)),
    },
    orders: {
      quote: (draft, call) => ask('quote', call, (it) => quoteDraft(it, draft)),
      place: (submission, call) => ask('place', call, (it) => placeDraft(it, submission, call.key)),
      lookup: (key, call) => ask('read', call, (it) => lookUp(it, key)),
      fence: (key, call) => ask('write', call, (it) => fence(it, key)),
      get: (id, call) => ask('read', call, (it) => getOrder(it, id)),
      list: (query, call) => ask('search', call, (it) => listOrders(it, query)),
    },
    contacts: {
      search: (query, call) => ask('search', call, (it) => searchContacts(it, query)),
      get: (id, call) => ask('read', call, (it) => getContact(it, id)),
      create: (input, call) => ask('write', call, (it) => createContact(it, input, call.key)),
      update: (id, input, call) => ask('write', call, (it) => updateContact(it, id, input)),
      addAddress: (id, address, call) => ask('write', call, (it) => addAddress(it, id, address, call.key)),
      updateAddress: (id, address, call) => ask('write', call, (it) => updateAddress(it, id, address)),
    },
  };
}

async function dataOf({ data, currency }: MemoryOptions): Promise<MemoryData> {
  return data ?? (await demoData(currency));
}

/** The shop that a memory host opens when it is given none: some two dozen homeware products and a dozen contacts. */
export const demoData = async (currency = 'GBP'): Promise<MemoryData> =>
  (await import('./demo.ts')).demoShop(currency);

/** Let time pass, or stop waiting when the caller gives up. */
const pass = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
