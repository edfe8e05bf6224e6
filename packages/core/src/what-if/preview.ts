import { consequencesOf, type Consequence } from './consequences.rules.ts';
import type { OrderEvent } from '../order/events.ts';
import type { OrderSession } from '../order/session.ts';

/**
 * Returns what an event would take away, without sending it and without asking the host; empty when nothing would be lost.
 *
 * @example
 * const losses = preview(session, { type: 'contact.clear' });
 * console.log(losses.map(({ code, params }) => [code, params]));
 */
export const preview = (session: Pick<OrderSession, 'view'>, event: OrderEvent): readonly Consequence[] =>
  session.view(({ context }) => consequencesOf(event, context));
