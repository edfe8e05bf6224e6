import type { IncomingMessage } from 'node:http';
import { getSignIn, httpHost, signIn, signOut } from '@orderpad/adapters/http';
import { HostError, paymentToken } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { listening } from './listening.ts';

const call = () => ({ signal: new AbortController().signal });

/** A host that answers everything with the same document, and what it was asked. */
async function asked(answer: unknown, status = 200) {
  const requests: { request: IncomingMessage; body: string }[] = [];
  const url = await listening(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    requests.push({ request, body });
    response.writeHead(status, status === 204 ? {} : { 'content-type': 'application/json' });
    response.end(status === 204 ? undefined : JSON.stringify(answer));
  });
  return { url, requests, last: () => requests.at(-1) };
}

const contact = { id: 'c1', firstName: 'Ada', addresses: [] };

it('puts ids into the path as one segment each', async () => {
  const { url, last } = await asked(contact);

  await httpHost({ url }).contacts?.get('a/b?c d', call());

  expect(last()?.request.url).toBe('/v1/contacts/a%2Fb%3Fc%20d');
});

it('asks with what was given, and leaves out what was not', async () => {
  const { url, last } = await asked({ items: [] });

  await httpHost({ url }).orders.list?.({ text: 'Müller & Co', limit: 5, cursor: undefined }, call());

  expect(last()?.request.url).toBe('/v1/orders?text=M%C3%BCller+%26+Co&limit=5');
});

it('keeps the path that the url has', async () => {
  const { url, last } = await asked({ items: [] });

  await httpHost({ url: `${url}/api/` }).catalog.search({ text: '', limit: 5 }, call());

  expect(last()?.request.url).toBe('/api/v1/products?limit=5');
});

it('sends the key of a keyed call', async () => {
  const { url, last } = await asked(contact, 201);
  const key = crypto.randomUUID();

  await httpHost({ url }).contacts?.create?.({ firstName: 'Ada' }, { ...call(), key });

  expect(last()?.request.headers['idempotency-key']).toBe(key);
  expect(last()?.body).toBe('{"firstName":"Ada"}');
});

it('puts an address under its id and sends the rest', async () => {
  const { url, last } = await asked(contact);
  const address = { id: 'a1', line1: '1 Row', city: 'Leeds', country: 'GB' };

  await httpHost({ url }).contacts?.updateAddress?.('c1', address, call());

  expect(last()?.request).toMatchObject({ method: 'PUT', url: '/v1/contacts/c1/addresses/a1' });
  expect(JSON.parse(last()?.body ?? '')).toEqual({ line1: '1 Row', city: 'Leeds', country: 'GB' });
});

it('asks for its headers anew each time', async () => {
  const { url, requests } = await asked({ items: [] });
  let turn = 0;
  const host = httpHost({ url, headers: async () => ({ authorization: `Bearer ${++turn}` }) });

  await host.catalog.search({ text: '', limit: 5 }, call());
  await host.catalog.search({ text: '', limit: 5 }, call());

  expect(requests.map(({ request }) => request.headers.authorization)).toEqual(['Bearer 1', 'Bearer 2']);
});

it('sends nothing without the headers to sign in with', async () => {
  const { url, requests } = await asked({ items: [] });
  const host = httpHost({ url, headers: () => Promise.reject(new Error('signed out')) });

  await expect(host.catalog.search({ text: '', limit: 5 }, call())).rejects.toMatchObject({
    name: 'HostError',
    code: 'unauthenticated',
  });
  expect(requests).toEqual([]);
});

it('asks once only, whatever comes of it', async () => {
  const { url, requests } = await asked({ code: 'unavailable', detail: 'restarting' }, 503);

  await expect(httpHost({ url }).orders.lookup(crypto.randomUUID(), call())).rejects.toBeInstanceOf(
    HostError,
  );

  expect(requests).toHaveLength(1);
});

it('signs in, says who is, and signs out', async () => {
  const operator = { id: 'o1', name: 'Rosa', role: 'csr' };
  const { url, requests } = await asked({ operator, token: 't', expiresAt: '2026-03-01T09:30:00Z' }, 201);
  const gone = await asked(undefined, 204);

  const { token } = await signIn({ url }, { username: 'rosa', password: 'secret' });
  const { operator: who } = await getSignIn({ url });
  await signOut({ url: gone.url });

  expect([token, who]).toEqual(['t', operator]);
  expect(requests.map(({ request }) => request.method)).toEqual(['POST', 'GET']);
  expect(gone.last()?.request.method).toBe('DELETE');
});

it.each([
  ['a path where there is no page', { url: '/api' }],
  ['a header that is none', { url: 'http://127.0.0.1', headers: () => ({ 'not a header': '' }) }],
])('refuses what it cannot send: %s', async (_, options) => {
  await expect(httpHost(options).describe(call())).rejects.toMatchObject({
    name: 'HostError',
    code: 'invalid',
  });
});

it('sends the token of a payment, which nothing else reads', async () => {
  const { url, last } = await asked({});
  const submission = {
    draft: {
      id: 'd1',
      revision: 1,
      flow: 'back-office',
      currency: 'GBP',
      lines: [],
      codes: [],
      promotions: [],
      shipments: [],
      context: {},
    },
    quoteId: 'q1',
    acceptedTotal: { amount: 1000, currency: 'GBP' },
    acknowledged: [],
    payment: {
      channel: 'ecom' as const,
      ref: { adapter: 'test-payments', kind: 'card' as const, token: paymentToken('tok_1') },
    },
  };

  const placing = httpHost({ url }).orders.place(submission, { ...call(), key: crypto.randomUUID() });

  await expect(placing).rejects.toMatchObject({ code: 'malformed' });
  expect(JSON.parse(last()?.body ?? '')).toEqual({
    ...submission,
    payment: { channel: 'ecom', ref: { adapter: 'test-payments', kind: 'card', token: 'tok_1' } },
  });
});
