import { fingerprint } from '@orderpad/contracts';
import type { Queries } from '../data/database.ts';
import { audit } from '../data/schema.ts';

export interface Act {
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
    | 'approval.asked'
    | 'approval.granted'
    | 'approval.refused'
    | 'approval.withdrawn'
    | 'payment.captured'
    | 'payment.declined'
    | 'payment.voided'
    | 'payment.needs-attention'
    | 'card.saved'
    | 'data.imported'
    | 'user.updated'
    | 'user.password-set'
    | 'user.credentials-generated'
    | 'user.reset-sent'
    | 'user.password-reset'
    | 'user.sign-ins-ended'
    | 'user.signed-in'
    | 'user.sign-in-failed'
    | 'user.signed-out'
    | 'permission.refused';
  readonly subject: string;
  readonly details?: Record<string, unknown>;
}

/** Records an action in the transaction that performs it, so that neither exists without the other. */
export async function record(transaction: Queries, { details = {}, ...act }: Act): Promise<void> {
  await transaction.insert(audit).values({ ...act, details });
}

/** Returns the properties in which two versions of a thing differ, as they were and as they are. */
export function changed(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { readonly from: Record<string, unknown>; readonly to: Record<string, unknown> } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => fingerprint(before[name]) !== fingerprint(after[name]),
  );
  const of = (all: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
  return { from: of(before), to: of(after) };
}
