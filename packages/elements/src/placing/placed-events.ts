import type { Contact } from '@orderpad/contracts';

/**
 * Dispatched when the person asks for a new order: after placing one, where the pad begins another unless the event is cancelled, or for
 * a customer of `order-pad-contacts`, where the page shows a pad with this contact.
 */
export class OrderNewWantedEvent extends Event {
  static readonly type = 'order-new-wanted';
  /** The contact that the order is for; `undefined` after placing one. */
  readonly contact: Contact | undefined;

  constructor(contact?: Contact) {
    super(OrderNewWantedEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.contact = contact;
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
