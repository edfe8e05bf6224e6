import type { Pool, PoolClient } from 'pg';

/** Times that a text is asked before it is prepared: many are asked once, with a list of their own length. */
const often = 3;

/** The most statements that each connection keeps. */
const most = 400;

/**
 * Names the statements that are asked again and again, so that each connection of a pool parses and plans them once. Not for connections
 * through a pooler of transactions: the next transaction may meet another server, which knows no such name.
 */
export function nameStatements(pool: Pool): void {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= most) return known;
    const times = (asked.get(text) ?? 0) + 1;
    if (times < often) {
      if (asked.size >= most) asked.clear();
      asked.set(text, times);
      return undefined;
    }
    asked.delete(text);
    const name = `orderpad_${names.size + 1}`;
    names.set(text, name);
    return name;
  };
  const met = new WeakSet<PoolClient>();
  // The pool may have a connection already.
  pool.on('acquire', (client) => {
    if (met.has(client)) return;
    met.add(client);
    client.query = new Proxy(client.query, {
      apply: (query, self, [asking, ...rest]: [unknown, ...unknown[]]) =>
        Reflect.apply(query, self, [named(asking, nameOf), ...rest]),
    });
  });
}

function named(asking: unknown, nameOf: (text: string) => string | undefined): unknown {
  if (typeof asking !== 'object' || asking === null || !('text' in asking)) return asking;
  const { text } = asking;
  if (typeof text !== 'string' || !/^(?:select|insert|update|delete|with) /i.test(text)) return asking;
  const name = nameOf(text);
  return name === undefined ? asking : { ...asking, name };
}
