import { HostError, type Call, type Host, type RouteName } from '@orderpad/contracts';
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

/** A host whose calls suffer faults between the caller and the port. */
export function faultyHost({ id, describe, catalog, orders, contacts }: Host, faults: Faults): Host {
  function through<Its extends Call, Answer>(
    operation: RouteName,
    call: Its,
    ask: (call: Its) => Promise<Answer>,
  ): Promise<Answer> {
    const kind = faults.next(operation);
    // Once on its way, a request that suffers arrives: nobody can call it back.
    const its = kind ? { ...call, signal: new AbortController().signal } : call;
    return suffer(kind, faults, () => ask(its), shown);
  }

  const { fence, get, list } = orders;
  return {
    id,
    describe: (call) => through('describe', call, (its) => describe(its)),
    catalog: {
      search: (query, call) => through('searchCatalog', call, (its) => catalog.search(query, its)),
      resolve: (query, call) => through('resolveSkus', call, (its) => catalog.resolve(query, its)),
    },
    orders: {
      quote: (draft, call) => through('quote', call, (its) => orders.quote(draft, its)),
      place: (submission, call) => through('place', call, (its) => orders.place(submission, its)),
      lookup: (key, call) => through('lookupSubmission', call, (its) => orders.lookup(key, its)),
      ...(fence && { fence: (key, call) => through('fenceSubmission', call, (its) => fence(key, its)) }),
      ...(get && { get: (orderId, call) => through('getOrder', call, (its) => get(orderId, its)) }),
      ...(list && { list: (query, call) => through('listOrders', call, (its) => list(query, its)) }),
    },
    contacts,
  };
}
