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

declare global {
  interface GlobalEventHandlersEventMap {
    'order-swapped': OrderSwappedEvent;
  }
}
