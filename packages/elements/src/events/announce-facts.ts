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
  const t = (event: Event) => void element.dispatchEvent(event);
  const leave = [
    session.on('started', () => t(new OrderReadyEvent(session))),
    session.on('stepped', ({ step }) => t(new OrderStepChangedEvent(step))),
    session.on('changed', ({ revision }) => t(new OrderChangedEvent(revision))),
    session.on('quoted', ({ quote }) => t(new OrderQuotedEvent(quote))),
    session.on('blocked', ({ step, issues }) => t(new OrderBlockedEvent(step, issues))),
    session.on('placed', ({ order }) => t(new OrderPlacedEvent(order))),
    session.on('saved', ({ where, revision }) => t(new OrderSavedEvent(where, revision))),
    session.on('failed', ({ code, during }) => t(new OrderErrorEvent(code, during))),
  ];
  return () => {
    for (const stop of leave) stop();
  };
}
