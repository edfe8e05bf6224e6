import type { OrderSession } from '@orderpad/core';
import {
  OrderBlockedEvent,
  OrderChangedEvent,
  OrderErrorEvent,
  OrderHandoffChangedEvent,
  OrderPlacedEvent,
  OrderQuotedEvent,
  OrderReadyEvent,
  OrderRequestedEvent,
  OrderSavedEvent,
  OrderStepChangedEvent,
} from './order-events.ts';

/** Dispatches the facts of a session as events on `element`. Returns an unsubscribe function. */
export function announceFacts(session: OrderSession, element: HTMLElement): () => void {
  const dispatch = (event: Event) => void element.dispatchEvent(event);
  const subscriptions = [
    session.on('started', () => dispatch(new OrderReadyEvent(session))),
    session.on('stepped', ({ step }) => dispatch(new OrderStepChangedEvent(step))),
    session.on('changed', ({ revision }) => dispatch(new OrderChangedEvent(revision))),
    session.on('quoted', ({ quote }) => dispatch(new OrderQuotedEvent(quote))),
    session.on('blocked', ({ step, issues }) => dispatch(new OrderBlockedEvent(step, issues))),
    session.on('placed', ({ order }) => dispatch(new OrderPlacedEvent(order))),
    session.on('requested', ({ request }) => dispatch(new OrderRequestedEvent(request))),
    session.on('handed-off', ({ handoff }) => dispatch(new OrderHandoffChangedEvent(handoff))),
    session.on('saved', ({ where, revision }) => dispatch(new OrderSavedEvent(where, revision))),
    session.on('failed', ({ code, during, cause }) => dispatch(new OrderErrorEvent(code, during, cause))),
  ];
  return () => {
    for (const unsubscribe of subscriptions) unsubscribe();
  };
}
