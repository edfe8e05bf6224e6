import { httpHost, openHandoff, signIn } from '@orderpad/adapters/http';
import { describeHost, withFaults } from '@orderpad/adapters/testing';
import { openDatabase, serveHost, type RunningHost } from '@orderpad/host';
import { afterAll, beforeAll } from 'vitest';
import { exampleShop } from './example-shop.ts';
import { withCookies } from './with-cookies.ts';

let running: RunningHost;
let token: string;
let client: string | undefined;
let colleague: string | undefined;

beforeAll(async () => {
  running = await serveHost({ database: await openDatabase(), checkAnswers: true });
  ({ token } = await signIn({ url: running.url }, { username: 'cleo', password: 'orderpad' }));
}, 60_000);

afterAll(() => running.close());

const options = () => ({ url: running.url, headers: () => ({ authorization: `Bearer ${token}` }) });

const manager = async () => {
  colleague ??= (await signIn({ url: running.url }, { username: 'mara', password: 'orderpad' })).token;
  return httpHost({ url: running.url, headers: () => ({ authorization: `Bearer ${colleague}` }) });
};

describeHost('http, before the reference host', {
  create: () => httpHost(options()),
  createFaulty: (faults) => httpHost({ ...options(), fetch: withFaults(fetch, faults) }),
  ...exampleShop,
  async openHandoff(link) {
    const browser = { url: running.url, fetch: withCookies() };
    const token = new URL(link).hash.slice('#handoff='.length);
    const { id } = await openHandoff(browser, { token }, { key: crypto.randomUUID() });
    return httpHost({ ...browser, handoff: id });
  },
  openAsColleague: manager,
  openAsApprover: manager,
  async openInPerson() {
    client ??= (await signIn({ url: running.url }, { username: 'ines', password: 'orderpad' })).token;
    return httpHost({ url: running.url, headers: () => ({ authorization: `Bearer ${client}` }) });
  },
});
