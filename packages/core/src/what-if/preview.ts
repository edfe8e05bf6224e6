import { consequencesOf, type Consequence } from './consequences.rules.ts';
import type { OrderEvent } from '../order/events.ts';
import type { OrderSession } from '../order/session.ts';

/** What an event would take away, asked before it is said. Empty when nothing would be lost. */
export const preview = (session: Pick<OrderSession, 'view'>, event: OrderEvent): readonly Consequence[] =>
  session.view(({ context }) => consequencesOf(event, context));
