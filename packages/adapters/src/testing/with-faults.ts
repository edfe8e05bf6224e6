import type { Host } from '@orderpad/contracts';
import type { Faults } from './faults.ts';
import { faultyFetch } from './faulty-fetch.ts';
import { faultyHost } from './faulty-host.ts';

/**
 * Puts faults between a caller and a host, or between an adapter and the network.
 *
 * @example
 * createFaulty: (faults) => myHost({ url, fetch: withFaults(fetch, faults) });
 */
export function withFaults(target: Host, faults: Faults): Host;
export function withFaults(target: typeof fetch, faults: Faults): typeof fetch;
export function withFaults(target: Host | typeof fetch, faults: Faults): Host | typeof fetch {
  return typeof target === 'function' ? faultyFetch(target, faults) : faultyHost(target, faults);
}
