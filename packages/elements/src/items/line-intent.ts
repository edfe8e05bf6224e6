import type { Fix, Id, Issue } from '@orderpad/contracts';

/** What a person wants of a line. */
export type Intent =
  /** While it is being typed, more of it may follow until it is `settled`. */
  | { readonly kind: 'count'; readonly id: Id; readonly quantity: number; readonly isTyped?: boolean }
  | { readonly kind: 'settled'; readonly id: Id }
  /** What was typed is no quantity. */
  | { readonly kind: 'miscount'; readonly id: Id }
  | { readonly kind: 'menu'; readonly id: Id; readonly opener: HTMLElement }
  | { readonly kind: 'remove'; readonly id: Id }
  | { readonly kind: 'fix'; readonly id: Id; readonly issue: Issue; readonly fix: Fix };

/** Said by the table to the step around it; goes no further. */
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
