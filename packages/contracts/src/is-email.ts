/** A label of a domain: letters, marks and digits of any script, with hyphens inside. */
const label = String.raw`[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}\-]{0,61}[\p{L}\p{M}\p{Nd}])?`;

/**
 * ASCII as HTML has it (WHATWG, `input type=email`), other characters as RFC 6531 allows them. A domain has at least two labels:
 * `ada@example` is a slip more often than an address.
 */
export const emailPattern = new RegExp(
  String.raw`^[^\x00-\x20\x7F"(),:;<>@\[\\\]\p{Cc}\p{Cf}\p{Cs}\p{Z}]+@(?:${label}\.)+${label}$`,
  'u',
);

export const longestEmail = 254;

/**
 * Tells whether a text is an e-mail address, by the rule of the contracts.
 *
 * @example
 * ['o&leary@example.com', 'info@müller.de', '用户@例子.广告'].every(isEmail); // true
 */
export const isEmail = (text: string): boolean => text.length <= longestEmail && emailPattern.test(text);
