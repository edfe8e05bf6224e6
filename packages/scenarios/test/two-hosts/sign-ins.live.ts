import { SignIns } from '@orderpad/contracts';
import { describe, expect, inject, it } from 'vitest';
import { maxAttempts } from '../../../host/src/sign-in/attempts.ts';
import { attempt } from '../../../host/test/signing-in.ts';
import type { Requests, TestUser } from '../../../host/test/user.ts';
import { alsoAt, at, servers, signInAt } from './users.ts';

const listOf = async (user: TestUser) =>
  (await user.read(SignIns, 'GET', '/v1/sign-ins')).map(({ id }) => id).toSorted();
const statusOf = async (user: TestUser) => (await user.request('GET', '/v1/sign-in')).status;

describe('a sign-in', () => {
  it('at one process is valid and listed at the other', async () => {
    const { here, there } = servers();
    const nico = await signInAt(here, 'nico');
    const again = await signInAt(there, 'nico');

    const lists = [await listOf(nico), await listOf(alsoAt(there, nico)), await listOf(again)];

    expect(lists[0]?.length).toBeGreaterThanOrEqual(2);
    expect(new Set(lists.map(String)).size).toBe(1);
  });

  it('that is ended at one process is ended at the other, at once', async () => {
    const { here, there } = servers();
    const statuses: number[][] = [];
    for (let round = 0; round < 20; round += 1) {
      const cleo = await signInAt(round % 2 === 0 ? here : there, 'cleo');
      const there2 = alsoAt(round % 2 === 0 ? there : here, cleo);
      const before = await statusOf(there2);
      await cleo.request('DELETE', '/v1/sign-in');
      statuses.push([before, await statusOf(there2)]);
    }

    expect(statuses).toEqual(statuses.map(() => [200, 401]));
  });

  it('ends at both processes when its person ends all others at one', async () => {
    const { here, there } = servers();
    const [one, two, three] = [
      await signInAt(here, 'juergen'),
      await signInAt(there, 'juergen'),
      await signInAt(here, 'juergen'),
    ];

    await three.request('DELETE', '/v1/sign-ins');

    const left = [one, two, three].map((user) =>
      Promise.all([here, there].map((to) => statusOf(alsoAt(to, user)))),
    );
    expect(await Promise.all(left)).toEqual([
      [401, 401],
      [401, 401],
      [200, 200],
    ]);
  });
});

/** Guesses many times at once, at the addresses in turn. Returns how many guesses were compared with a password. */
async function guess(to: readonly Requests[], count: number, login: (nth: number) => string) {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, nth) => {
      const requests = to[nth % to.length];
      if (!requests) throw new Error('no address');
      return attempt(requests, login(nth), `guess ${nth}`);
    }),
  );
  const statuses = answers.map(({ status }) => status);
  return {
    compared: statuses.filter((status) => status === 401).length,
    refused: statuses.filter((status) => status === 429).length,
  };
}

describe('failed sign-ins', () => {
  it('at once at both processes are compared ten times at most', async () => {
    const { here, there, front } = servers();

    const counts = await guess([here, there, front], 90, () => 'dora');
    const right = [await attempt(here, 'dora', 'orderpad'), await attempt(there, 'dora', 'orderpad')];

    expect(counts).toEqual({ compared: maxAttempts.login, refused: 90 - maxAttempts.login });
    expect(right.map(({ status }) => status)).toEqual([429, 429]);
  });

  it('count for the caller behind the proxy, at both processes together', async () => {
    const { front } = inject('servers');

    const counts = await guess([at(front, '203.0.113.7')], 130, (nth) => `stranger-${nth}`);
    const another = await attempt(at(front, '203.0.113.8'), 'stranger', 'guess');

    expect(counts).toEqual({ compared: maxAttempts.caller, refused: 130 - maxAttempts.caller });
    expect(another.status).toBe(401);
  });
});
