import type { HostFixture } from '../../src/testing/index.ts';

/** The example shop, as its seed fills it. */
export const fixture = {
  sold: 'SP-100',
  unknown: 'no-such-sku',
  contactWithAddress: 'grace',
  contactWithoutAddress: 'nemo',
  // Vendure has no conditional write: nothing could keep a request that is on its way from landing.
  lacks: ['submissions.fence', 'promotions.codes', 'promotions.list'],
} as const satisfies Omit<HostFixture, 'create'>;
