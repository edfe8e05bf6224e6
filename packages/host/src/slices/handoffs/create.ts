import { type HandoffInput, HostError, issue, nameOf } from '@orderpad/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { handoffs } from '../../data/schema.ts';
import { assertNoneOpen, lockDraft } from '../../handed-off/guard.ts';
import { expireDue } from '../../handed-off/move.ts';
import { handoffById } from '../../handed-off/rows.ts';
import { documentFor } from '../../data/stored-json.ts';
import { hashInTurns } from '../../turns/write-in-turns.ts';
import { orderReady } from '../../mail/order-ready.ts';
import { queueMail } from '../../mail/outbox.ts';
import { priceDraft } from '../../pricing/pricing.ts';
import { assertOpen } from '../../profile/entry.ts';
import { record } from '../../service/audit.ts';
import { invalid } from '../../service/failures.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service, User } from '../../service/service.ts';
import { madeBefore } from '../../service/made-before.ts';
import { sha256 } from '../../text/sha256.ts';
import { contactOf } from '../contact/contact.ts';
import { assertOwnId } from '../drafts/own-ids.ts';
import { assertUnplaced } from '../drafts/rows.ts';
import { write } from '../drafts/save.ts';
import { assertAgreed } from '../placing/agreement.ts';
import { assertNotTransferred } from '../drafts/transferred.ts';
import { linkOf, pageOf, tokenOf } from './links.ts';

/** Days for which a link works: when the operator does not say, and at most. */
const days = { usual: 3, most: 30 };

/**
 * Leaves a draft to its customer: saves it, fixes the amount, and makes a link, which is sent where an address is given. Nothing is placed,
 * charged or taken from stock. The same key returns the same hand-off with the same link.
 */
export const createHandoff: Handler<'createHandoff'> = async ({ service, user, body, key }) => {
  pageOf(service);
  await expireDue(service, eq(handoffs.draftId, body.draft.id));
  const asked: Asked = { user, input: body, key, keyHash: sha256(`${user.id}|${key}`) };
  return service.db.transaction(async (transaction) => {
    await lockDraft(transaction, body.draft.id);
    const id = (await earlier(transaction, asked)) ?? (await make(transaction, service, asked));
    const link = linkOf(service, await tokenOf(transaction, id, key));
    return { ...(await handoffById(transaction, id)), link };
  });
};

interface Asked {
  readonly user: User;
  readonly input: HandoffInput;
  readonly key: string;
  readonly keyHash: string;
}

/** Returns the hand-off that the key made before. Throws `key-reused` for another body. */
const earlier = (transaction: Queries, { input, keyHash }: Asked): Promise<string | undefined> =>
  madeBefore(
    transaction
      .select({ id: handoffs.id, fingerprint: handoffs.fingerprint })
      .from(handoffs)
      .where(eq(handoffs.keyHash, keyHash)),
    input,
  );

async function make(transaction: Queries, service: Service, asked: Asked): Promise<string> {
  const { user, input, key, keyHash } = asked;
  const { quoted, base, quoteId, total, acknowledged, sendTo } = input;
  const { payment: _, ...draft } = input.draft;
  await assertUnplaced(transaction, user, draft.id);
  await assertOwnId(transaction, user, draft.id);
  await assertNoneOpen(transaction, draft.id);
  await assertNotTransferred(transaction, draft.id);
  await assertOpen(transaction, user);
  const priced = await priceDraft(transaction, draft, user, service.now(), service.payments);
  const submission = { draft, quoteId, acceptedTotal: total, acknowledged };
  await assertAgreed(transaction, service, { user, submission }, priced, true);
  const { saved, isStale } = await write(transaction, service, {
    user,
    body: { draft: input.draft, ...(quoted && { quoted }) },
    base,
  });
  if (isStale) throw new HostError('stale', 'another state of the draft is saved', { current: saved });
  const expiresAt = await endOf(transaction, input);
  const contact = await contactOf(transaction, draft.contactId ?? '');
  const id = service.uuid();
  const at = service.now();
  const token = await tokenOf(transaction, id, key);
  await transaction.insert(handoffs).values({
    id,
    userId: user.id,
    keyHash,
    fingerprint: await hashInTurns(input),
    tokenHash: sha256(token),
    draftId: draft.id,
    contactId: contact.id,
    draft: await documentFor(draft),
    acknowledged: await documentFor(acknowledged),
    amount: total.amount,
    currency: total.currency,
    sentTo: sendTo ?? null,
    createdAt: at,
    expiresAt,
    state: 'waiting',
    history: [{ at: at.toISOString(), state: 'waiting' }],
  });
  await record(transaction, {
    at,
    userId: user.id,
    onBehalfOf: contact.id,
    action: 'handoff.created',
    subject: id,
    details: { draftId: draft.id, ...total, sentTo: sendTo, expiresAt: expiresAt.toISOString() },
  });
  if (sendTo !== undefined)
    await queueMail(transaction, service, {
      about: id,
      to: { email: sendTo, name: nameOf(contact) },
      lang: contact.language,
      until: expiresAt,
      content: orderReady({ total, until: expiresAt, sender: user.name, link: linkOf(service, token) }),
    });
  return id;
}

/** Returns the end of the link, by the clock of the database. Throws `invalid` for one that is past or too far. */
async function endOf(transaction: Queries, { expiresAt }: HandoffInput): Promise<Date> {
  const [row] = await transaction
    .select({ now: sql<number>`(extract(epoch from clock_timestamp()) * 1000)::float8` })
    .from(sql`(values (1)) as one`);
  const now = Number(row?.now);
  if (expiresAt === undefined) return new Date(now + days.usual * 86_400_000);
  const end = Date.parse(expiresAt);
  if (end > now && end <= now + days.most * 86_400_000) return new Date(end);
  throw invalid(`the link must end within ${days.most} days`, [issue('invalid', ['expiresAt'])]);
}
