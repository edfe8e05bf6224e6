import { httpHost, openHandoff, signIn } from '@orderpad/adapters/http';
import { describeHost, withFaults } from '@orderpad/adapters/testing';
import { openDatabase, serveHost, type RunningHost } from '@orderpad/host';
import { afterAll, beforeAll } from 'vitest';
import { exampleShop } from './example-shop.ts';

let running: RunningHost;
let token: string;

beforeAll(async () => {
  running = await serveHost({ database: await openDatabase(), checkAnswers: true });
  ({ token } = await signIn({ url: running.url }, { username: 'cleo', password: 'orderpad' }));
}, 60_000);

afterAll(() => running.close());

const options = () => ({ url: running.url, headers: () => ({ authorization: `Bearer ${token}` }) });

/** Returns a `fetch` that keeps cookies, and says that the page is the host's own, as a browser does. */
function withCookies(): typeof fetch {
  const cookies = new Map<string, string>();
  return async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('sec-fetch-site', 'same-origin');
    request.headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
}

describeHost('http, before the reference host', {
  create: () => httpHost(options()),
  createFaulty: (faults) => httpHost({ ...options(), fetch: withFaults(fetch, faults) }),
  ...exampleShop,
  lacks: [],
  async openHandoff(link) {
    const browser = { url: running.url, fetch: withCookies() };
    const token = new URL(link).hash.slice('#handoff='.length);
    const { id } = await openHandoff(browser, { token }, { key: crypto.randomUUID() });
    return httpHost({ ...browser, handoff: id });
  },
});
