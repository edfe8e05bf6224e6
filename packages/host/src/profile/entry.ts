import { HostError } from '@orderpad/contracts';
import type { Queries } from '../data/database.ts';
import { wrong } from '../http/problems.ts';
import type { User } from '../service/service.ts';
import { entryBarOf } from '../service/settings.ts';

/** Refuse while no orders are taken from this person. */
export async function assertOpen(db: Queries, user: User): Promise<void> {
  const bar = await entryBarOf(db, user);
  if (bar === 'not-permitted')
    throw new HostError('forbidden', 'not permitted to enter orders', { issues: [wrong(bar)] });
  if (bar) throw new HostError('refused', 'no orders are taken now', { issues: [wrong(bar)] });
}
