import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** A point in time, as a `Date`. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** An amount in minor units. The contracts keep amounts within the safe integers. */
export const minorUnits = (name: string) => bigint(name, { mode: 'number' });

/** A folded text to sort by. Its order is that of its code points in every database. Empty where there is nothing to sort by. */
export const sortKey = (name: string) =>
  customType<{ data: string; notNull: true; default: true }>({ dataType: () => 'text collate "C"' })(name)
    .notNull()
    .default('');
