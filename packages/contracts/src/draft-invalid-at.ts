import { refusedExtensions } from './extensions-refused.ts';
import { draftSchema } from './draft.schema.ts';
import { invalidAt, isRecord } from './json-schema.ts';
import type { Path } from './issue.ts';

/**
 * Where a value is not a draft, or `undefined` when it is one: what `Draft` says, without the library behind it, for whoever
 * reads drafts back and has nothing else to parse.
 */
export function draftInvalidAt(value: unknown): Path | undefined {
  const extensions = isRecord(value) ? value['extensions'] : undefined;
  const refused = isRecord(extensions) ? refusedExtensions(extensions) : undefined;
  return invalidAt(value, draftSchema) ?? (refused && ['extensions', ...refused.path]);
}
