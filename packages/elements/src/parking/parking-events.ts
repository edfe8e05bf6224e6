/** Dispatched when another order is in view: a parked one that was brought back, or an empty one after parking. */
export class OrderSwappedEvent extends Event {
  static readonly type = 'order-swapped';
  /** Id of the flow of the order that is in view now. */
  readonly flow: string;

  constructor(flow: string) {
    super(OrderSwappedEvent.type, { bubbles: true, composed: true });
    this.flow = flow;
  }
}

/** Outcome of an order that was left: `parked` waits in the list, `empty` had nothing entered. */
export type LeftOutcome = 'placed' | 'parked' | 'cancelled' | 'empty';

/** Dispatched when an order was left by **Done** or **Cancel order**: the page shows what comes next. An empty order is in view. */
export class OrderLeftEvent extends Event {
  static readonly type = 'order-left';
  readonly outcome: LeftOutcome;

  constructor(outcome: LeftOutcome) {
    super(OrderLeftEvent.type, { bubbles: true, composed: true });
    this.outcome = outcome;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'order-left': OrderLeftEvent;
    'order-swapped': OrderSwappedEvent;
  }
}
