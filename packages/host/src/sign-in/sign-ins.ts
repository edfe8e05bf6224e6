import { HostError, type SignIns, type SignInSummary } from '@orderpad/contracts';
import { parse } from 'bowser';
import { and, desc, eq } from 'drizzle-orm';
import { sessions } from '../data/schema.ts';
import { record } from '../service/audit.ts';
import type { Handler } from '../service/handler.ts';
import type { Service } from '../service/service.ts';
import { areAlive, endSessions } from './sessions.ts';

type Row = typeof sessions.$inferSelect;

/** Lists the sign-ins of the caller, the latest first. */
export const listSignIns: Handler<'listSignIns'> = ({ service, user, tokenHash }) =>
  signInsOf(service, user.id, tokenHash);

/** Ends one sign-in of the caller. */
export const endSignIn: Handler<'endSignIn'> = async ({ service, user, params }) => {
  const own = and(eq(sessions.id, params.id), eq(sessions.userId, user.id));
  const [ended] = await service.db.delete(sessions).where(own).returning({ id: sessions.id });
  if (!ended) throw new HostError('not-found', 'no such sign-in');
  return undefined;
};

/** Ends all other sign-ins of the caller. */
export const endOtherSignIns: Handler<'endOtherSignIns'> = ({ service, user, tokenHash }) =>
  service.db.transaction(async (transaction) => {
    const count = await endSessions(transaction, user.id, tokenHash);
    const acted = { at: service.now(), userId: user.id, action: 'user.sign-ins-ended' } as const;
    await record(transaction, { ...acted, subject: user.id, details: { count } });
    return undefined;
  });

/** Returns the sign-ins of a person that go on; `current` is the hash of the caller's token. */
export async function signInsOf(
  service: Service,
  userId: string,
  current: string | undefined,
): Promise<SignIns> {
  const rows = await service.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), areAlive(service)))
    .orderBy(desc(sessions.seenAt), desc(sessions.id))
    .limit(200);
  return rows.map((row) => summaryOf(row, row.tokenHash === current));
}

function summaryOf({ id, agent, createdAt, seenAt, expiresAt }: Row, isCurrent: boolean): SignInSummary {
  return {
    id,
    ...deviceOf(agent),
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isCurrent,
  };
}

/** Returns browser and system that a `User-Agent` names. Nothing of it is trusted: it is text to show. */
function deviceOf(agent: string | null): Pick<SignInSummary, 'browser' | 'system'> {
  if (!agent) return {};
  const { browser, os } = parse(agent);
  const named = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ').slice(0, 80);
  const [known, system] = [named(browser.name, browser.version?.split('.')[0]), named(os.name)];
  return { ...(known && { browser: known }), ...(system && { system }) };
}
