import type { HostFixture } from '../../src/testing/index.ts';

/** The example shop, as its seed fills it. */
export const fixture = {
  sold: 'SP-100',
  // The shop shows a level; its seed says how many there are.
  counted: { sku: 'TENT', pieces: 3 },
  unknown: 'no-such-sku',
  contactWithAddress: 'grace',
  contactWithoutAddress: 'nemo',
  promotions: { code: 'SAVE10' },
  // Nothing in Vendure could keep a request that is on its way from landing; nothing is there to be picked; shelves are not asked for.
  lacks: [
    'contacts.list',
    'contacts.fields',
    'contacts.record',
    'contacts.credit',
    'contacts.notes',
    'submissions.fence',
    'promotions.list',
    'catalog.browse',
    'rewards',
    'tiers',
    'drafts',
    'drafts.transfers',
    'handoffs',
    'requests',
    'approvals',
    'lines.discount',
    'lines.quantity-rules',
    'lines.quantity-breaks',
    'orders.discount',
    'shipments.price',
    'orders.date',
    'orders.delivery-date',
    'orders.representative',
    'orders.internal-note',
    'orders.tags',
    'orders.confirmation',
    'shipments.multiple',
    'shipments.gift',
    'extensions',
  ],
} as const satisfies Omit<HostFixture, 'create'>;
