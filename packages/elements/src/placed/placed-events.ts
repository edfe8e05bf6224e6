/** Said when the person asks for another order after placing one. */
export class OrderNewWanted extends Event {
  static readonly type = 'order-new-wanted';

  constructor() {
    super(OrderNewWanted.type, { bubbles: true, composed: true });
  }
}

/** Said when the person asks for all orders after placing one. */
export class OrderListWanted extends Event {
  static readonly type = 'order-list-wanted';

  constructor() {
    super(OrderListWanted.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'order-new-wanted': OrderNewWanted;
    'order-list-wanted': OrderListWanted;
  }
}
