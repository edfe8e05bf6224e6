import {
  GeneratedCredentials,
  SignIns,
  User,
  type UserChange,
  UserGroups,
  UserPage,
} from '@orderpad/contracts';
import { desc, eq, notInArray } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { audit, keyedWrites, signInFailures, users } from '../src/data/schema.ts';
import { hashPassword } from '../src/sign-in/passwords.ts';
import { onEachDatabase } from './on-each-database.ts';
import { attempt } from './signing-in.ts';
import { readProblem, type TestUser } from './user.ts';

const find = async (by: TestUser, query: string) =>
  (await by.read(UserPage, 'GET', `/v1/users?${query}`)).items.map(({ username }) => username);
const change = (by: TestUser, id: string, body: UserChange) =>
  by.request('PATCH', `/v1/users/${id}`, { body });

onEachDatabase('users', (shop) => {
  const db = () => shop().database.db;
  const stored = async (id: string) => (await db().select().from(users).where(eq(users.id, id)))[0];
  /** Returns what was done last, apart from signing in. */
  const lastAct = async () => {
    const isOther = notInArray(audit.action, ['user.signed-in', 'user.sign-in-failed']);
    return (await db().select().from(audit).where(isOther).orderBy(desc(audit.seq)).limit(1))[0];
  };
  let dana: TestUser | undefined;
  let mara: TestUser | undefined;
  const admin = () => dana ?? expect.unreachable();
  const manager = () => mara ?? expect.unreachable();

  beforeEach(async () => {
    await db().delete(signInFailures);
    dana ??= await shop().as('dana');
    mara ??= await shop().as('mara');
  });

  describe('E2: are found', () => {
    it.each([
      ['text=vid', ['dora']],
      ['text=ines%20duarte', ['ines']],
      ['text=55g848', ['55g848f888897']],
      ['text=20031', ['55g848f888897']],
      ['text=%25', []],
      ['groupId=distributors', ['dora', 'juergen']],
      ['text=jurgen', ['juergen']],
      ['text=7312', ['juergen']],
      ['groupId=customers', ['ines', '55g848f888897']],
      ['groupId=customers&text=rey', ['55g848f888897']],
      ['groupId=nowhere', []],
    ])('by %s', async (query, found) => {
      expect(await find(manager(), query)).toEqual(found);
    });

    it('page by page, in the order of their names', async () => {
      const first = await manager().read(UserPage, 'GET', '/v1/users?limit=3');
      const rest = await manager().read(UserPage, 'GET', `/v1/users?limit=100&cursor=${first.next}`);

      const names = [...first.items, ...rest.items].map(({ name }) => name);
      expect(first.items).toHaveLength(3);
      expect(rest.next).toBeUndefined();
      expect(names).toEqual((await db().select().from(users).orderBy(users.name)).map(({ name }) => name));
    });

    it('with the groups there are, and without anything secret', async () => {
      const groups = await manager().read(UserGroups, 'GET', '/v1/user-groups');
      const dora = await manager().read(User, 'GET', '/v1/users/u-dora');

      expect(groups.map(({ name }) => name)).toEqual(['Customers', 'Distributors', 'Consultants', 'Office']);
      expect(dora).toMatchObject({
        username: 'dora',
        group: { id: 'distributors', name: 'Distributors' },
        contact: { number: '20005' },
        state: 'active',
      });
      expect(JSON.stringify(dora)).not.toMatch(/argon2|hash/i);
    });
  });

  it('E2: get another user name, and sign in with it', async () => {
    const answer = await change(manager(), 'u-tomas', { username: ' Tomas.Reyes ' });

    expect(User.parse(await answer.json()).username).toBe('tomas.reyes');
    expect((await attempt(shop(), '55g848f888897', 'orderpad')).status).toBe(401);
    expect((await attempt(shop(), 'tomas.reyes', 'orderpad')).status).toBe(201);
    expect(await find(manager(), 'text=tomas.rey')).toEqual(['tomas.reyes']);
    expect(await lastAct()).toMatchObject({
      userId: 'u-mara',
      action: 'user.updated',
      subject: 'u-tomas',
      onBehalfOf: 'c-20031',
      details: { from: { username: '55g848f888897' }, to: { username: 'tomas.reyes' } },
    });
    await change(manager(), 'u-tomas', { username: '55g848f888897' });
  });

  it('E2: sign in with a password that was set, and their earlier sign-ins end', async () => {
    const before = await shop().as('ines');

    const answer = await manager().request('POST', '/v1/users/u-ines/password', {
      body: { password: 'a new password' },
    });

    expect(answer.status).toBe(204);
    expect((await before.request('GET', '/v1/sign-in')).status).toBe(401);
    expect((await attempt(shop(), 'ines', 'orderpad')).status).toBe(401);
    expect((await attempt(shop(), 'ines', 'a new password')).status).toBe(201);
    expect(await lastAct()).toMatchObject({ action: 'user.password-set', subject: 'u-ines', details: {} });
  });

  it('E2: sign in with credentials that were generated, which the host keeps in no table', async () => {
    const key = crypto.randomUUID();
    const { username, password } = await manager().read(
      GeneratedCredentials,
      'POST',
      '/v1/users/u-ines/credentials',
      { key },
    );

    const answer = await attempt(shop(), username, password);

    expect(password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(answer.status).toBe(201);
    expect((await stored('u-ines'))?.passwordHash).toMatch(/^\$argon2id\$/);
    const acts = await db().select().from(audit);
    const kept = JSON.stringify([acts, await db().select().from(keyedWrites)]);
    expect(kept).not.toContain(password);
    expect(kept).not.toContain(key);
    expect(await lastAct()).toMatchObject({ userId: 'u-mara', action: 'user.credentials-generated' });
    await db()
      .update(users)
      .set({ passwordHash: await hashPassword('orderpad') })
      .where(eq(users.id, 'u-ines'));
  });

  it('get the same credentials for the same key, and no second time a new password', async () => {
    const key = crypto.randomUUID();
    const generate = (id: string) => manager().request('POST', `/v1/users/${id}/credentials`, { key });
    const first = GeneratedCredentials.parse(await (await generate('u-ines')).json());
    await manager().request('POST', '/v1/users/u-ines/password', { body: { password: 'orderpad' } });

    const again = GeneratedCredentials.parse(await (await generate('u-ines')).json());
    const other = await generate('u-dora');

    expect(again).toEqual(first);
    expect((await attempt(shop(), 'ines', 'orderpad')).status).toBe(201);
    expect(await readProblem(other)).toMatchObject({ code: 'key-reused' });
  });

  it('can sign in again after a new password, when too many attempts had locked them', async () => {
    for (let tries = 0; tries < 11; tries += 1) await attempt(shop(), 'nico', 'wrong');
    const locked = await attempt(shop(), 'nico', 'orderpad');

    await manager().request('POST', '/v1/users/u-nico/password', { body: { password: 'orderpad' } });

    expect([locked.status, (await attempt(shop(), 'nico', 'orderpad')).status]).toEqual([429, 201]);
  });

  it('that are disabled are signed out at once, and cannot sign in until they are enabled', async () => {
    const before = await shop().as('nico');

    await change(manager(), 'u-nico', { state: 'disabled' });
    const during = [(await before.request('GET', '/v1/sign-in')).status];
    during.push((await attempt(shop(), 'nico', 'orderpad')).status);
    await change(manager(), 'u-nico', { state: 'active' });

    expect(during).toEqual([401, 401]);
    expect((await before.request('GET', '/v1/sign-in')).status).toBe(401);
    expect((await attempt(shop(), 'nico', 'orderpad')).status).toBe(201);
  });

  it('may enter orders or not', async () => {
    const cleo = await shop().as('cleo');

    await change(manager(), 'u-cleo', { mayEnter: false });
    const barred = await cleo.request('GET', '/v1/orders');
    await change(manager(), 'u-cleo', { mayEnter: true });

    expect([barred.status, (await cleo.request('GET', '/v1/orders')).status]).toEqual([403, 200]);
  });

  it('have sign-ins, which a manager sees and ends', async () => {
    const cleo = await shop().as('cleo');

    const list = await manager().read(SignIns, 'GET', '/v1/users/u-cleo/sign-ins');
    await manager().request('DELETE', '/v1/users/u-cleo/sign-ins');

    expect(list.length).toBeGreaterThan(0);
    expect(list.some(({ isCurrent }) => isCurrent)).toBe(false);
    expect((await cleo.request('GET', '/v1/sign-in')).status).toBe(401);
    expect(await lastAct()).toMatchObject({
      userId: 'u-mara',
      action: 'user.sign-ins-ended',
      subject: 'u-cleo',
    });
  });

  it('keep the sign-in in which a manager sets her own password', async () => {
    const [here, there] = [await shop().as('mara'), await shop().as('mara')];

    await here.request('POST', '/v1/users/u-mara/password', { body: { password: 'orderpad' } });

    expect((await here.request('GET', '/v1/sign-in')).status).toBe(200);
    expect((await there.request('GET', '/v1/sign-in')).status).toBe(401);
    mara = here;
  });

  describe('above the role of the caller', () => {
    it.each<[string, string, unknown]>([
      ['PATCH', '/v1/users/u-dana', { name: 'Mine' }],
      ['POST', '/v1/users/u-dana/password', { password: 'a new password' }],
      ['POST', '/v1/users/u-dana/credentials', undefined],
      ['POST', '/v1/users/u-dana/password-reset', undefined],
      ['DELETE', '/v1/users/u-dana/sign-ins', undefined],
    ])('are not changed: %s %s', async (method, path, body) => {
      const before = await stored('u-dana');

      const answer = await manager().request(method, path, { body, key: crypto.randomUUID() });

      const issues = [{ code: 'role-above-own', path: ['id'] }];
      expect(await readProblem(answer)).toMatchObject({ code: 'forbidden', issues });
      expect(await stored('u-dana')).toEqual(before);
      expect((await admin().request('GET', '/v1/sign-in')).status).toBe(200);
    });

    it('none is made', async () => {
      const answer = await change(manager(), 'u-cleo', { role: 'admin' });

      const issues = [{ code: 'role-above-own', path: ['role'] }];
      expect(await readProblem(answer)).toMatchObject({ code: 'forbidden', issues });
      expect((await stored('u-cleo'))?.role).toBe('csr');
    });
  });

  it.each<[string, string, UserChange, string]>([
    ['a customer does not become staff', 'u-dora', { role: 'csr' }, 'role-unfit'],
    ['staff do not become customers', 'u-cleo', { role: 'customer' }, 'role-unfit'],
    ['a user name is that of one person', 'u-cleo', { username: 'mara' }, 'login-taken'],
    ['a user name is no customer number', 'u-cleo', { username: '20005' }, 'login-taken'],
    ['a PIN is that of one person', 'u-ines', { pin: '704112' }, 'login-taken'],
    ['an e-mail address is that of one person', 'u-ines', { email: 'DORA.vidal@example.com' }, 'login-taken'],
    ['a group exists', 'u-ines', { groupId: 'nowhere' }, 'group-unknown'],
  ])('%s', async (_, id, body, code) => {
    const before = await stored(id);

    const answer = await change(admin(), id, body);

    const issues = [{ code, path: Object.keys(body) }];
    expect(await readProblem(answer)).toMatchObject({ code: 'refused', issues });
    expect(await stored(id)).toEqual(before);
  });

  it.each<[string, UserChange]>([
    ['disabled', { state: 'disabled' }],
    ['demoted', { role: 'csr' }],
  ])('the last administrator is not %s', async (_, body) => {
    const answer = await change(admin(), 'u-dana', body);

    expect(await readProblem(answer)).toMatchObject({ code: 'refused', issues: [{ code: 'last-admin' }] });
    expect(await stored('u-dana')).toMatchObject({ state: 'active', role: 'admin' });
  });

  it('two administrators cannot disable each other at once', async () => {
    await change(admin(), 'u-mara', { role: 'admin' });

    const answers = await Promise.all([
      change(admin(), 'u-mara', { state: 'disabled' }),
      change(manager(), 'u-dana', { state: 'disabled' }),
    ]);

    const left = (await db().select().from(users)).filter(
      ({ role, state }) => role === 'admin' && state === 'active',
    );
    expect(left).toHaveLength(1);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await db().update(users).set({ state: 'active' });
    await db().update(users).set({ role: 'manager' }).where(eq(users.id, 'u-mara'));
    signedOut();
  });

  it('a change that changes nothing is not recorded', async () => {
    const before = await lastAct();

    const answer = await change(admin(), 'u-cleo', { name: 'Cleo Barnes', groupId: 'office' });

    expect(answer.status).toBe(200);
    expect(await lastAct()).toEqual(before);
  });

  /** Lets the next test sign in anew. */
  function signedOut(): void {
    dana = undefined;
    mara = undefined;
  }
});
