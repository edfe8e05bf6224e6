import type { Queries } from '../data/database.ts';
import type { users } from '../data/schema.ts';

/** Dependencies of every handler. The process itself holds no state. */
export interface Service {
  readonly db: Queries;
  now(): Date;
  /** Returns a new UUID. */
  uuid(): string;
  /** Minutes for which a quote holds. */
  readonly quoteMinutes: number;
}

export type User = typeof users.$inferSelect;
