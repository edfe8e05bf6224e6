import type { Queries } from '../data/database.ts';
import type { users } from '../data/schema.ts';

/** What every slice works with. The process itself keeps nothing. */
export interface Service {
  readonly db: Queries;
  now(): Date;
  /** A fresh UUID. */
  uuid(): string;
  /** Minutes a quote holds. */
  readonly quoteMinutes: number;
}

export type User = typeof users.$inferSelect;
