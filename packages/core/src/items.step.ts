import { accepted, arriving } from './accepted.ts';
import { order } from './setup.ts';

/** What is ordered. */
export const items = order.createStateConfig({ entry: arriving('items') });

export const itemsEvents = {
  'items.add': accepted,
  'items.edit': accepted,
  'items.remove': accepted,
  'items.restore': accepted,
} as const;
