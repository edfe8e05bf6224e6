import type { Host } from '@orderpad/contracts';
import type { Faults } from './faults.ts';
import { faultyFetch, type OperationOf } from './faulty-fetch.ts';
import { faultyHost } from './faulty-host.ts';

/**
 * Puts faults between a caller and a host, or between an adapter and the network. A `fetch` knows the paths of the HTTP contract;
 * for a server with another API, `operationOf` names the operation of each request, and those without a name never suffer. The
 * addresses are absolute, as everywhere in Node.
 *
 * @example
 * createFaulty: (faults) =>
 *   myHost({
 *     url,
 *     fetch: withFaults(fetch, faults, ({ method, url }) =>
 *       method === 'POST' && url.endsWith('/checkout') ? 'place' : undefined,
 *     ),
 *   });
 */
export function withFaults(target: Host, faults: Faults): Host;
export function withFaults(target: typeof fetch, faults: Faults, operationOf?: OperationOf): typeof fetch;
export function withFaults(
  target: Host | typeof fetch,
  faults: Faults,
  operationOf?: OperationOf,
): Host | typeof fetch {
  return typeof target === 'function' ? faultyFetch(target, faults, operationOf) : faultyHost(target, faults);
}
