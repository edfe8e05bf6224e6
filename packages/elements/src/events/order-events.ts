import type { Issue, Order, ProblemCode, Quote } from '@orderpad/contracts';
import type { OrderSession, Step } from '@orderpad/core';

const travelling = { bubbles: true, composed: true } as const;

/** The host has described itself: the order can be entered. */
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

/** The draft was edited. */
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

/** A move was refused; these issues stand in the way. */
export class OrderBlockedEvent extends Event {
  readonly step: Step;
  readonly issues: readonly Issue[];
  constructor(step: Step, issues: readonly Issue[]) {
    super('order-blocked', travelling);
    this.step = step;
    this.issues = issues;
  }
}

/** The order is about to be placed. Nothing has been sent: `preventDefault` calls it off. */
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
 * A call to the host failed, or what the order is set up with is not there: a host or a flow that nobody knows by its name, or a file
 * of the pad that was lost on the way. The person has been told.
 */
export class OrderErrorEvent extends Event {
  readonly code: ProblemCode;
  readonly during: 'describe' | 'contact' | 'quote' | 'place' | 'keep' | 'setup';
  constructor(code: ProblemCode, during: OrderErrorEvent['during']) {
    super('order-error', travelling);
    this.code = code;
    this.during = during;
  }
}

/** The host no longer knows who is asking. Nothing entered is lost: sign the person in again, and go on. */
export class OrderSignedOutEvent extends Event {
  constructor() {
    super('order-signed-out', travelling);
  }
}

declare global {
  interface HTMLElementEventMap {
    'order-ready': OrderReadyEvent;
    'order-step-changed': OrderStepChangedEvent;
    'order-changed': OrderChangedEvent;
    'order-quoted': OrderQuotedEvent;
    'order-blocked': OrderBlockedEvent;
    'order-submitting': OrderSubmittingEvent;
    'order-placed': OrderPlacedEvent;
    'order-saved': OrderSavedEvent;
    'order-error': OrderErrorEvent;
    'order-signed-out': OrderSignedOutEvent;
  }
}
