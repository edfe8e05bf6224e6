import { viewerLease } from '@orderpad/contracts';
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { requestOpenings } from '../../data/schema.ts';
import { markChanged } from '../../requested/position.ts';
import { lockRequest, noSuchRequest, requestById } from '../../requested/rows.ts';
import type { Handler } from '../../service/handler.ts';

/** Notes that a page of this user shows a request, for a while. The same key prolongs it. */
export const openRequest: Handler<'openRequest'> = ({ service, user, params: { id, key } }) =>
  service.db.transaction(async (transaction) => {
    if (!(await lockRequest(transaction, id))) throw noSuchRequest();
    const wasOpen = await isOpen(transaction, id, user.id);
    const until = sql<Date>`clock_timestamp() + ${viewerLease} * interval '1 millisecond'`;
    await transaction
      .insert(requestOpenings)
      .values({ requestId: id, key, userId: user.id, since: service.now(), until })
      .onConflictDoUpdate({
        target: [requestOpenings.requestId, requestOpenings.key],
        set: { until },
        // A key belongs to who used it first.
        setWhere: eq(requestOpenings.userId, user.id),
      });
    if (!wasOpen) await markChanged(transaction, id);
    return requestById(transaction, user, id);
  });

/** Notes that a page no longer shows a request. */
export const closeRequest: Handler<'closeRequest'> = ({ service, user, params: { id, key } }) =>
  service.db.transaction(async (transaction) => {
    if (!(await lockRequest(transaction, id))) throw noSuchRequest();
    const its = and(
      eq(requestOpenings.requestId, id),
      eq(requestOpenings.key, key),
      eq(requestOpenings.userId, user.id),
    );
    const closed = await transaction.delete(requestOpenings).where(its).returning();
    if (closed.length > 0 && !(await isOpen(transaction, id, user.id))) await markChanged(transaction, id);
    return undefined;
  });

/** Tells whether a page of a user shows a request. */
async function isOpen(transaction: Queries, requestId: string, userId: string): Promise<boolean> {
  const [row] = await transaction
    .select({ key: requestOpenings.key })
    .from(requestOpenings)
    .where(
      and(
        eq(requestOpenings.requestId, requestId),
        eq(requestOpenings.userId, userId),
        gt(requestOpenings.until, sql`clock_timestamp()`),
      ),
    )
    .limit(1);
  return row !== undefined;
}
