import { describe, expect, it } from 'vitest';
import { signInFailures } from '../src/data/schema.ts';
import { openDatabase, serveHost } from '../src/index.ts';
import { callerBehind, isEncryptedBehind, proxiesFrom } from '../src/http/caller-address.ts';
import { maxAttempts, subjectOf } from '../src/sign-in/attempts.ts';
import { attempt } from './signing-in.ts';

const isProxy = proxiesFrom(['10.0.0.0/8', '192.168.1.4', 'fd00::/8']) ?? (() => false);

describe('a caller who came', () => {
  it.each([
    { of: 'by http', remote: '203.0.113.7', url: 'http://a/', said: undefined, isSecure: false },
    { of: 'by https', remote: '203.0.113.7', url: 'https://a/', said: undefined, isSecure: true },
    {
      of: 'by http and forges the header',
      remote: '203.0.113.7',
      url: 'http://a/',
      said: 'https',
      isSecure: false,
    },
    { of: 'to a proxy by https', remote: '10.1.2.3', url: 'http://a/', said: 'https', isSecure: true },
    { of: 'to a proxy by http', remote: '10.1.2.3', url: 'http://a/', said: 'http', isSecure: false },
    {
      of: 'to a proxy that does not say',
      remote: '10.1.2.3',
      url: 'http://a/',
      said: undefined,
      isSecure: false,
    },
    {
      of: 'to a proxy that adds to a forged header',
      remote: '10.1.2.3',
      url: 'http://a/',
      said: 'https, http',
      isSecure: false,
    },
  ])('$of has encryption: $isSecure', ({ remote, url, said, isSecure }) => {
    expect(isEncryptedBehind(isProxy, remote, url, said)).toBe(isSecure);
  });
});

describe('the address of a caller', () => {
  it.each([
    { of: 'without a proxy', remote: '203.0.113.7', forwardedFor: undefined, caller: '203.0.113.7' },
    {
      of: 'who forges the header',
      remote: '203.0.113.7',
      forwardedFor: '198.51.100.1',
      caller: '203.0.113.7',
    },
    { of: 'behind a proxy', remote: '10.1.2.3', forwardedFor: '203.0.113.7', caller: '203.0.113.7' },
    {
      of: 'behind a proxy in the notation of IPv6',
      remote: '::ffff:10.1.2.3',
      forwardedFor: '203.0.113.7',
      caller: '203.0.113.7',
    },
    {
      of: 'behind two proxies',
      remote: 'fd12::1',
      forwardedFor: '203.0.113.7, 192.168.1.4',
      caller: '203.0.113.7',
    },
    {
      of: 'who forges the header behind a proxy',
      remote: '10.1.2.3',
      forwardedFor: '198.51.100.1, 203.0.113.7',
      caller: '203.0.113.7',
    },
    { of: 'that is a proxy itself', remote: '10.1.2.3', forwardedFor: undefined, caller: '10.1.2.3' },
    { of: 'whose header holds no address', remote: '10.1.2.3', forwardedFor: 'unknown', caller: '10.1.2.3' },
  ])('$of is $caller', ({ remote, forwardedFor, caller }) => {
    expect(callerBehind(isProxy, remote, forwardedFor)).toBe(caller);
  });
});

describe('the addresses of proxies', () => {
  it.each(['10.0.0.0/33', '::1/129', 'proxy.example', '10.0.0.0/', ''])('are not read from "%s"', (text) => {
    expect(proxiesFrom(['127.0.0.1', text])).toBeUndefined();
  });
});

describe('failed sign-ins behind a proxy', () => {
  it('count for each caller, not for the proxy', async () => {
    const database = await openDatabase();
    const running = await serveHost({ database, isProxy: (address) => address.endsWith('127.0.0.1') });
    const until = new Date(Date.now() + 600_000);
    await database.db
      .insert(signInFailures)
      .values({ subject: subjectOf('caller', '203.0.113.7'), count: maxAttempts.caller, until });
    const guessFrom = (caller: string) => {
      const send = (path: string, init: RequestInit = {}) => {
        const headers = new Headers(init.headers);
        headers.set('x-forwarded-for', caller);
        return fetch(running.url + path, { ...init, headers });
      };
      return attempt({ send }, 'nobody', 'guess');
    };

    const [one, another] = [await guessFrom('203.0.113.7'), await guessFrom('203.0.113.8')];

    expect([one.status, another.status]).toEqual([429, 401]);
    await running.close();
  });
});
