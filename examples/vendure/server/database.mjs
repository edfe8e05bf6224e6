// Where the shop is kept: in memory from the seeded file, or on a PostgreSQL server.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {{ kind: 'memory', bytes?: Uint8Array } | { kind: 'postgres', url: string }} Database
 */

export const seededFile = fileURLToPath(new URL('../seed/shop.sqlite.gz', import.meta.url));

/** The seeded shop, a fresh copy each time: sql.js takes over what it is given. */
export const seededBytes = () => new Uint8Array(gunzipSync(readFileSync(seededFile)));

/** @returns {Database} what `VENDURE_DATABASE_URL` names, else the seeded shop in memory. */
export const databaseFrom = (env = process.env) =>
  env.VENDURE_DATABASE_URL
    ? { kind: 'postgres', url: env.VENDURE_DATABASE_URL }
    : { kind: 'memory', bytes: seededBytes() };

/** @param {Database} database */
export const databaseOptions = (database, synchronize) =>
  database.kind === 'postgres'
    ? { type: 'postgres', url: database.url, synchronize, logging: false }
    : { type: 'sqljs', database: database.bytes, autoSave: false, synchronize, logging: false };
