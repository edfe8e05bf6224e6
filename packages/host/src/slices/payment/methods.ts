import { type Contact, type Draft, type Issue, issue, type Quote } from '@orderpad/contracts';
import { asc } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { paymentMethods } from '../../data/schema.ts';

export async function methodsFor(
  db: Queries,
  contact: Contact | undefined,
): Promise<Quote['paymentMethods']> {
  const rows = await db.select().from(paymentMethods).orderBy(asc(paymentMethods.position));
  return rows
    .filter(({ onAccount }) => !onAccount || contact?.company !== undefined || contact?.tier !== undefined)
    .map(({ id, kind, name, description }) => ({ id, kind, name, description }));
}

export function paymentIssues({ payment }: Draft, methods: Quote['paymentMethods']): Issue[] {
  if (payment === undefined || methods.some(({ id }) => id === payment.methodId)) return [];
  return [issue('method-not-offered', ['payment', 'methodId'])];
}
