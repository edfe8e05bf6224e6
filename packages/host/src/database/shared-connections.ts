import type { Pool, PoolClient } from 'pg';

/** Milliseconds after which the others avoid a connection whose statement is not answered: it may wait for a lock. */
const patience = 50;

interface Shared {
  readonly client: PoolClient;
  /** Statements that are not answered yet. */
  load: number;
  /** The time since which the first of them is under way. */
  since: number;
}

/**
 * Returns a pool whose single statements share the connections of another one, `few`: statements of many requests leave and return
 * together, which costs each a part of what a connection for itself costs. For short statements. Where all shared connections are
 * held up, `pool` serves, as it does transactions.
 */
export function sharing(
  pool: Pool,
  few: Pool,
): { readonly shared: Pool; readonly close: () => Promise<void> } {
  const most = few.options.max;
  const open = new Set<Shared>();
  let opening = 0;
  let isOver = false;

  const add = async () => {
    opening += 1;
    try {
      const client = await few.connect();
      const shared: Shared = { client, load: 0, since: 0 };
      const drop = () => {
        if (open.delete(shared)) client.release(true);
      };
      client.on('error', drop);
      client.on('end', drop);
      open.add(shared);
      if (isOver) drop();
    } catch {
      // The pool tells whoever asks next.
    } finally {
      opening -= 1;
    }
  };

  const free = (): Shared | undefined => {
    const now = performance.now();
    let best: Shared | undefined;
    for (const each of open)
      if (each.load === 0 || now - each.since < patience) if (!best || each.load < best.load) best = each;
    if ((!best || best.load > 0) && open.size + opening < most && !isOver) void add();
    return best;
  };

  const send = (shared: Shared, asking: unknown[]): Promise<unknown> => {
    if (shared.load === 0) shared.since = performance.now();
    shared.load += 1;
    const answer: Promise<unknown> = Reflect.apply(shared.client.query, shared.client, asking);
    return answer.finally(() => {
      shared.load -= 1;
      shared.since = performance.now();
    });
  };

  let waiting: (() => void)[] = [];
  const sendAll = () => {
    const all = waiting;
    waiting = [];
    for (const each of all) each();
  };

  const query = new Proxy(pool.query, {
    // What all requests of this turn ask leaves together.
    apply: (ofPool, _, asking: unknown[]) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(sendAll);
        waiting.push(() => {
          const shared = free();
          const answer = shared ? send(shared, asking) : Reflect.apply(ofPool, pool, asking);
          answer.then(resolve, reject);
        });
      }),
  });
  return {
    shared: new Proxy(pool, {
      get: (target, name) => (name === 'query' ? query : Reflect.get(target, name, target)),
    }),
    close: async () => {
      isOver = true;
      for (const { client } of open) client.release();
      open.clear();
      await few.end();
    },
  };
}
