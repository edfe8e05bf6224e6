import { draftSchema } from './draft.schema.ts';
import { flawIn } from './flaw.ts';
import type { Path } from './issue.ts';

/**
 * Where a value is not a draft, or `undefined` when it is one: what `Draft` says, without the library behind it, for whoever
 * reads drafts back and has nothing else to parse.
 */
export const draftFlaw = (value: unknown): Path | undefined => flawIn(value, draftSchema);
