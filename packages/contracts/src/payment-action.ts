import * as z from 'zod/mini';
import { singleLine } from './text.ts';

/**
 * An action of the payer that is needed before a payment goes on, e.g. a 3-D Secure challenge. The `PaymentAdapter` of that id runs it; `data` is the
 * provider's, and not for logs.
 */
export const PaymentAction = z.object({
  adapter: singleLine(60),
  data: z.string().check(z.minLength(1), z.maxLength(5000)),
});
export type PaymentAction = z.infer<typeof PaymentAction>;
