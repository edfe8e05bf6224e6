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
export async function tokenOf(db: Queries, id: string, key: string): Promise<string> {
  return createHmac('sha256', await secretOf(db))
    .update(`${id}|${key}`)
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
