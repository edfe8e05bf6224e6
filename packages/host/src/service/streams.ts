import { HostError } from '@orderpad/contracts';
import type { Changes } from './changes.ts';

/** The most streams of one user, and of this process. */
const most = { user: 20, process: 500 };

/** The users of the streams that are open, by the news that they wait for. */
const streams = new WeakMap<Changes, string[]>();

/** Throws `rate-limited` for a stream too many. */
export function assertRoom(changes: Changes, userId: string): void {
  const open = streams.get(changes) ?? [];
  if (open.length >= most.process || open.filter((id) => id === userId).length >= most.user)
    throw new HostError('rate-limited', 'too many streams', { retryAfter: 5000 });
}

/** Counts a stream that begins. Returns what is called when it has ended. */
export function countStream(changes: Changes, userId: string): () => void {
  const open = streams.get(changes) ?? [];
  streams.set(changes, open);
  open.push(userId);
  return () => void open.splice(open.indexOf(userId), 1);
}
