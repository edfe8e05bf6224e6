import type { Handoff, Issue, Order, OrderRequest, ProblemCode, Quote } from '@orderpad/contracts';
import type { OrderSession, Step } from '@orderpad/core';

const travelling = { bubbles: true, composed: true } as const;

/** Dispatched when the host has described itself and the order can be entered. */
export class OrderReadyEvent extends Event {
  readonly session: OrderSession;
  constructor(session: OrderSession) {
    super('order-ready', travelling);
    this.session = session;
  }
}

export class OrderStepChangedEvent extends Event {
  readonly step: Step;
  constructor(step: Step) {
    super('order-step-changed', travelling);
    this.step = step;
  }
}

/** Dispatched when the draft was edited. */
export class OrderChangedEvent extends Event {
  readonly revision: number;
  constructor(revision: number) {
    super('order-changed', travelling);
    this.revision = revision;
  }
}

export class OrderQuotedEvent extends Event {
  readonly quote: Quote;
  constructor(quote: Quote) {
    super('order-quoted', travelling);
    this.quote = quote;
  }
}

/** Dispatched when a move was refused, with the issues that stand in the way. */
export class OrderBlockedEvent extends Event {
  readonly step: Step;
  readonly issues: readonly Issue[];
  constructor(step: Step, issues: readonly Issue[]) {
    super('order-blocked', travelling);
    this.step = step;
    this.issues = issues;
  }
}

/** Dispatched before the order is placed. Nothing has been sent yet: `preventDefault` cancels it. */
export class OrderSubmittingEvent extends Event {
  constructor() {
    super('order-submitting', { ...travelling, cancelable: true });
  }
}

export class OrderPlacedEvent extends Event {
  readonly order: Order;
  constructor(order: Order) {
    super('order-placed', travelling);
    this.order = order;
  }
}

/** Dispatched when the order was asked for, in a flow of requests. The business confirms or declines it. */
export class OrderRequestedEvent extends Event {
  readonly request: OrderRequest;
  constructor(request: OrderRequest) {
    super('order-requested', travelling);
    this.request = request;
  }
}

/** Dispatched when another window of this browser has placed the order that is open here. */
export class OrderPlacedElsewhereEvent extends Event {
  readonly order: Order;
  constructor(order: Order) {
    super('order-placed-elsewhere', travelling);
    this.order = order;
  }
}

/** Dispatched when the order was left to its customer, and whenever that has changed. `handoff` is without its link. */
export class OrderHandoffChangedEvent extends Event {
  readonly handoff: Handoff;
  constructor(handoff: Handoff) {
    super('order-handoff-changed', travelling);
    this.handoff = handoff;
  }
}

/**
 * Dispatched when the page set another host or flow while an order is being taken. The pad asks the person which one to go on
 * with; `preventDefault` leaves the question out, and the order goes on until the page calls `begin()`.
 */
export class OrderReplaceWantedEvent extends Event {
  constructor() {
    super('order-replace-wanted', { ...travelling, cancelable: true });
  }
}

export class OrderSavedEvent extends Event {
  readonly where: 'device' | 'host';
  readonly revision: number;
  constructor(where: 'device' | 'host', revision: number) {
    super('order-saved', travelling);
    this.where = where;
    this.revision = revision;
  }
}

/**
 * Dispatched when a call to the host failed, or during `setup` when a named host or flow does not exist (`not-found`) or a
 * file of the pad could not be fetched (`unreachable`). The pad has shown the failure.
 */
export class OrderErrorEvent extends Event {
  readonly code: ProblemCode;
  readonly during: 'describe' | 'contact' | 'quote' | 'place' | 'keep' | 'save' | 'handoff' | 'setup';
  /** The error, for a log. */
  readonly cause: unknown;
  constructor(code: ProblemCode, during: OrderErrorEvent['during'], cause?: unknown) {
    super('order-error', travelling);
    this.code = code;
    this.during = during;
    this.cause = cause;
  }
}

/**
 * Dispatched when the host no longer accepts the sign-in. Nothing entered is lost: the order goes on after the person has
 * signed in again.
 */
export class OrderSignedOutEvent extends Event {
  constructor() {
    super('order-signed-out', travelling);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'order-ready': OrderReadyEvent;
    'order-step-changed': OrderStepChangedEvent;
    'order-changed': OrderChangedEvent;
    'order-quoted': OrderQuotedEvent;
    'order-blocked': OrderBlockedEvent;
    'order-submitting': OrderSubmittingEvent;
    'order-placed': OrderPlacedEvent;
    'order-requested': OrderRequestedEvent;
    'order-handoff-changed': OrderHandoffChangedEvent;
    'order-placed-elsewhere': OrderPlacedElsewhereEvent;
    'order-replace-wanted': OrderReplaceWantedEvent;
    'order-saved': OrderSavedEvent;
    'order-error': OrderErrorEvent;
    'order-signed-out': OrderSignedOutEvent;
  }
}
