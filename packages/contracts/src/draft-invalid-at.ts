import { refusedExtensions } from './extensions-refused.ts';
import { draftSchema } from './draft.schema.ts';
import { isCrowded } from './is-crowded.ts';
import { invalidAt, isRecord } from './json-schema.ts';
import type { Path } from './issue.ts';

/**
 * Returns the first place where a value is not a draft, or `undefined` when it is one. Checks what `Draft` checks without the
 * library behind it, for code that reads drafts back and parses nothing else.
 *
 * @example
 * if (draftInvalidAt(JSON.parse(text)) === undefined) resume(text);
 */
export function draftInvalidAt(value: unknown): Path | undefined {
  const extensions = isRecord(value) ? value['extensions'] : undefined;
  const refused = isRecord(extensions) ? refusedExtensions(extensions) : undefined;
  const context = isRecord(value) ? value['context'] : undefined;
  return (
    invalidAt(value, draftSchema) ??
    (isRecord(context) && isCrowded(context) ? ['context'] : undefined) ??
    (refused && ['extensions', ...refused.path])
  );
}
