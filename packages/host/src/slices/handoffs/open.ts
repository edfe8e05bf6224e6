import { type HandoffOpening, type HandoffTerms, issue } from '@orderpad/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../../data/database.ts';
import { handoffs } from '../../data/schema.ts';
import { customerIdOf } from '../../handed-off/customer.ts';
import { assertGoesOn, refused } from '../../handed-off/guard.ts';
import { expireDue, move } from '../../handed-off/move.ts';
import { type HandoffRow, lockHandoff, noSuchHandoff } from '../../handed-off/rows.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service, User } from '../../service/service.ts';
import { userOf } from '../../sign-in/sessions.ts';
import { sha256 } from '../../text/sha256.ts';
import { cookieValueOf } from './links.ts';

/** Returns the name of the cookie that a browser keeps for one hand-off. */
export const cookieFor = (handoffId: string): string => `orderpad_handoff_${handoffId}`;

/**
 * Opens a hand-off for one browser, and gives it a cookie. The same browser may open it again: it has the cookie, or it sends the same key,
 * because the first answer was lost. A customer who is signed in as the contact needs no token, and takes the hand-off over from another
 * browser. Anybody else is refused.
 */
export const openHandoff: Handler<'openHandoff'> = async (request) => {
  const { service, body, key, tokenHash, headers, isSecure, cookie } = request;
  const visitor = tokenHash === undefined ? undefined : await userOf(service, tokenHash);
  const id = await idOf(service.db, body);
  if (id === undefined) throw noSuchHandoff();
  await expireDue(service, eq(handoffs.id, id));
  const secret = cookie(cookieFor(id));
  const opened = await service.db.transaction(async (transaction) => {
    const row = await lockHandoff(transaction, id);
    const isContact = row !== undefined && isContactOf(visitor, row);
    if (!row || (!('token' in body) && !isContact)) throw noSuchHandoff();
    await assertGoesOn(transaction, row);
    const keyHash = sha256(key);
    const hasCookie = secret !== undefined && row.cookieHash === sha256(secret);
    if (row.cookieHash !== null && !hasCookie && row.openedKeyHash !== keyHash && !isContact)
      throw refused('the link was opened in another browser', issue('handoff-opened', []));
    const token = hasCookie ? secret : await cookieValueOf(transaction, id, key);
    await admit(transaction, row, { cookieHash: sha256(token), keyHash: hasCookie ? null : keyHash });
    if (row.state === 'waiting')
      await move(transaction, service, row, { state: 'opened', by: visitorId(visitor, row) });
    return { row, token };
  });
  headers.append('set-cookie', cookieOf(opened, service, isSecure));
  return termsOf(opened.row);
};

/** Finds the hand-off of a token or an id. */
async function idOf(db: Queries, opening: HandoffOpening): Promise<string | undefined> {
  const isIt =
    'token' in opening ? eq(handoffs.tokenHash, sha256(opening.token)) : eq(handoffs.id, opening.id);
  const [row] = await db.select({ id: handoffs.id }).from(handoffs).where(isIt);
  return row?.id;
}

const isContactOf = (visitor: User | undefined, { contactId }: HandoffRow): boolean =>
  visitor?.role === 'customer' && visitor.contactId === contactId;

const visitorId = (visitor: User | undefined, row: HandoffRow): string =>
  visitor && isContactOf(visitor, row) ? visitor.id : customerIdOf(row.id);

/** Hours for which a browser may go on without opening the link again. */
const hours = 12;

/** Lets a browser in, and nobody else from then on. */
async function admit(
  transaction: Queries,
  { id }: HandoffRow,
  { cookieHash, keyHash }: { readonly cookieHash: string; readonly keyHash: string | null },
): Promise<void> {
  await transaction
    .update(handoffs)
    .set({ cookieHash, ...(keyHash !== null && { openedKeyHash: keyHash }), accessUntil: laterOn })
    .where(eq(handoffs.id, id));
}

/** The end of access that begins or is prolonged now. */
export const laterOn = sql<Date>`least(${handoffs.expiresAt}, clock_timestamp() + ${hours} * interval '1 hour')`;

function cookieOf(
  { row, token }: { readonly row: HandoffRow; readonly token: string },
  { now }: Service,
  isSecure: boolean,
): string {
  const seconds = Math.max(1, Math.ceil((row.expiresAt.getTime() - now().getTime()) / 1000));
  const secure = isSecure ? '; Secure' : '';
  return `${cookieFor(row.id)}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}

export const termsOf = ({ id, draftId, amount, currency, expiresAt }: HandoffRow): HandoffTerms => ({
  id,
  draftId,
  total: { amount, currency },
  expiresAt: expiresAt.toISOString(),
});
