import type { Database } from '../data/database.ts';
import { openEmbedded, type EmbeddedOptions } from './embedded.ts';
import { openServer } from './server.ts';

export interface DatabaseOptions extends EmbeddedOptions {
  /** A PostgreSQL server, e.g. `postgres://orderpad@db/orderpad`; embedded when absent. */
  url?: string | undefined;
}

/** Open the database, migrated, and with the example shop in it when it was empty. */
export const openDatabase = ({ url, ...embedded }: DatabaseOptions = {}): Promise<Database> =>
  url ? openServer(url) : openEmbedded(embedded);
