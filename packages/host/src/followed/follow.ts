import { HostError } from '@orderpad/contracts';
import { userOf } from '../sign-in/sessions.ts';
import type { Changes } from '../service/changes.ts';
import type { Service, User } from '../service/service.ts';
import { assertRoom, countStream } from '../service/streams.ts';

/** Milliseconds without news after which the changes are read again. */
const patience = 15_000;

/** Most changes that are read at once. */
export const changesAtOnce = 50;

/** The part of a request that a stream goes on with. */
interface Asked {
  readonly service: Service;
  readonly user: User;
  readonly tokenHash: string | undefined;
  readonly signal: AbortSignal;
  readonly lastEventId: string | undefined;
}

/** Documents that change, each change at a position of its own. */
interface Followed<Event> {
  /** The news that tell of a change. */
  readonly news: string;
  /** Returns the news that begin a stream, at the position of the last change. */
  begin(): Promise<Event>;
  /** Returns the changes after a position, at most `changesAtOnce`. */
  after(position: number): Promise<readonly Event[]>;
}

/** Follows documents from the change after the last one that the caller has, until the caller is gone or signed out. */
export async function follow<Event extends { readonly position: number }>(
  asked: Asked,
  followed: Followed<Event>,
): Promise<AsyncGenerator<Event>> {
  const { service, user } = asked;
  const { changes } = service;
  if (!changes) throw new HostError('unsupported', 'this host tells of no changes');
  assertRoom(changes, user.id);
  await changes.begin();
  return events(asked, followed, changes);
}

async function* events<Event extends { readonly position: number }>(
  { service, user, tokenHash, signal, lastEventId }: Asked,
  followed: Followed<Event>,
  changes: Changes,
): AsyncGenerator<Event> {
  const news = changes.watch(followed.news, signal);
  const ended = countStream(changes, user.id);
  const isSignedIn = async () => (await userOf(service, tokenHash ?? '')) !== undefined;
  let seen = positionIn(lastEventId);
  try {
    while (!signal.aborted && !changes.ended.aborted && (await isSignedIn())) {
      if (seen === undefined) {
        const first = await followed.begin();
        seen = first.position;
        yield first;
        continue;
      }
      const found = await followed.after(seen);
      for (const event of found) {
        seen = event.position;
        yield event;
      }
      if (found.length === 0) await news.changed(patience);
    }
  } finally {
    news.stop();
    ended();
  }
}

/** Reads the id of an event, which is its position. */
const positionIn = (lastEventId: string | undefined): number | undefined =>
  lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : undefined;
