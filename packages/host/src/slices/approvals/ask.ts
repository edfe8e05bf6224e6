import {
  type ApprovalInput,
  fingerprint,
  isBeyondLimit,
  isTooMuchToAsk,
  issue,
  mostReductions,
  reductionsOf,
} from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { move } from '../../approved/move.ts';
import { nextPosition, tellFollowers } from '../../approved/position.ts';
import { approvalById, openApprovalOf } from '../../approved/rows.ts';
import type { Queries } from '../../data/database.ts';
import { approvals } from '../../data/schema.ts';
import { assertNotHandedOff, lockDraft, refused } from '../../handed-off/guard.ts';
import { priceDraft } from '../../pricing/pricing.ts';
import { assertOpen } from '../../profile/entry.ts';
import { claimRequest } from '../../requested/guard.ts';
import { record } from '../../service/audit.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service, User } from '../../service/service.ts';
import { madeBefore } from '../../service/made-before.ts';
import { sha256 } from '../../text/sha256.ts';
import { hashInTurns } from '../../turns/write-in-turns.ts';
import { assertOwnId } from '../drafts/own-ids.ts';
import { assertUnplaced } from '../drafts/rows.ts';
import { assertNotTransferred } from '../drafts/transferred.ts';

/** Asks for what a draft takes off beyond the limit of its operator. The same key, and the same question, return the same approval. */
export const askApproval: Handler<'askApproval'> = ({ service, user, body, key }) => {
  const asked: Asked = { user, input: body, keyHash: sha256(`${user.id}|${key}`) };
  return service.db.transaction(async (transaction) => {
    await lockDraft(transaction, body.draft.id);
    const id = (await earlier(transaction, asked)) ?? (await make(transaction, service, asked));
    return approvalById(transaction, user, id);
  });
};

interface Asked {
  readonly user: User;
  readonly input: ApprovalInput;
  readonly keyHash: string;
}

/** Returns the approval that the key made before. Throws `key-reused` for another body. */
const earlier = (transaction: Queries, { input, keyHash }: Asked): Promise<string | undefined> =>
  madeBefore(
    transaction
      .select({ id: approvals.id, fingerprint: approvals.fingerprint })
      .from(approvals)
      .where(eq(approvals.keyHash, keyHash)),
    input,
  );

async function make(
  transaction: Queries,
  service: Service,
  { user, input, keyHash }: Asked,
): Promise<string> {
  const { draft, reason } = input;
  await assertOpen(transaction, user);
  await assertUnplaced(transaction, user, draft.id);
  await assertOwnId(transaction, user, draft.id);
  await assertNotHandedOff(transaction, draft.id);
  await claimRequest(transaction, user, draft);
  await assertNotTransferred(transaction, draft.id);
  const { quoted, contact } = await priceDraft(transaction, draft, user, service.now(), service.payments);
  if (!contact) throw refused('the draft is for nobody', issue('contact-required', ['contactId']));
  if (!quoted.issues.some(isBeyondLimit))
    throw refused('nothing goes beyond the limit', issue('approval-not-needed', []));
  const reductions = reductionsOf(draft, quoted);
  if (isTooMuchToAsk(reductions))
    throw refused(
      'too many lines are reduced',
      issue('approval-too-long', ['lines'], { max: mostReductions }),
    );
  const question = sha256(fingerprint({ by: user.id, contact: contact.id, reason, reductions }));
  const open = await openApprovalOf(transaction, draft.id);
  if (open?.question === question) return open.id;
  if (open) await move(transaction, service, open, { state: 'withdrawn', by: user });
  const id = service.uuid();
  const at = service.now();
  const total = { amount: quoted.totals.total, currency: quoted.currency };
  await record(transaction, {
    at,
    userId: user.id,
    onBehalfOf: contact.id,
    action: 'approval.asked',
    subject: id,
    details: { draftId: draft.id, reason, ...total, reductions },
  });
  const position = await nextPosition(transaction);
  await transaction.insert(approvals).values({
    id,
    keyHash,
    fingerprint: await hashInTurns(input),
    question,
    draftId: draft.id,
    contactId: contact.id,
    userId: user.id,
    askedAt: at,
    reason,
    state: 'asked',
    reductions,
    ...total,
    history: [{ at: at.toISOString(), state: 'asked', by: user.name }],
    askedPosition: position,
    changedPosition: position,
  });
  await tellFollowers(transaction);
  return id;
}
