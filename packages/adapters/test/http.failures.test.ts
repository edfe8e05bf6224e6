import { createServer } from 'node:http';
import { httpHost } from '@orderpad/adapters/http';
import { isHostError, type HostError } from '@orderpad/contracts';
import { describe, expect, it, vi } from 'vitest';
import { listening } from './listening.ts';

const call = () => ({ signal: new AbortController().signal });
const json = { 'content-type': 'application/json' };

/** Returns the error of a call that a server answers with this. */
async function answeredWith(
  status: number,
  headers: Record<string, string> = {},
  body = '',
): Promise<HostError> {
  const url = await listening((_, response) => response.writeHead(status, headers).end(body));
  return failureOf(httpHost({ url }).describe(call()));
}

const failureOf = (promise: Promise<unknown>): Promise<HostError> =>
  promise.then(
    () => Promise.reject(new Error('this should have failed')),
    (error: unknown) => (isHostError(error) ? error : Promise.reject(error)),
  );

describe('a problem document', () => {
  it('is what the host error says', async () => {
    const issue = { code: 'out-of-stock', severity: 'error', path: ['lines', 'l1'], params: {}, fixes: [] };
    const problem = {
      code: 'draft-placed',
      detail: 'placed',
      orderId: 'o1',
      issues: [issue],
      retryAfter: 30,
    };

    const error = await answeredWith(
      409,
      { 'content-type': 'application/problem+json' },
      JSON.stringify(problem),
    );

    const { detail: message, ...rest } = problem;
    expect(error).toMatchObject({ ...rest, message });
  });

  it('that breaks its contract counts for its status only', async () => {
    const error = await answeredWith(500, json, '{"code":"no-such-code","detail":""}');

    expect(error.code).toBe('internal');
  });
});

describe('a status without a problem document', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [402, 'declined'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'timeout'],
    [409, 'in-progress'],
    [412, 'stale'],
    [413, 'too-large'],
    [415, 'unsupported'],
    [418, 'invalid'],
    [429, 'rate-limited'],
    [500, 'internal'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'timeout'],
    [599, 'internal'],
  ])('%i means %s', async (status, code) => {
    const error = await answeredWith(status, { 'content-type': 'text/html' }, '<h1>Sorry</h1>');

    expect(error.code).toBe(code);
  });

  it('keeps what was said for developers', async () => {
    const error = await answeredWith(502, { 'content-type': 'text/html' }, '<h1>Bad gateway</h1>');

    expect(error.cause).toEqual({ status: 502, body: '<h1>Bad gateway</h1>' });
  });
});

describe('Retry-After', () => {
  it('holds seconds', async () => {
    const error = await answeredWith(503, { 'retry-after': '3' });

    expect(error.retryAfter).toBe(3000);
  });

  it('or a date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2030, 0, 1) });
    const error = await answeredWith(429, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
    vi.useRealTimers();

    expect(error.retryAfter).toBe(60_000);
  });

  it('or nothing that can be used', async () => {
    expect(await answeredWith(503, { 'retry-after': 'soon' })).toMatchObject({ retryAfter: undefined });
  });
});

describe('an answer that is none', () => {
  it.each([
    ['a page', { 'content-type': 'text/html' }, '<!doctype html><title>Sign in</title>'],
    ['JSON that says it is text', { 'content-type': 'text/plain' }, '{}'],
    ['half a document', json, '{"name":"Shop","oper'],
    ['nothing', json, ''],
    ['another document', json, '{"hello":"world"}'],
  ])('such as %s is malformed', async (_, headers, body) => {
    const error = await answeredWith(200, headers, body);

    expect(error.code).toBe('malformed');
  });

  it('such as one cut off on the wire is malformed', async () => {
    const url = await listening((_, response) => {
      response.writeHead(200, { ...json, 'content-length': '1000' });
      response.write('{"name":', () => response.destroy());
    });

    expect((await failureOf(httpHost({ url }).describe(call()))).code).toBe('malformed');
  });
});

describe('silence', () => {
  it('of a connection cut before the answer is unreachable', async () => {
    const url = await listening((request) => request.socket.destroy());

    expect((await failureOf(httpHost({ url }).describe(call()))).code).toBe('unreachable');
  });

  it('of a port where nobody listens is unreachable', async () => {
    const url = await new Promise<string>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`));
      });
    });

    expect((await failureOf(httpHost({ url }).describe(call()))).code).toBe('unreachable');
  });

  it('past the timeout is a timeout', async () => {
    const url = await listening(() => {});

    expect((await failureOf(httpHost({ url, timeout: 20 }).describe(call()))).code).toBe('timeout');
  });

  it('in the middle of an answer is a timeout too', async () => {
    const url = await listening((_, response) => void response.writeHead(200, json).write('{'));

    expect((await failureOf(httpHost({ url, timeout: 200 }).describe(call()))).code).toBe('timeout');
  });

  it('that the caller ends is aborted', async () => {
    const controller = new AbortController();
    const url = await listening(() => controller.abort());

    expect((await failureOf(httpHost({ url }).describe(controller))).code).toBe('aborted');
  });
});
