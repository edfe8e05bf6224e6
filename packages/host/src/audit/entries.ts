import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { audit } from '../data/schema.ts';
import { sha256 } from '../text/sha256.ts';

/** An entry of the audit, each part as the text that is digested. The database writes times to the microsecond and JSON in one form. */
export interface Entry {
  readonly seq: number;
  readonly position: number | null;
  readonly digest: string | null;
  readonly at: string;
  readonly userId: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly subject: string;
  readonly details: string;
}

/** Reads entries that satisfy a condition, so many at most, in an order. */
export const readEntries = (db: Queries, condition: SQL, order: SQL, limit: number): Promise<Entry[]> =>
  db
    .select({
      seq: audit.seq,
      position: audit.position,
      digest: audit.digest,
      at: sql<string>`to_char(${audit.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
      userId: audit.userId,
      onBehalfOf: audit.onBehalfOf,
      action: audit.action,
      subject: audit.subject,
      details: sql<string>`${audit.details}::text`,
    })
    .from(audit)
    .where(condition)
    .orderBy(order)
    .limit(limit);

/** Returns the digest of an entry at a position after another digest. */
export const digestOf = (
  before: string,
  position: number,
  { seq, at, userId, onBehalfOf, action, subject, details }: Entry,
): string =>
  sha256(JSON.stringify([before, position, seq, at, userId, onBehalfOf, action, subject, details]));

/** The digest before the first entry. */
export const beginning = '';
