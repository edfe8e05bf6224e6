import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdated, isPassword, passwordCost } from '../src/sign-in/passwords.ts';
import { scryptHash } from './passwords.ts';

describe('passwords', () => {
  it('are hashed with argon2id and at least the parameters that OWASP recommends', async () => {
    const stored = await hashPassword('a password');

    expect(stored).toMatch(/^\$argon2id\$v=19\$m=\d+,t=\d+,p=1\$[\w+/]{22,}\$[\w+/]{43}$/);
    expect(passwordCost.memoryCost).toBeGreaterThanOrEqual(19_456);
    expect(passwordCost.timeCost).toBeGreaterThanOrEqual(2);
    expect(isOutdated(stored)).toBe(false);
  });

  it('are told from others, in any composition of their characters', async () => {
    const stored = await hashPassword('Zoë’s café');

    expect(await isPassword('Zoë’s café'.normalize('NFD'), stored)).toBe(true);
    expect(await isPassword('Zoe’s cafe', stored)).toBe(false);
  });

  it('of an earlier version are known, and outdated', async () => {
    const stored = scryptHash('a password');

    expect(await isPassword('a password', stored)).toBe(true);
    expect(await isPassword('another', stored)).toBe(false);
    expect(isOutdated(stored)).toBe(true);
  });

  it('hashed with other parameters are known, and outdated', async () => {
    const weak = '$argon2id$v=19$m=4096,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$';

    expect(isOutdated(weak)).toBe(true);
  });

  it.each(['', ':', 'nonsense', 'zz:zz', '00:00'])('match no hash such as "%s"', async (stored) => {
    expect(await isPassword('a password', stored)).toBe(false);
  });

  it('match nobody, after the same comparison as with a person', async () => {
    const compared: string[] = [];
    const compare = async (hashed: string) => compared.push(hashed.split('$').slice(0, 4).join('$')) > 0;

    const person = await isPassword('nobody', await hashPassword('nobody'), compare);
    const nobody = await isPassword('nobody', undefined, compare);

    expect([person, nobody]).toEqual([true, false]);
    expect(compared).toEqual(Array.from({ length: 2 }, () => '$argon2id$v=19$m=19456,t=2,p=1'));
  });
});
