import { createHmac, randomBytes } from 'node:crypto';
import { HostError } from '@orderpad/contracts';
import type { Queries } from '../../data/database.ts';
import { settings } from '../../data/schema.ts';
import type { Service } from '../../service/service.ts';
import { settingOf } from '../../service/settings.ts';

/**
 * Returns the token of a hand-off. It is made of the idempotency key, which is not stored, and of a secret of the host, so that the same
 * key gives the same link and neither a copy of the database nor a key alone does.
 */
export const tokenOf = (db: Queries, id: string, key: string): Promise<string> =>
  secretly(db, `${id}|${key}`);

/**
 * Returns the cookie for the browser that opens a hand-off with a key. The same key gives the same cookie: a request that arrives twice, or
 * late, must not take the place of the cookie that the browser got.
 */
export const cookieValueOf = (db: Queries, id: string, key: string): Promise<string> =>
  secretly(db, `cookie|${id}|${key}`);

async function secretly(db: Queries, text: string): Promise<string> {
  return createHmac('sha256', await secretOf(db))
    .update(text)
    .digest('base64url');
}

/** Returns the secret of this host's links, and makes it the first time. */
async function secretOf(db: Queries): Promise<string> {
  const known = await settingOf(db, 'handoff.secret');
  if (known !== undefined) return known;
  const value = randomBytes(32).toString('base64url');
  await db.insert(settings).values({ key: 'handoff.secret', value }).onConflictDoNothing();
  return (await settingOf(db, 'handoff.secret')) ?? value;
}

/** Returns the address of a hand-off. The token is in the fragment, which browsers send to no server. */
export const linkOf = (service: Service, token: string): string => `${pageOf(service)}#handoff=${token}`;

/** Returns the page that opens links. Throws `unsupported` for a host without one. */
export function pageOf({ handoffs }: Service): string {
  const url = handoffs?.url();
  if (url === undefined) throw new HostError('unsupported', 'this host hands nothing off');
  return url;
}
