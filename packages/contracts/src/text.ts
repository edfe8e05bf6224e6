import * as z from 'zod/mini';

/** One line a person typed: trimmed, not empty, without control characters, up to `max` characters. */
export const singleLine = (max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}]*$/u));

/** Several lines a person typed: trimmed, not empty, line breaks and tabs allowed, up to `max` characters. */
export const multiLine = (max: number) =>
  z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u));
