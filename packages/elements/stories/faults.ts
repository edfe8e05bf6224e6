import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';

export type FaultName = 'none' | 'slow' | 'down' | 'unknown-outcome';

/** Milliseconds that a slow host takes for each answer. */
const slow = 1500;

/** Returns the shop in memory with a fault. */
export function shopWith(fault: FaultName, options: MemoryOptions = {}): Host {
  if (fault === 'slow') return memoryHost({ ...options, latency: slow });
  const host = memoryHost(options);
  if (fault === 'down') return { ...host, describe: unreachable };
  return fault === 'unknown-outcome' ? withLostReply(host) : host;
}

const unreachable = () => Promise.reject(new HostError('unreachable', 'a story of a host that is down'));

/** Places orders without a word, and says what became of one when it is asked for the second time. */
function withLostReply(host: Host): Host {
  let asked = 0;
  return {
    ...host,
    orders: {
      ...host.orders,
      async place(...submission) {
        await host.orders.place(...submission);
        throw new HostError('timeout', 'a story of a lost reply');
      },
      lookup(...key) {
        asked++;
        if (asked === 1) return Promise.reject(new HostError('timeout', 'a story of a lost reply'));
        return host.orders.lookup(...key);
      },
    },
  };
}
