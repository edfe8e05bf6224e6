import { type RequestInput, snapshotOf } from '@orderpad/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { drafts, requests } from '../../data/schema.ts';
import { documentFor } from '../../data/stored-json.ts';
import { hashInTurns } from '../../turns/write-in-turns.ts';
import { lockDraft } from '../../handed-off/guard.ts';
import { priceDraft } from '../../pricing/pricing.ts';
import { assertOpen } from '../../profile/entry.ts';
import { isRequested } from '../../requested/guard.ts';
import { nextPosition, tellFollowers } from '../../requested/position.ts';
import { lockRequestOf, requestById } from '../../requested/rows.ts';
import { record } from '../../service/audit.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service, User } from '../../service/service.ts';
import { madeBefore } from '../../service/made-before.ts';
import { sha256 } from '../../text/sha256.ts';
import { contactOf } from '../contact/contact.ts';
import { assertOwnId } from '../drafts/own-ids.ts';
import { assertUnplaced } from '../drafts/rows.ts';
import { write } from '../drafts/save.ts';
import { assertAgreed } from '../placing/agreement.ts';

/**
 * Asks for an order: saves its draft for staff, and fixes what was asked for. Nothing is placed, charged or taken from stock. The same key
 * returns the same request.
 */
export const sendRequest: Handler<'sendRequest'> = ({ service, user, body, key }) => {
  const asked: Asked = { user, input: body, keyHash: sha256(`${user.id}|${key}`) };
  return service.db.transaction(async (transaction) => {
    await lockDraft(transaction, body.draft.id);
    const id = (await earlier(transaction, asked)) ?? (await make(transaction, service, asked));
    return requestById(transaction, user, id);
  });
};

interface Asked {
  readonly user: User;
  readonly input: RequestInput;
  readonly keyHash: string;
}

/** Returns the request that the key made before. Throws `key-reused` for another body. */
const earlier = (transaction: Queries, { input, keyHash }: Asked): Promise<string | undefined> =>
  madeBefore(
    transaction
      .select({ id: requests.id, fingerprint: requests.fingerprint })
      .from(requests)
      .where(eq(requests.keyHash, keyHash)),
    input,
  );

async function make(
  transaction: Queries,
  service: Service,
  { user, input, keyHash }: Asked,
): Promise<string> {
  const { quoteId, total, acknowledged } = input;
  const { payment: _, ...draft } = input.draft;
  await assertOpen(transaction, user);
  await assertUnplaced(transaction, user, draft.id);
  await assertOwnId(transaction, user, draft.id);
  if (await lockRequestOf(transaction, draft.id)) throw isRequested();
  const priced = await priceDraft(transaction, draft, user, service.now(), service.payments);
  const submission = { draft, quoteId, acceptedTotal: total, acknowledged };
  await assertAgreed(transaction, service, { user, submission }, priced, true);
  const quoted = snapshotOf(priced.quoted);
  // What the customer saved of it before is replaced, whatever its state; a draft of somebody else is not.
  await transaction.delete(drafts).where(and(eq(drafts.id, draft.id), eq(drafts.userId, user.id)));
  await write(transaction, service, { user, body: { draft, quoted }, base: undefined });
  const contact = await contactOf(transaction, draft.contactId ?? '');
  const id = service.uuid();
  const at = service.now();
  const number = await nextNumber(transaction);
  await record(transaction, {
    at,
    userId: user.id,
    onBehalfOf: contact.id,
    action: 'request.sent',
    subject: id,
    details: { draftId: draft.id, number, ...total },
  });
  const position = await nextPosition(transaction);
  await transaction.insert(requests).values({
    id,
    number,
    keyHash,
    fingerprint: await hashInTurns(input),
    draftId: draft.id,
    contactId: contact.id,
    userId: user.id,
    requestedAt: at,
    state: 'sent',
    items: draft.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    amount: total.amount,
    currency: total.currency,
    asked: await documentFor({ draft, quoted }),
    history: [{ at: at.toISOString(), state: 'sent', by: user.name }],
    sentPosition: position,
    movedPosition: position,
    changedPosition: position,
  });
  await tellFollowers(transaction);
  return id;
}

async function nextNumber(transaction: Queries): Promise<string> {
  const [row] = await transaction
    .select({ number: sql<string>`nextval('request_numbers')::text` })
    .from(sql`(values (1)) as one`);
  if (!row) throw new Error('the sequence gave no number');
  return `R-${row.number}`;
}
