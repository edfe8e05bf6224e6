import { and, isNotNull } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import type { StoredSubmission } from '../../data/placing.schema.ts';
import { submissions } from '../../data/schema.ts';
import { documentIn, documentOf } from '../../data/stored-json.ts';
import { keyOf, type PaymentRow } from './leases.ts';

/** Returns what was sent with a key, while it is needed. */
export async function sentWith(
  db: Queries,
  key: Pick<PaymentRow, 'userId' | 'key'>,
): Promise<StoredSubmission | undefined> {
  const [row] = await db
    .select({ sent: documentOf(submissions.submission) })
    .from(submissions)
    .where(and(keyOf(key), isNotNull(submissions.submission)));
  return row && documentIn(row.sent);
}
