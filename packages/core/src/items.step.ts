import { accepted } from './accepted.ts';
import { order } from './setup.ts';

/** What is ordered. */
export const items = order.createStateConfig({
  entry: [
    { type: 'arrive', params: 'items' },
    { type: 'announceStep', params: 'items' },
  ],
});

export const itemsEvents = {
  'items.add': accepted,
  'items.edit': accepted,
  'items.remove': accepted,
  'items.restore': accepted,
} as const;
