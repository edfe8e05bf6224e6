import type { Fix, Issue } from '@orderpad/contracts';

/**
 * Dispatched when a fix of an issue is activated; without `fix`, to go where the issue can be resolved. Handled and stopped
 * by the root of the order.
 */
export class FixWanted extends Event {
  static readonly type = 'fix-wanted';
  readonly issue: Issue;
  readonly fix: Fix | undefined;

  constructor(issue: Issue, fix?: Fix) {
    super(FixWanted.type, { bubbles: true, composed: true });
    this.issue = issue;
    this.fix = fix;
  }
}

declare global {
  interface HTMLElementEventMap {
    'fix-wanted': FixWanted;
  }
}
