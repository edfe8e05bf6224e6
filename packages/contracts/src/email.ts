import * as z from 'zod/mini';
import { cleanLine } from './clean-text.ts';
import { emailPattern, longestEmail } from './is-email.ts';

/** An e-mail address, in ASCII or internationalized. */
export const Email = z
  .string()
  .check(z.overwrite(cleanLine), z.maxLength(longestEmail), z.regex(emailPattern));
export type Email = z.infer<typeof Email>;
