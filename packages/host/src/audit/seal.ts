import { asc, desc, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { audit } from '../data/schema.ts';
import type { Report } from '../service/failures.ts';
import { keepDoing } from '../service/keep-doing.ts';
import { beginning, digestOf, readEntries } from './entries.ts';

/** An arbitrary number for the advisory lock of the chain, unique within this database. */
const chainLock = 7_240_115;

/** Number of entries that one transaction seals. */
const atOnce = 500;

/**
 * Seals the entries that are not sealed yet: gives each its place after the others and the digest of all up to it. Entries are written
 * without, so that those who write at the same time need not wait for each other.
 */
export async function seal(db: Queries): Promise<void> {
  while ((await sealSome(db)) === atOnce);
}

const sealSome = (db: Queries): Promise<number> =>
  db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${chainLock})`);
    const entries = await readEntries(transaction, isNull(audit.position), asc(audit.seq), atOnce);
    if (entries.length === 0) return 0;
    const [last] = await readEntries(transaction, isNotNull(audit.position), desc(audit.position), 1);
    let [position, digest] = [last?.position ?? 0, last?.digest ?? beginning];
    const sealed = entries.map((entry) => {
      position += 1;
      digest = digestOf(digest, position, entry);
      return { seq: entry.seq, position, digest };
    });
    await transaction.execute(sql`update ${audit} set position = sealed.position, digest = sealed.digest
      from json_to_recordset(${JSON.stringify(sealed)}::json) as sealed(seq bigint, position bigint, digest text)
      where ${audit.seq} = sealed.seq`);
    return entries.length;
  });

/** Seals now and at intervals. Returns a function that stops after the entries written so far are sealed. */
export function keepSealing(db: Queries, report: Report, seconds: number): () => Promise<void> {
  const sealing = () => seal(db).catch((error: unknown) => report('audit', error));
  const stop = keepDoing(sealing, seconds);
  return async () => {
    await stop();
    await sealing();
  };
}
