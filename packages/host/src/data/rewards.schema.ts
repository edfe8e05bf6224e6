import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment, minorUnits } from './columns.ts';
import { variants } from './shopping.schema.ts';

/** Rewards; `RewardTerms` in `slices/rewards/terms.ts` describes the fields. */
export const rewards = pgTable('rewards', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  threshold: minorUnits('threshold').notNull(),
  startsAt: moment('starts_at'),
  endsAt: moment('ends_at'),
  excludes: jsonb('excludes').$type<string[]>().notNull(),
});

/** Variants that may be picked as a reward, each at its reward price. */
export const specials = pgTable(
  'reward_specials',
  {
    rewardId: text('reward_id')
      .notNull()
      .references(() => rewards.id),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    position: integer('position').notNull(),
    price: minorUnits('price').notNull(),
  },
  (table) => [primaryKey({ columns: [table.rewardId, table.variantId] })],
);
