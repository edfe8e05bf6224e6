import { and, asc, eq, inArray, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import { payments } from '../../data/schema.ts';
import type { Report } from '../../service/failures.ts';
import { keepDoing } from '../../service/keep-doing.ts';
import type { Service } from '../../service/service.ts';
import { resume } from './advance.ts';
import { openStates } from './leases.ts';
import { completeAccepted } from './submissions.ts';

const batch = 100;
const workers = 4;

/**
 * Finishes what requests and crashes left: accepted keys, and payments that are due and that nobody works on. Faults are reported, and
 * the payment is tried again later.
 */
export async function sweep(service: Service, report: Report): Promise<void> {
  const { db, payments: provider, now } = service;
  await completeAccepted(service, report);
  if (!provider) return;
  const due = await db
    .select({ orderId: payments.orderId })
    .from(payments)
    .where(
      and(
        eq(payments.provider, provider.id),
        inArray(payments.state, openStates),
        lte(payments.nextAt, now()),
        or(isNull(payments.leaseUntil), lt(payments.leaseUntil, sql`clock_timestamp()`)),
      ),
    )
    .orderBy(asc(payments.nextAt))
    .limit(batch);
  const queue = due.values();
  const work = async () => {
    for (const { orderId } of queue) await resume(service, orderId).catch((error) => report(orderId, error));
  };
  await Promise.all(Array.from({ length: workers }, work));
}

/** Reports payments that no sweep will finish, since the host is not connected to their provider. */
export async function reportStranded({ db, payments: provider }: Service, report: Report): Promise<void> {
  const stranded = await db
    .selectDistinct({ id: payments.provider })
    .from(payments)
    .where(and(inArray(payments.state, openStates), ne(payments.provider, provider?.id ?? '')));
  for (const { id } of stranded)
    report(id, new Error(`payments wait for the provider ${id}, which this host is not connected to`));
}

/** Sweeps at once and then at intervals, one sweep at a time. Returns a function that stops after the current one. */
export const keepSweeping = (service: Service, report: Report, seconds: number): (() => Promise<void>) =>
  keepDoing(() => sweep(service, report).catch((error: unknown) => report('sweep', error)), seconds);
