import { type Draft, HostError, type Issue, issue } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { requests } from '../data/schema.ts';
import { takerOf, type User } from '../service/service.ts';
import { lockRequestOf, type RequestRow } from './rows.ts';

/**
 * Lets staff save or place the draft of a request while nobody has decided about it, for the contact who asked, and holds the request until
 * the transaction ends. Returns `undefined` for a draft that nobody asked for. Throws `refused`. Lock the draft first.
 */
export async function claimRequest(
  transaction: Queries,
  user: User,
  draft: Pick<Draft, 'id' | 'contactId'>,
): Promise<RequestRow | undefined> {
  const row = await lockRequestOf(transaction, draft.id);
  if (!row || row.state === 'confirmed') return undefined;
  if (row.state === 'declined' || row.state === 'withdrawn')
    throw refused(`the request was ${row.state}`, issue(`request-${row.state}`, []));
  if (takerOf(user).role === 'customer') throw isRequested();
  if (draft.contactId !== row.contactId)
    throw refused('another contact asked for this order', issue('request-contact-changed', ['contactId']));
  return row;
}

/** Throws `refused` while somebody asks for the draft. */
export async function assertNotRequested(transaction: Queries, draftId: string): Promise<void> {
  const [row] = await transaction
    .select({ state: requests.state })
    .from(requests)
    .where(eq(requests.draftId, draftId));
  if (row?.state === 'sent') throw isRequested();
}

export const isRequested = (): HostError =>
  refused('the customer has asked for this order', issue('draft-requested', []));

const refused = (detail: string, ...issues: Issue[]): HostError =>
  new HostError('refused', detail, { issues });
