import type { Issue } from '@orderpad/contracts';
import type { OrderEvent } from './events.ts';
import type { OrderSession } from './session.ts';

/** Say something to an order; answers why it was refused, if it was. */
export function refusalOf(session: OrderSession, event: OrderEvent): Issue | undefined {
  let refusal: Issue | undefined;
  const leave = session.on('blocked', ({ issues }) => {
    refusal = issues[0];
  });
  session.send(event);
  leave();
  return refusal;
}
