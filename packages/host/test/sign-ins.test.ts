import { SignIns } from '@orderpad/contracts';
import { and, eq, ne } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { audit, sessions, signInFailures } from '../src/data/schema.ts';
import type { Service } from '../src/service/service.ts';
import { sweepSessions } from '../src/sign-in/sessions.ts';
import { onEachDatabase } from './on-each-database.ts';
import type { Shop } from './shop.ts';
import { attempt } from './signing-in.ts';
import { readProblem, type TestUser } from './user.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

let time = new Date();
const minutes = (count: number) => {
  time = new Date(time.getTime() + count * 60_000);
};

const serviceOf = ({ database }: Shop): Service => ({
  db: database.db,
  now: () => time,
  uuid: () => crypto.randomUUID(),
  quoteMinutes: 15,
});

const listOf = (user: TestUser) => user.read(SignIns, 'GET', '/v1/sign-ins');
const isAlive = async (user: TestUser) => (await user.request('GET', '/v1/sign-in')).status === 200;

onEachDatabase(
  'sign-ins',
  (shop) => {
    it('are listed for their person, with browser and system', async () => {
      const mara = await shop().as('mara');
      await attempt(shop(), 'mara', 'orderpad', { 'user-agent': firefox });

      const list = await listOf(mara);

      expect(list).toHaveLength(2);
      expect(list.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
      expect(list).toContainEqual(expect.objectContaining({ browser: 'Firefox 140', system: 'Windows' }));
      expect(JSON.stringify(list)).not.toContain(mara.signIn.token);
    });

    it.each(['', 'x', '\u00ff\u00fe', '(((((((((((((', 'Mozilla/5.0 '.repeat(200)])(
      'are listed for a browser that calls itself "%s"',
      async (agent) => {
        const nico = await shop().as('nico');

        const answer = await attempt(shop(), 'nico', 'orderpad', { 'user-agent': agent });

        expect(answer.status).toBe(201);
        expect((await listOf(nico)).length).toBeGreaterThan(1);
      },
    );

    it('are ended by their person, one of them or all others', async () => {
      const [here, there, elsewhere] = [
        await shop().as('cleo'),
        await shop().as('cleo'),
        await shop().as('cleo'),
      ];
      const own = (await listOf(there)).find(({ isCurrent }) => isCurrent);

      await here.request('DELETE', `/v1/sign-ins/${own?.id}`);
      const afterOne = [await isAlive(here), await isAlive(there), await isAlive(elsewhere)];
      await here.request('DELETE', '/v1/sign-ins');
      const afterAll = [await isAlive(here), await isAlive(elsewhere)];

      expect([afterOne, afterAll]).toEqual([
        [true, false, true],
        [true, false],
      ]);
      const acts = await shop()
        .database.db.select()
        .from(audit)
        .where(and(eq(audit.userId, 'u-cleo'), ne(audit.action, 'user.signed-in')));
      expect(acts).toMatchObject([
        { action: 'user.sign-ins-ended', subject: 'u-cleo', details: { count: 1 } },
      ]);
    });

    it('of another person cannot be ended', async () => {
      const [cleo, dora] = [await shop().as('cleo'), await shop().as('dora')];
      const [own] = await listOf(cleo);

      const answer = await dora.request('DELETE', `/v1/sign-ins/${own?.id}`);

      expect(await readProblem(answer)).toMatchObject({ code: 'not-found' });
      expect(await isAlive(cleo)).toBe(true);
    });

    it('end when the browser signs in anew', async () => {
      const before = await shop().as('ines');

      const cookie = `orderpad_session=${before.signIn.token}`;
      const answer = await attempt(shop(), 'dora', 'orderpad', { cookie });

      expect(answer.status).toBe(201);
      expect(await isAlive(before)).toBe(false);
    });

    it('end when nothing was asked for two hours, and are seen by every request', async () => {
      const [busy, idle] = [await shop().as('mara'), await shop().as('mara')];

      minutes(70);
      const isBusy = await isAlive(busy);
      minutes(70);

      expect([isBusy, await isAlive(busy), await isAlive(idle)]).toEqual([true, true, false]);
    });

    it('end after twelve hours, however busy they are', async () => {
      const user = await shop().as('mara');

      const alive: boolean[] = [];
      for (let hour = 1; hour <= 12; hour += 1) {
        minutes(60);
        alive.push(await isAlive(user));
      }

      expect(alive).toEqual([...Array.from({ length: 11 }, () => true), false]);
    });

    it('are removed once they are over, with the counts of attempts', async () => {
      const { db } = shop().database;
      await shop().as('mara');
      await attempt(shop(), 'mara', 'wrong');
      minutes(125);
      const fresh = await shop().as('mara');

      await sweepSessions(serviceOf(shop()));

      expect(await db.select().from(sessions)).toHaveLength(1);
      expect(await db.select().from(signInFailures)).toHaveLength(1);
      expect(await isAlive(fresh)).toBe(true);
    });
  },
  { now: () => time },
);
