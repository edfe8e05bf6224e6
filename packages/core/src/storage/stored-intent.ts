import type { Submission, SubmissionKey } from '@orderpad/contracts';

/** A submission with its key, stored before the first byte is sent, so that no crash can lose or repeat it. */
export interface Intent {
  readonly schema: 'orderpad.intent';
  readonly v: 1;
  readonly key: SubmissionKey;
  /** The time of the submission, in milliseconds since 1970. */
  readonly mintedAt: number;
  readonly submission: Submission;
  /** `request`: the submission asks for an order, which the business confirms. Absent where it places one. */
  readonly as?: 'request';
}
