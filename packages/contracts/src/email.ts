import * as z from 'zod/mini';
import { cleanLine } from './clean-text.ts';

/** A label of a domain: letters, marks and digits of any script, with hyphens inside. */
const label = String.raw`[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}\-]{0,61}[\p{L}\p{M}\p{Nd}])?`;

/**
 * ASCII as HTML has it (WHATWG, `input type=email`), other characters as RFC 6531 allows them. A domain has at least two labels:
 * `ada@example` is a slip more often than an address.
 */
const pattern = new RegExp(
  String.raw`^[^\x00-\x20\x7F"(),:;<>@\[\\\]\p{Cc}\p{Cf}\p{Cs}\p{Z}]+@(?:${label}\.)+${label}$`,
  'u',
);

const longest = 254;

/**
 * Tells whether a text is an e-mail address, by the rule of the contracts.
 *
 * @example
 * ['o&leary@example.com', 'info@müller.de', '用户@例子.广告'].every(isEmail); // true
 */
export const isEmail = (text: string): boolean => text.length <= longest && pattern.test(text);

/** An e-mail address, in ASCII or internationalized. */
export const Email = z.string().check(z.overwrite(cleanLine), z.maxLength(longest), z.regex(pattern));
export type Email = z.infer<typeof Email>;
