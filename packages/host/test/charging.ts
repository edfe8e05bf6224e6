import { type Draft, type Submission, submissionBody, type SubmissionPayment } from '@orderpad/contracts';
import type { TestUser } from './user.ts';

/** Limits that let a test run without waiting. */
export const unhurried = { pause: async () => undefined };

/** Makes a draft of one item that is paid by a card, and accepts its quote. */
export async function cardOrder(
  user: TestUser,
  payment: SubmissionPayment | undefined,
  more: Partial<Draft> = {},
): Promise<Submission> {
  const draft = await user.draftOf([await user.lineOf('22632', 2)], {
    payment: { methodId: 'card', payer: 'contact' },
    ...more,
  });
  return { ...(await user.accept(draft)), ...(payment && { payment }) };
}

/** Sends a submission with the text of its token. */
export const send = (user: TestUser, submission: Submission, key: string = crypto.randomUUID()) =>
  user.request('POST', '/v1/orders', { body: submissionBody(submission), key });
