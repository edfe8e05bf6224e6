import { SignIn } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { signInFailures, users } from '../src/data/schema.ts';
import { hashPassword } from '../src/sign-in/passwords.ts';
import { onEachDatabase } from './on-each-database.ts';
import { scryptHash } from './passwords.ts';
import { attempt } from './signing-in.ts';

onEachDatabase('D1: signing in', (shop) => {
  beforeEach(async () => {
    await shop().database.db.delete(signInFailures);
  });

  it.each([
    ['user name', 'dora'],
    ['user name in another case', ' Dora '],
    ['e-mail address', 'Dora.Vidal@example.com'],
    ['account number', '20005'],
    ['PIN', '704112'],
  ])('takes the %s', async (_, login) => {
    const answer = await attempt(shop(), login, 'orderpad');

    expect(answer.status).toBe(201);
    expect(SignIn.parse(await answer.json()).operator.id).toBe('u-dora');
  });

  it('answers a login that nobody has, that several have, or whose user is disabled like a wrong password', async () => {
    const { db } = shop().database;
    const passwordHash = await hashPassword('orderpad');
    const more = { passwordHash, role: 'customer' as const, name: 'Twin' };
    await db.insert(users).values([
      { ...more, id: 'u-twin-1', username: 'twin.one', email: 'twins@example.com' },
      { ...more, id: 'u-twin-2', username: 'twin.two', email: 'twins@example.com' },
      { ...more, id: 'u-gone', username: 'gone', state: 'disabled' },
    ]);

    const tries: readonly (readonly [string, string])[] = [
      ['dora', 'wrong'],
      ['nobody-at-all', 'orderpad'],
      ['twins@example.com', 'orderpad'],
      ['gone', 'orderpad'],
    ];
    const answers = [];
    for (const [login, password] of tries) {
      const answer = await attempt(shop(), login, password);
      answers.push({ status: answer.status, problem: await answer.json() });
    }

    const [wrong, ...others] = answers;
    expect(wrong).toMatchObject({ status: 401, problem: { code: 'unauthenticated' } });
    for (const other of others) expect(other).toEqual(wrong);
    for (const username of ['twin.one', 'twin.two', 'gone'])
      await db.delete(users).where(eq(users.username, username));
  });

  it('knows a password that an earlier version hashed, and hashes it anew', async () => {
    const { db } = shop().database;
    await db
      .update(users)
      .set({ passwordHash: scryptHash('orderpad') })
      .where(eq(users.id, 'u-ines'));

    const first = await attempt(shop(), 'ines', 'orderpad');
    const [row] = await db.select().from(users).where(eq(users.id, 'u-ines'));
    const second = await attempt(shop(), 'ines', 'orderpad');

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(row?.passwordHash).toMatch(/^\$argon2id\$/);
  });

  it('leaves an old hash as it is when the password is wrong', async () => {
    const { db } = shop().database;
    const passwordHash = scryptHash('orderpad');
    await db.update(users).set({ passwordHash }).where(eq(users.id, 'u-ines'));

    await attempt(shop(), 'ines', 'wrong');

    const [row] = await db.select().from(users).where(eq(users.id, 'u-ines'));
    expect(row?.passwordHash).toBe(passwordHash);
  });
});
