import type { Issue } from '@orderpad/contracts';
import type { OrderEvent } from './events.ts';
import type { OrderSession } from './session.ts';

/** Sends an event; returns the first issue that refused it, `undefined` when it was accepted. */
export function trySend(session: OrderSession, event: OrderEvent): Issue | undefined {
  let first: Issue | undefined;
  const unsubscribe = session.on('blocked', ({ issues }) => {
    first = issues[0];
  });
  session.send(event);
  unsubscribe();
  return first;
}
