import type { Database } from '../data/database.ts';
import { openEmbedded, type EmbeddedOptions } from './embedded.ts';
import { openServer } from './server.ts';

export interface DatabaseOptions extends EmbeddedOptions {
  /** Address of a PostgreSQL server, e.g. `postgres://orderpad@db/orderpad`; embedded when absent. */
  url?: string | undefined;
  /**
   * Address of the same database that goes around a pooler of transactions; needed where `url` leads through one, since changes are
   * listened for on a connection that stays.
   */
  listenUrl?: string | undefined;
}

/** Opens and migrates the database, and fills an empty one with the example shop. */
export const openDatabase = ({ url, listenUrl, ...embedded }: DatabaseOptions = {}): Promise<Database> =>
  url ? openServer(url, listenUrl) : openEmbedded(embedded);
