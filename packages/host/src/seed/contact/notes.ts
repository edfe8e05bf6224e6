import type * as schema from '../../data/schema.ts';

/** Notes of staff about contacts. */
export const contactNotes: (typeof schema.contactNotes.$inferInsert)[] = [
  {
    id: '5d0c6a52-6a0e-4d0c-9a62-2d3f0a4f1c01',
    contactId: 'c-20011',
    userId: 'u-mara',
    by: 'Mara Okafor',
    text: 'Ring the side door: the shop front is closed on Mondays.',
    at: new Date('2010-11-22T10:15:00Z'),
  },
  {
    id: '5d0c6a52-6a0e-4d0c-9a62-2d3f0a4f1c02',
    contactId: 'c-20011',
    userId: 'u-cleo',
    by: 'Cleo Barnes',
    text: 'Orders for Christmas early; asks which lines run out first.',
    at: new Date('2010-10-04T14:40:00Z'),
  },
  {
    id: '5d0c6a52-6a0e-4d0c-9a62-2d3f0a4f1c03',
    contactId: 'c-20013',
    userId: 'u-mara',
    by: 'Mara Okafor',
    text: 'Account stopped until the invoice of September is paid.',
    at: new Date('2010-11-29T09:05:00Z'),
  },
];
