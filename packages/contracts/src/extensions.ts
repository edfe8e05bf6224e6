import * as z from 'zod/mini';
import { refusedExtensions } from './extensions-refused.ts';
import type { JsonValue } from './json-value.ts';

/** The name of an embedder's own step: letters, digits and dashes, at most 60. */
const StepName = z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/));

/**
 * The values that an embedder's own steps add to a draft, a quote or an order, by the name of the step. Each value is plain JSON of at
 * most 8 levels and 16 kB; at most 20 names. A host with the capability `extensions` gives the order exactly what its draft had.
 */
export const Extensions: z.ZodMiniType<Extensions, Extensions> = z
  .record(StepName, z.any())
  .check((context) => {
    const refused = refusedExtensions(context.value);
    if (refused)
      context.issues.push({
        code: 'custom',
        message: refused.code,
        path: [...refused.path],
        input: context.value,
      });
  });
export type Extensions = Readonly<Record<string, JsonValue>>;
