import type { Queries } from '../data/database.ts';
import { audit } from '../data/schema.ts';

interface Act {
  readonly at: Date;
  readonly userId: string;
  readonly onBehalfOf?: string;
  readonly action:
    | 'contact.created'
    | 'contact.updated'
    | 'contact.ordering-allowed'
    | 'contact.ordering-stopped'
    | 'contact.note-added'
    | 'address.added'
    | 'address.updated'
    | 'draft.saved'
    | 'draft.removed'
    | 'draft.transferred'
    | 'draft.taken-over'
    | 'order.placed'
    | 'handoff.created'
    | 'handoff.opened'
    | 'handoff.failed'
    | 'handoff.paid'
    | 'handoff.expired'
    | 'handoff.revoked'
    | 'request.sent'
    | 'request.confirmed'
    | 'request.declined'
    | 'request.withdrawn'
    | 'payment.captured'
    | 'payment.declined'
    | 'payment.voided'
    | 'payment.needs-attention'
    | 'card.saved'
    | 'user.updated'
    | 'user.password-set'
    | 'user.credentials-generated'
    | 'user.reset-sent'
    | 'user.password-reset'
    | 'user.sign-ins-ended';
  readonly subject: string;
  readonly details?: Record<string, unknown>;
}

/** Records an action in the transaction that performs it, so that neither exists without the other. */
export async function record(transaction: Queries, { details = {}, ...act }: Act): Promise<void> {
  await transaction.insert(audit).values({ ...act, details });
}
