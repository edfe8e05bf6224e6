import type * as schema from '../../data/schema.ts';

export const paymentMethods: (typeof schema.paymentMethods.$inferInsert)[] = [
  {
    id: 'invoice',
    kind: 'offline',
    name: 'Invoice',
    description: 'Due within 30 days',
    position: 1,
    onAccount: true,
  },
  {
    id: 'cash',
    kind: 'offline',
    name: 'Cash',
    description: 'Taken on delivery or at the counter',
    position: 2,
    onAccount: false,
  },
];
