import type * as z from 'zod/mini';
import { isPaymentToken, revealToken } from './payment-token.ts';
import type { Submission } from './placing.ts';

/**
 * Returns `false` for a submission whose payment token is gone, since it was stored and read back: its key can be looked up and
 * fenced, and is never sent again.
 */
export const isSendable = ({ payment }: Pick<Submission, 'payment'>): boolean =>
  payment === undefined || isPaymentToken(payment.ref.token);

/**
 * Returns the body of a request that places a submission, with the text of its token. Make it right before it is sent.
 *
 * @example
 * fetch(url, { method: 'POST', body: JSON.stringify(submissionBody(submission)) });
 */
export const submissionBody = ({ payment, ...rest }: Submission): z.input<typeof Submission> => ({
  ...rest,
  ...(payment && { payment: { ...payment, ref: { ...payment.ref, token: revealToken(payment.ref.token) } } }),
});
