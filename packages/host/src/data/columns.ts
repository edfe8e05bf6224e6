import { bigint, timestamp } from 'drizzle-orm/pg-core';

/** A point in time, as a `Date`. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** An amount in minor units. The contracts keep amounts within the safe integers. */
export const minorUnits = (name: string) => bigint(name, { mode: 'number' });
