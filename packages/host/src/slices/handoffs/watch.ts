import { type Handoff, HostError } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { handoffs } from '../../data/schema.ts';
import { expireDue } from '../../handed-off/move.ts';
import { handoffById } from '../../handed-off/rows.ts';
import type { Handler } from '../../service/handler.ts';
import type { Changes } from '../../service/changes.ts';
import type { Service } from '../../service/service.ts';
import { assertRoom, countStream } from '../../service/streams.ts';
import { userOf } from '../../sign-in/sessions.ts';

/** Milliseconds after which a hand-off is read again without any news of it. */
const patience = 15_000;

/** Follows a hand-off from the state after the last one that the caller has. Ends after a final state. */
export const watchHandoff: Handler<'watchHandoff'> = async (request) => {
  const { service, user, params, tokenHash, signal, lastEventId } = request;
  const { changes } = service;
  if (!changes) throw new HostError('unsupported', 'this host tells of no changes');
  assertRoom(changes, user.id);
  await changes.begin();
  await expireDue(service, eq(handoffs.id, params.id));
  await handoffById(service.db, params.id);
  const isSignedIn = async () => (await userOf(service, tokenHash ?? '')) !== undefined;
  return follow({
    service,
    changes,
    id: params.id,
    signal,
    isSignedIn,
    seen: seenBy(lastEventId),
    userId: user.id,
  });
};

interface Following {
  readonly service: Service;
  readonly changes: Changes;
  readonly id: string;
  readonly signal: AbortSignal;
  /** The number of states that the caller has. */
  readonly seen: number;
  readonly userId: string;
  isSignedIn(): Promise<boolean>;
}

async function* follow(following: Following): AsyncGenerator<Handoff> {
  const { service, changes, id, signal, userId } = following;
  let { seen } = following;
  const news = changes.watch(id, signal);
  const ended = countStream(changes, userId);
  try {
    while (!signal.aborted && !changes.ended.aborted && (await following.isSignedIn())) {
      await expireDue(service, eq(handoffs.id, id));
      const handoff = await handoffById(service.db, id);
      const { length } = handoff.history;
      if (length > seen) yield handoff;
      if (isOver(handoff)) return;
      if (length > seen) seen = length;
      else await news.changed(Math.min(patience, leftUntil(handoff)));
    }
  } finally {
    news.stop();
    ended();
  }
}

const isOver = ({ state }: Handoff): boolean =>
  state === 'paid' || state === 'expired' || state === 'revoked';

/** Milliseconds until a hand-off ends, by the clock of this process; at least some, where its clock is ahead. */
const leftUntil = ({ expiresAt }: Handoff): number => Math.max(100, Date.parse(expiresAt) - Date.now());

/** Reads the id of an event, which counts the states of the hand-off. */
const seenBy = (lastEventId: string | undefined): number =>
  lastEventId !== undefined && /^\d{1,9}$/.test(lastEventId) ? Number(lastEventId) : 0;

/** Returns the id of the event of a state. */
export const eventIdOf = ({ history }: Handoff): string => String(history.length);
