import type { Id } from '@orderpad/contracts';

/** Dispatched when an order is opened from the list. `preventDefault` leaves opening it to a page with its own routes. */
export class OrderOpenedEvent extends Event {
  static readonly type = 'order-opened';
  readonly order: Id;

  constructor(order: Id) {
    super(OrderOpenedEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.order = order;
  }
}

/** Dispatched when an opened order is left for the list. `preventDefault` leaves it to the page. */
export class OrderClosedEvent extends Event {
  static readonly type = 'order-closed';

  constructor() {
    super(OrderClosedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'order-opened': OrderOpenedEvent;
    'order-closed': OrderClosedEvent;
  }
}
