import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { Pool } from 'pg';
import { migrationsFolder, packageFile } from '../data/folders.ts';

/** Another version made or migrated this database, and this one would not find in it what it needs. */
export class DatabaseVersionError extends Error {
  override readonly name = 'DatabaseVersionError';
}

/**
 * Brings a database to the schema of this version. Throws `DatabaseVersionError` before it changes anything where a later version has migrated
 * the database, or one that lacks a migration of this one.
 */
export async function migrateForward(pool: Pool): Promise<void> {
  const journal = readJournal();
  await assertKnown(pool, journal);
  await migrate(drizzle(pool), { migrationsFolder });
  await noteVersion(pool, ownVersion(journal));
}

/**
 * Throws `DatabaseVersionError` where a database has another schema than that of this version, or none. For those who only look and may not
 * migrate it.
 */
export async function assertOwnSchema(pool: Pool): Promise<void> {
  const journal = readJournal();
  await assertKnown(pool, journal);
  const applied = await appliedTo(pool);
  const last = journal.findLast(({ when }) => applied.includes(when));
  if (!last) throw new DatabaseVersionError('The database holds no tables of the host.');
  if (last.when === journal.at(-1)?.when) return;
  const made = (await notedVersion(pool)) ?? `a version with schema ${last.tag}`;
  throw new DatabaseVersionError(
    `This database has schema ${last.tag}, and this is version ${ownVersion(journal)}, which only looks here and migrates nothing. Start a host of this version once, which migrates it, or run the command of ${made}.`,
  );
}

/** The migrations of this version, the oldest first; `when` is what PostgreSQL remembers of each. */
type Journal = readonly { readonly tag: string; readonly when: number }[];

function readJournal(): Journal {
  const { entries }: { entries: Journal } = JSON.parse(
    readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'),
  );
  return entries;
}

async function assertKnown(pool: Pool, journal: Journal): Promise<void> {
  const applied = await appliedTo(pool);
  const known = new Set(journal.map(({ when }) => when));
  if (applied.some((when) => !known.has(when))) {
    const needed = await notedVersion(pool);
    throw new DatabaseVersionError(
      `A later version of the host has migrated this database. Start ${needed ? `version ${needed} or a later one` : 'that version or a later one'}; this is version ${ownVersion(journal)}.`,
    );
  }
  const last = Math.max(...applied);
  // The migrator goes on from the last one, and would never apply this one.
  const left = journal.find(({ when }) => when < last && !applied.includes(when));
  if (left)
    throw new DatabaseVersionError(
      `This database lacks migration ${left.tag}, and later ones were applied: a version of another line made it. Start that version, or begin with another database.`,
    );
}

async function appliedTo(pool: Pool): Promise<number[]> {
  if (!(await exists(pool, 'drizzle.__drizzle_migrations'))) return [];
  const { rows } = await pool.query<{ when: string }>(
    'select created_at as when from drizzle.__drizzle_migrations',
  );
  return rows.map(({ when }) => Number(when));
}

async function exists(pool: Pool, table: string): Promise<boolean> {
  const { rows } = await pool.query<{ found: string | null }>('select to_regclass($1)::text as found', [
    table,
  ]);
  return typeof rows[0]?.found === 'string';
}

/** Name of the setting that says which version opened a database last, for older versions that do not know its schema. */
const setting = 'host.version';

/** Notes the version where another is noted: every statement on the settings renews the version of the reference data. */
async function noteVersion(pool: Pool, version: string): Promise<void> {
  if ((await notedVersion(pool)) === version) return;
  await pool.query(
    'insert into settings (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [setting, version],
  );
}

async function notedVersion(pool: Pool): Promise<string | undefined> {
  if (!(await exists(pool, 'settings'))) return undefined;
  const { rows } = await pool.query<{ value: string }>('select value from settings where key = $1', [
    setting,
  ]);
  return rows[0]?.value;
}

/** Names this version and its newest migration, e.g. `1.4.0 (schema 0023_audit_chain)`. */
function ownVersion(journal: Journal): string {
  const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return `${version} (schema ${journal.at(-1)?.tag})`;
}
