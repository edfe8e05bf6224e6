import { HostError, issue } from '@orderpad/contracts';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { drafts } from '../../data/schema.ts';

/** Throws `refused` while a colleague has to take the draft over. Lock the draft first. */
export async function assertNotTransferred(transaction: Queries, draftId: string): Promise<void> {
  const [row] = await transaction
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.id, draftId), isNotNull(drafts.transferTo)));
  if (row)
    throw new HostError('refused', 'a colleague has to take the draft over', {
      issues: [issue('draft-transferred', [])],
    });
}
