import type { Submission, SubmissionKey } from '@orderpad/contracts';

/** A press of **Place order**, stored before the first byte is sent, so that no crash can lose or repeat it. */
export interface Intent {
  readonly schema: 'orderpad.intent';
  readonly v: 1;
  readonly key: SubmissionKey;
  /** When the button was pressed, in milliseconds. */
  readonly mintedAt: number;
  readonly submission: Submission;
}
