import { HostError, type RequestsEvent, type RequestsWatch } from '@orderpad/contracts';
import { and, asc, count, eq, gt, type SQL, sql } from 'drizzle-orm';
import { requests } from '../../data/schema.ts';
import { requestNews } from '../../requested/position.ts';
import { selectRequests, summariesOf } from '../../requested/rows.ts';
import type { Changes } from '../../service/changes.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service, User } from '../../service/service.ts';
import { assertRoom, countStream } from '../../service/streams.ts';
import { userOf } from '../../sign-in/sessions.ts';

/** Milliseconds after which the requests are read again without any news of them. */
const patience = 15_000;

/** Most changes that are read at once. */
const batch = 50;

/** Follows the requests from the change after the last one that the caller has. */
export const watchRequests: Handler<'watchRequests'> = async (request) => {
  const { service, user, query, tokenHash, signal, lastEventId } = request;
  const { changes } = service;
  if (!changes) throw new HostError('unsupported', 'this host tells of no changes');
  assertRoom(changes, user.id);
  await changes.begin();
  const isSignedIn = async () => (await userOf(service, tokenHash ?? '')) !== undefined;
  return follow({ service, changes, user, query, signal, isSignedIn, seen: positionIn(lastEventId) });
};

interface Following {
  readonly service: Service;
  readonly changes: Changes;
  readonly user: User;
  readonly query: RequestsWatch;
  readonly signal: AbortSignal;
  /** The position that the caller has; `undefined` for one who begins. */
  readonly seen: number | undefined;
  isSignedIn(): Promise<boolean>;
}

async function* follow(following: Following): AsyncGenerator<RequestsEvent> {
  const { service, changes, user, signal } = following;
  const news = changes.watch(requestNews, signal);
  const ended = countStream(changes, user.id);
  let { seen } = following;
  try {
    while (!signal.aborted && !changes.ended.aborted && (await following.isSignedIn())) {
      if (seen === undefined) {
        seen = await newestPosition(service);
        yield { position: seen, open: await openOnes(following) };
        continue;
      }
      const events = await eventsAfter(following, seen);
      for (const event of events) {
        seen = event.position;
        yield event;
      }
      if (events.length === 0) await news.changed(patience);
    }
  } finally {
    news.stop();
    ended();
  }
}

/** Returns the changes after a position. Customers learn of no change but that of a state. */
async function eventsAfter(following: Following, seen: number): Promise<RequestsEvent[]> {
  const { service, user, query } = following;
  const position = user.role === 'customer' ? requests.movedPosition : requests.changedPosition;
  const rows = await selectRequests(service.db)
    .where(and(gt(position, seen), ofContact(query)))
    .orderBy(asc(position))
    .limit(batch);
  const open = rows.length > 0 ? await openOnes(following) : 0;
  const summaries = await summariesOf(service.db, user, rows);
  return summaries.map((request, index) => {
    const { sentPosition = 0, changedPosition = 0, movedPosition = 0 } = rows[index]?.row ?? {};
    const at = user.role === 'customer' ? movedPosition : changedPosition;
    return { position: at, open, request, ...(sentPosition > seen && { isNew: true }) };
  });
}

const ofContact = ({ contactId }: RequestsWatch): SQL | undefined =>
  contactId === undefined ? undefined : eq(requests.contactId, contactId);

async function newestPosition({ db }: Service): Promise<number> {
  const [row] = await db
    .select({ position: sql<number>`coalesce(max(${requests.changedPosition}), 0)::float8` })
    .from(requests);
  return row?.position ?? 0;
}

/** Counts the requests that nobody has decided about. */
async function openOnes({ service, query }: Following): Promise<number> {
  const [row] = await service.db
    .select({ open: count() })
    .from(requests)
    .where(and(eq(requests.state, 'sent'), ofContact(query)));
  return row?.open ?? 0;
}

/** Reads the id of an event, which is its position. */
const positionIn = (lastEventId: string | undefined): number | undefined =>
  lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : undefined;
