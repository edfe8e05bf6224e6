import { HostError, issue } from '@orderpad/contracts';
import type { Queries } from '../data/database.ts';
import type { User } from '../service/service.ts';
import { entryBarOf } from '../service/settings.ts';

/** Refuse while no orders are taken from this person. */
export async function assertOpen(db: Queries, user: User): Promise<void> {
  const bar = await entryBarOf(db, user);
  if (bar === 'not-permitted')
    throw new HostError('forbidden', 'not permitted to enter orders', { issues: [issue(bar, [])] });
  if (bar) throw new HostError('refused', 'no orders are taken now', { issues: [issue(bar, [])] });
}
