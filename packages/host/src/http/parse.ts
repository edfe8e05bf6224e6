import { type HostError, type Issue, Path } from '@orderpad/contracts';
import type * as z from 'zod/mini';
import { assertStorable } from './storable.ts';
import { invalid } from '../service/failures.ts';

/**
 * Parses a part of a request with its schema of the contract. Throws `invalid` with an issue for each failure, at
 * most 20.
 */
export function parsePart(schema: z.ZodMiniType, value: unknown, part: 'params' | 'query' | 'body'): unknown {
  if (part !== 'body') assertStorable(value);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalidPart(part, parsed.error.issues);
}

const invalidPart = (part: string, issues: readonly z.core.$ZodIssue[]): HostError =>
  invalid(`the ${part} does not match the contract`, issues.slice(0, 20).map(asIssue));

function asIssue({ code, path, message }: z.core.$ZodIssue): Issue {
  const named = /^[a-z][a-z-]{1,60}$/.test(message) ? message : code.replaceAll('_', '-');
  return { code: named, severity: 'error', path: Path.parse(path.map(asStep)), params: {}, fixes: [] };
}

const asStep = (step: PropertyKey): string | number => (typeof step === 'symbol' ? String(step) : step);
