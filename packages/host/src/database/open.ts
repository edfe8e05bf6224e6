import type { Database } from '../data/database.ts';
import { openEmbedded, type EmbeddedOptions } from './embedded.ts';
import { openServer } from './server.ts';

export interface DatabaseOptions extends EmbeddedOptions {
  /** Address of a PostgreSQL server, e.g. `postgres://orderpad@db/orderpad`; embedded when absent. */
  url?: string | undefined;
}

/** Opens and migrates the database, and fills an empty one with the example shop. */
export const openDatabase = ({ url, ...embedded }: DatabaseOptions = {}): Promise<Database> =>
  url ? openServer(url) : openEmbedded(embedded);
