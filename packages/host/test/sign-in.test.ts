import { type Route, routes } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { sessions, users } from '../src/data/schema.ts';
import { readProblem } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const all: [string, Route][] = Object.entries(routes);
const closed = all.filter(([, route]) => !route.open);
const pathOf = ({ path }: Route) => path.replace('{key}', crypto.randomUUID()).replace(/\{\w+\}/g, 'c-17850');
const own = new Set(['getSignIn', 'signOut', 'listSignIns', 'endSignIn', 'endOtherSignIns', 'describe']);

onEachDatabase('permissions', (shop) => {
  it.each(closed)('%s refuses a caller who is not signed in', async (_, route) => {
    const answers = await Promise.all(
      [
        {},
        { authorization: 'Bearer nonsense-nonsense-nonsense' },
        { cookie: 'orderpad_session=nonsense' },
      ].map((headers) => shop().send(pathOf(route), { method: route.method, headers })),
    );

    for (const answer of answers) expect(answer.status).toBe(401);
  });

  it.each(closed.filter(([name]) => !own.has(name)))(
    '%s refuses a user who may not enter orders',
    async (_, route) => {
      const nico = await shop().as('nico');

      const answer = await nico.request(route.method, pathOf(route));

      expect(answer.status).toBe(403);
      expect(await readProblem(answer)).toMatchObject({ code: 'forbidden' });
    },
  );

  it('a user who may not enter orders is told the reason', async () => {
    const nico = await shop().as('nico');

    const profile = await nico.request('GET', '/v1/profile');

    expect(await profile.json()).toMatchObject({
      entryBar: 'not-permitted',
      operator: { name: 'Nico Hart' },
    });
  });

  it('a revoked permission takes effect at once', async () => {
    const { db } = shop().database;
    const cleo = await shop().as('cleo');
    await db.update(users).set({ mayEnter: false }).where(eq(users.username, 'cleo'));

    const answer = await cleo.request('GET', '/v1/orders');

    await db.update(users).set({ mayEnter: true }).where(eq(users.username, 'cleo'));
    expect(answer.status).toBe(403);
  });

  it('a sign-in ends by signing out and by expiry', async () => {
    const { db } = shop().database;
    const [leaver, sleeper] = [await shop().as('mara'), await shop().as('dana')];

    await leaver.request('DELETE', '/v1/sign-in');
    await db
      .update(sessions)
      .set({ expiresAt: new Date(0) })
      .where(eq(sessions.userId, 'u-dana'));

    expect((await leaver.request('GET', '/v1/sign-in')).status).toBe(401);
    expect((await sleeper.request('GET', '/v1/sign-in')).status).toBe(401);
  });

  it('the database holds no token that could be used to sign in', async () => {
    const mara = await shop().as('mara');

    const stored = JSON.stringify(await shop().database.db.select().from(sessions));

    expect(stored).not.toContain(mara.signIn.token);
  });

  it('a write with the cookie is accepted from the host’s own pages only', async () => {
    const mara = await shop().as('mara');
    const cookie = `orderpad_session=${mara.signIn.token}`;
    const write = (headers: Record<string, string>) =>
      shop().send('/v1/products/resolve', {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ skus: ['22632'] }),
      });

    const own = await write({ 'sec-fetch-site': 'same-origin' });
    const same = await write({ origin: 'http://shop.example' });
    const foreign = await write({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    const silent = await write({});

    expect([own.status, same.status, foreign.status, silent.status]).toEqual([200, 200, 403, 403]);
  });

  it('the cookie is HttpOnly and SameSite', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ username: 'mara', password: 'orderpad' });

    const answer = await shop().send('/v1/sign-in', { method: 'POST', headers, body });

    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('ten wrong passwords lock the user name, even for the right one', async () => {
    const attempt = (password: string) =>
      shop().send('/v1/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'cleo', password }),
      });
    for (let tries = 0; tries < 10; tries += 1) expect((await attempt('wrong')).status).toBe(401);

    const answer = await attempt('orderpad');

    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
