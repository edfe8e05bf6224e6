import type { Id } from '@orderpad/contracts';

/** Said when an order is opened from the list. `preventDefault` leaves it to the page, which then routes itself. */
export class OrderOpened extends Event {
  static readonly type = 'order-opened';
  readonly order: Id;

  constructor(order: Id) {
    super(OrderOpened.type, { bubbles: true, composed: true, cancelable: true });
    this.order = order;
  }
}

/** Said when an opened order is left for the list. `preventDefault` leaves it to the page. */
export class OrderClosed extends Event {
  static readonly type = 'order-closed';

  constructor() {
    super(OrderClosed.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'order-opened': OrderOpened;
    'order-closed': OrderClosed;
  }
}
