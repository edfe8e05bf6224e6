import { setTimeout as after } from 'node:timers/promises';
import { HostError } from '@orderpad/contracts';
import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import type { Queries } from '../data/database.ts';
import { problemResponse } from './problems.ts';

/** Milliseconds within which the database has to answer a host that is ready. */
const patience = 1000;

/**
 * Serves `/livez`, which the process answers by itself, and `/readyz`, which is 503 unless the database answers within a second. `/healthz` is
 * another name for `/readyz`. No table is read: one that is locked leaves a host ready for everything else.
 */
export function serveHealth(app: Hono, db: Queries): void {
  const isAnswering = oneAtATime(() => db.execute(sql`select 1`));
  app.get('/livez', () => Response.json({ status: 'ok' }));
  for (const path of ['/readyz', '/healthz'])
    app.get(path, async () => {
      const isReady = await Promise.race([isAnswering(), after(patience, false, { ref: false })]);
      return isReady ? Response.json({ status: 'ok' }) : notReady();
    });
}

/** Asks anew only when the last question was answered, so that those who keep asking take one connection. */
function oneAtATime(ask: () => PromiseLike<unknown>): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  return () =>
    (asking ??= Promise.resolve(ask())
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asking = undefined;
      }));
}

function notReady(): Response {
  const error = new HostError('unavailable', 'the database does not answer', { retryAfter: 1000 });
  return problemResponse(error, new Headers({ 'cache-control': 'no-store' }), '', () => undefined);
}
