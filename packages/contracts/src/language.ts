import * as z from 'zod/mini';

/** A language as a BCP 47 tag, in any spelling of its case: `de`, `fr-CA`, `zh-Hant-TW`. */
export const LanguageTag = z
  .string()
  .check(
    z.maxLength(35),
    z.regex(/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*$/i),
  );
export type LanguageTag = z.infer<typeof LanguageTag>;
