import type { Queries } from '../data/database.ts';
import { audit } from '../data/schema.ts';

interface Act {
  readonly at: Date;
  readonly userId: string;
  readonly onBehalfOf?: string;
  readonly action:
    | 'contact.created'
    | 'contact.updated'
    | 'address.added'
    | 'address.updated'
    | 'order.placed';
  readonly subject: string;
  readonly details?: Record<string, unknown>;
}

/** Record who did what, for whom: in the transaction that does it, or not at all. */
export async function record(transaction: Queries, { details = {}, ...act }: Act): Promise<void> {
  await transaction.insert(audit).values({ ...act, details });
}
