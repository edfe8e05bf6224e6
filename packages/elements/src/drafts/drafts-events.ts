import type { Id } from '@orderpad/contracts';

/** Dispatched when a saved order is to be continued: the page shows a pad of that flow, with `draft` set to this id. */
export class OrderDraftOpenedEvent extends Event {
  static readonly type = 'order-draft-opened';
  readonly draft: Id;
  /** Id of the flow that the order was entered in. */
  readonly flow: string;

  constructor(draft: Id, flow: string) {
    super(OrderDraftOpenedEvent.type, { bubbles: true, composed: true });
    this.draft = draft;
    this.flow = flow;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'order-draft-opened': OrderDraftOpenedEvent;
  }
}
