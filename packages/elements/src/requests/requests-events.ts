import type { Id } from '@orderpad/contracts';

/** Dispatched when staff open a request. The page starts the pad with `draft`, the id of its draft. */
export class OrderRequestOpenedEvent extends Event {
  static readonly type = 'order-request-opened';
  readonly request: Id;
  readonly draft: Id;

  constructor(request: Id, draft: Id) {
    super(OrderRequestOpenedEvent.type, { bubbles: true, composed: true });
    this.request = request;
    this.draft = draft;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'order-request-opened': OrderRequestOpenedEvent;
  }
}
