import type * as z from 'zod/mini';
import { Path, type Issue, type Params } from './issue.ts';
import type { IssueCode, RequestIssueCode } from './issue-codes.ts';
import { issue } from './make-issue.ts';

type Found = z.core.$ZodIssue;

/**
 * Returns the issues of a value that a schema of the contracts refused, in the codes of the contracts: `required`, `too-long`,
 * `too-many`, `invalid-key`, a code that the schema names, else `invalid`. What is too long for a code that the schema names says how long it
 * may be (`max`). The words of the schema library stay out of it.
 *
 * @example
 * const { error } = ContactInput.safeParse(input);
 * if (error) throw new HostError('invalid', 'no contact', { issues: parseIssues(error, input) });
 */
export const parseIssues = ({ issues }: { readonly issues: readonly Found[] }, value: unknown): Issue[] =>
  issues.map((found) => {
    const path = Path.parse(found.path.map((step) => (typeof step === 'symbol' ? String(step) : step)));
    return { ...issue('invalid', path), code: codeOf(found, value), params: paramsOf(found) };
  });

function codeOf(found: Found, value: unknown): string {
  // A schema names a code of its own in place of a sentence.
  return isNamed(found) ? found.message : standardCode(found, value);
}

const isNamed = ({ message }: Found): boolean => /^[a-z][a-z-]{1,60}$/.test(message);

const paramsOf = (found: Found): Params =>
  found.code === 'too_big' && isNamed(found) ? { max: Number(found.maximum) } : {};

function standardCode(found: Found, value: unknown): IssueCode | RequestIssueCode {
  if (found.code === 'invalid_key') return 'invalid-key';
  if (valueAt(value, found.path) === undefined) return 'required';
  const isCounted = 'origin' in found && (found.origin === 'string' || found.origin === 'array');
  if (found.code === 'too_small' && isCounted) return 'required';
  if (found.code === 'too_big' && isCounted) return found.origin === 'array' ? 'too-many' : 'too-long';
  return 'invalid';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? Reflect.get(inner, step)
        : undefined,
    value,
  );
}
