import type { Database } from '../data/database.ts';
import { openEmbedded, type EmbeddedOptions } from './embedded.ts';
import type { ServerLimits } from './limits.ts';
import { openServer } from './server.ts';

export interface DatabaseOptions extends EmbeddedOptions {
  /** Address of a PostgreSQL server, e.g. `postgres://orderpad@db/orderpad`; embedded when absent. */
  url?: string | undefined;
  /**
   * Address of the same database that goes around a pooler of transactions; needed where `url` leads through one, since changes are
   * listened for on a connection that stays.
   */
  listenUrl?: string | undefined;
  /** Limits of time at a server that differ from the defaults: 20 s a statement, 5 s a lock or a connection, 30 s between two statements. */
  limits?: Partial<ServerLimits> | undefined;
}

/** Opens and migrates the database, and fills a new one with the example shop, or with the empty one that is asked for. */
export const openDatabase = ({
  url,
  listenUrl,
  limits,
  ...embedded
}: DatabaseOptions = {}): Promise<Database> =>
  url ? openServer(url, listenUrl, limits, embedded.emptyShop) : openEmbedded(embedded);
