import type { RequestsEvent, RequestsWatch } from '@orderpad/contracts';
import { and, asc, count, eq, gt, type SQL, sql } from 'drizzle-orm';
import { requests } from '../../data/schema.ts';
import { requestNews } from '../../requested/position.ts';
import { selectRequests, summariesOf } from '../../requested/rows.ts';
import { changesAtOnce, follow } from '../../followed/follow.ts';
import type { Handler } from '../../service/handler.ts';
import type { Service, User } from '../../service/service.ts';

/** Follows the requests from the change after the last one that the caller has. */
export const watchRequests: Handler<'watchRequests'> = (request) =>
  follow(request, {
    news: requestNews,
    async begin(): Promise<RequestsEvent> {
      // In this order: what comes between the two is told as a change.
      const position = await newestPosition(request.service);
      return { position, open: await openOnes(request) };
    },
    after: (position) => eventsAfter(request, position),
  });

interface Following {
  readonly service: Service;
  readonly user: User;
  readonly query: RequestsWatch;
}

/** Returns the changes after a position. Customers learn of no change but that of a state. */
async function eventsAfter(following: Following, seen: number): Promise<RequestsEvent[]> {
  const { service, user, query } = following;
  const position = user.role === 'customer' ? requests.movedPosition : requests.changedPosition;
  const rows = await selectRequests(service.db)
    .where(and(gt(position, seen), ofContact(query)))
    .orderBy(asc(position))
    .limit(changesAtOnce);
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
async function openOnes({ service, query }: Pick<Following, 'service' | 'query'>): Promise<number> {
  const [row] = await service.db
    .select({ open: count() })
    .from(requests)
    .where(and(eq(requests.state, 'sent'), ofContact(query)));
  return row?.open ?? 0;
}
