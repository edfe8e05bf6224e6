import { Draft } from '@orderpad/contracts';
import * as z from 'zod/mini';

/** Returns the JSON Schema of `Draft`, as the library behind the contract has it. */
export function schemaOfDraft(): unknown {
  const { $schema: _, ...schema } = z.toJSONSchema(Draft, { io: 'input' });
  return JSON.parse(JSON.stringify(schema));
}
