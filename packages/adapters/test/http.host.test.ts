import { httpHost, signIn } from '@orderpad/adapters/http';
import { describeHost, withFaults } from '@orderpad/adapters/testing';
import { openDatabase, serveHost, type RunningHost } from '@orderpad/host';
import { afterAll, beforeAll } from 'vitest';

let running: RunningHost;
let token: string;

beforeAll(async () => {
  running = await serveHost({ database: await openDatabase(), checkAnswers: true });
  ({ token } = await signIn({ url: running.url }, { username: 'cleo', password: 'orderpad' }));
}, 60_000);

afterAll(() => running.close());

const options = () => ({ url: running.url, headers: () => ({ authorization: `Bearer ${token}` }) });

describeHost('http, before the reference host', {
  create: () => httpHost(options()),
  createFaulty: (faults) => httpHost({ ...options(), fetch: withFaults(fetch, faults) }),
  sold: '85123A',
  unknown: 'NO-SUCH-SKU',
  contactWithAddress: '17850',
  contactWithoutAddress: 'Lindqvist',
  markets: ['AU', 'BH', 'CA', 'DE', 'FR', 'GB', 'IE', 'JP', 'KW', 'US'],
  taxedApart: {
    destination: 'US',
    addresses: [
      { line1: '1 Pier Street', city: 'New York', region: 'NY', postalCode: '10004', country: 'US' },
      { line1: '8 Bay Road', city: 'Oakland', region: 'California', postalCode: '94607', country: 'US' },
    ],
  },
  promotions: { code: 'LANTERNSET', picked: 'winter-warmers' },
  rewards: { quantity: 50 },
  tiers: { contact: 'Ottoline' },
});
