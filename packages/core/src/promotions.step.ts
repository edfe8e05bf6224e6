import { accepted } from './accepted.ts';

/** Promotions are asked for at any step. */
export const promotionsEvents = {
  'promotions.addCode': accepted,
  'promotions.removeCode': accepted,
  'promotions.pick': accepted,
  'promotions.unpick': accepted,
} as const;
