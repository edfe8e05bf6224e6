import * as z from 'zod/mini';
import { cleanLine, cleanLines } from './clean-text.ts';
import { codeText } from './code-text.ts';

/** One line a person typed: cleaned (see `cleanLine`), not empty, up to `max` characters. */
export const singleLine = (max: number) =>
  z.string().check(z.overwrite(cleanLine), z.minLength(1), z.maxLength(max));

/** Several lines a person typed: cleaned, not empty, line breaks and tabs allowed, up to `max` characters. */
export const multiLine = (max: number) =>
  z.string().check(z.overwrite(cleanLines), z.minLength(1), z.maxLength(max));

/** A code a person typed: spelled as `codeText` has it, not empty, without control characters, up to `max` characters. */
export const typedCode = (max: number) =>
  z.string().check(z.overwrite(codeText), z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}]*$/u));
