import { issue } from '@orderpad/contracts';
import type * as z from 'zod/mini';
import { invalid } from './failures.ts';

/** Encodes the position where a page ended as an opaque string. */
export const cursorOf = (position: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/** Decodes a cursor. Throws `invalid` for one that this list did not issue. */
export function readCursor<Schema extends z.ZodMiniType>(schema: Schema, cursor: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalid('unknown cursor', [issue('unknown-cursor', ['cursor'])]);
  }
}
