import type { OrderSession } from '@orderpad/core';
import {
  OrderBlockedEvent,
  OrderChangedEvent,
  OrderErrorEvent,
  OrderPlacedEvent,
  OrderQuotedEvent,
  OrderReadyEvent,
  OrderSavedEvent,
  OrderStepChangedEvent,
} from './order-events.ts';

/** Tell the page, by events on `element`, what an order announces. Answers how to stop. */
export function announceFacts(session: OrderSession, element: HTMLElement): () => void {
  const say = (event: Event) => void element.dispatchEvent(event);
  const leave = [
    session.on('started', () => say(new OrderReadyEvent(session))),
    session.on('stepped', ({ step }) => say(new OrderStepChangedEvent(step))),
    session.on('changed', ({ revision }) => say(new OrderChangedEvent(revision))),
    session.on('quoted', ({ quote }) => say(new OrderQuotedEvent(quote))),
    session.on('blocked', ({ step, issues }) => say(new OrderBlockedEvent(step, issues))),
    session.on('placed', ({ order }) => say(new OrderPlacedEvent(order))),
    session.on('saved', ({ where, revision }) => say(new OrderSavedEvent(where, revision))),
    session.on('failed', ({ code, during }) => say(new OrderErrorEvent(code, during))),
  ];
  return () => {
    for (const stop of leave) stop();
  };
}
