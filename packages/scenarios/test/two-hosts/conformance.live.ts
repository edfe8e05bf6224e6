import { httpHost, openHandoff, signIn } from '@orderpad/adapters/http';
import { describeHost, withFaults } from '@orderpad/adapters/testing';
import { beforeAll, inject } from 'vitest';
import { exampleShop } from '../../../adapters/test/example-shop.ts';
import { withCookies } from '../../../adapters/test/with-cookies.ts';

// Runs the conformance suite at the one address, so that each of its requests goes to the other process than the one before.
const url = inject('servers').front;
const tokens = new Map<string, string>();
beforeAll(async () => {
  for (const username of ['cleo', 'mara', 'ines'])
    tokens.set(username, (await signIn({ url }, { username, password: 'orderpad' })).token);
});
const options = (username: string) => ({
  url,
  headers: () => ({ authorization: `Bearer ${tokens.get(username)}` }),
});

describeHost('two hosts behind one address', {
  create: () => httpHost(options('cleo')),
  createFaulty: (faults) => httpHost({ ...options('cleo'), fetch: withFaults(fetch, faults) }),
  ...exampleShop,
  async openHandoff(link) {
    const browser = { url, fetch: withCookies() };
    const token = new URL(link).hash.slice('#handoff='.length);
    const { id } = await openHandoff(browser, { token }, { key: crypto.randomUUID() });
    return httpHost({ ...browser, handoff: id });
  },
  openAsColleague: async () => httpHost(options('mara')),
  openAsApprover: async () => httpHost(options('mara')),
  openInPerson: async () => httpHost(options('ines')),
});
