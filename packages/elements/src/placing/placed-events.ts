/** Dispatched when the person asks for another order after placing one. Unless it is cancelled, the pad begins one. */
export class OrderNewWantedEvent extends Event {
  static readonly type = 'order-new-wanted';

  constructor() {
    super(OrderNewWantedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** Dispatched when the person asks for all orders after placing one. Unless it is cancelled, the pad lists them. */
export class OrderListWantedEvent extends Event {
  static readonly type = 'order-list-wanted';

  constructor() {
    super(OrderListWantedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'order-new-wanted': OrderNewWantedEvent;
    'order-list-wanted': OrderListWantedEvent;
  }
}
