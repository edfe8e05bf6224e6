import type { Fix, Issue } from '@orderpad/contracts';

/**
 * Somebody pressed a way out of an issue; without a fix, the way to where it can be put right. Heard by the root of the order and
 * goes no further.
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
