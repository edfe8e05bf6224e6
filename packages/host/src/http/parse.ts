import { parseIssues } from '@orderpad/contracts';
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
  const issues = parseIssues({ issues: parsed.error.issues.slice(0, 20) }, value);
  throw invalid(`the ${part} does not match the contract`, issues);
}
