import type { Fix, Id, Issue } from '@orderpad/contracts';

/** Request of a person about a line. */
export type Intent =
  /** Sets a quantity. A typed one is final; after a button, more presses may follow. */
  | { readonly kind: 'count'; readonly id: Id; readonly quantity: number; readonly isTyped?: boolean }
  | { readonly kind: 'menu'; readonly id: Id; readonly opener: HTMLElement }
  | { readonly kind: 'remove'; readonly id: Id }
  | { readonly kind: 'fix'; readonly id: Id; readonly issue: Issue; readonly fix: Fix };

/** Dispatched by the table to the step around it. Does not bubble. */
export class LineIntent extends Event {
  static readonly type = 'line-intent';
  readonly intent: Intent;

  constructor(intent: Intent) {
    super(LineIntent.type);
    this.intent = intent;
  }
}

declare global {
  interface HTMLElementEventMap {
    'line-intent': LineIntent;
  }
}
