import { HostError } from '@orderpad/contracts';
import { and, inArray, isNotNull, lt, sql, type SQL } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { submissions } from '../../data/schema.ts';
import type { Service } from '../../service/service.ts';

/** Days after which it is forgotten why a key was refused, or that it was fenced. */
const days = 90;

/** Rows of one statement, so that none takes long. */
const batch = 1000;

/** The answer to a key that was refused or fenced so long ago that nothing else is kept of it. */
export const expired = (): HostError =>
  new HostError('expired', 'this key placed nothing, so long ago that the reason is no longer kept');

/**
 * Removes what is kept of refused and fenced keys: what was sent at once, and after 90 days everything but the key itself. The row stays, so that the
 * key is never carried out. A key that placed an order is kept as long as the order. Called at the start of a host and at intervals.
 */
export async function removeOldKeys({ db, now }: Pick<Service, 'db' | 'now'>): Promise<void> {
  const areRefused = inArray(submissions.state, ['rejected', 'fenced']);
  const before = new Date(now().getTime() - days * 86_400_000);
  await inBatches(db, and(areRefused, isNotNull(submissions.submission)), { submission: null });
  await inBatches(db, and(areRefused, lt(submissions.at, before)), {
    state: 'expired',
    fingerprint: null,
    submission: null,
    problem: null,
  });
}

async function inBatches(
  db: Queries,
  condition: SQL | undefined,
  change: Partial<typeof submissions.$inferInsert>,
): Promise<void> {
  const { userId, key } = submissions;
  for (;;) {
    const some = db.select({ userId, key }).from(submissions).where(condition).limit(batch);
    const changed = await db
      .update(submissions)
      .set(change)
      .where(sql`(${userId}, ${key}) in ${some}`)
      .returning({ key });
    if (changed.length < batch) return;
  }
}
