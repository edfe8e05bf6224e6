import { bigint, timestamp } from 'drizzle-orm/pg-core';

/** A point in time. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Minor units; the contracts keep them within the safe integers. */
export const pennies = (name: string) => bigint(name, { mode: 'number' });
