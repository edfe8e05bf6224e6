import { and, eq, lte, sql } from 'drizzle-orm';
import { requestOpenings } from '../data/schema.ts';
import type { Report } from '../service/failures.ts';
import { keepDoing } from '../service/keep-doing.ts';
import type { Service } from '../service/service.ts';
import { markChanged } from './position.ts';
import { lockRequest } from './rows.ts';

/** Forgets pages that have not said for a while that they show a request, and tells those who follow it. */
export async function closeDue({ db }: Pick<Service, 'db'>): Promise<void> {
  const isDue = lte(requestOpenings.until, sql`clock_timestamp()`);
  const due = await db.selectDistinct({ id: requestOpenings.requestId }).from(requestOpenings).where(isDue);
  for (const { id } of due)
    await db.transaction(async (transaction) => {
      // Before the openings and the position, as everywhere.
      await lockRequest(transaction, id);
      const its = and(eq(requestOpenings.requestId, id), isDue);
      const gone = await transaction.delete(requestOpenings).where(its).returning();
      if (gone.length > 0) await markChanged(transaction, id);
    });
}

/** Forgets such pages now and at intervals. Returns a function that stops after the current search. */
export const keepClosing = (service: Service, report: Report, seconds: number): (() => Promise<void>) =>
  keepDoing(() => closeDue(service).catch((error: unknown) => report('requests', error)), seconds);
