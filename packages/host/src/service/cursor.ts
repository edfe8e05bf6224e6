import { issue } from '@orderpad/contracts';
import type * as z from 'zod/mini';
import { invalid } from './failures.ts';

/** Encodes the position where a page ended as an opaque string. */
export const cursorOf = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Decodes a cursor. Throws `invalid` for one that this list did not issue. */
export function placeOf<Place extends z.ZodMiniType>(schema: Place, cursor: string): z.output<Place> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalid('not a cursor of this list', [issue('unknown-cursor', ['cursor'])]);
  }
}
