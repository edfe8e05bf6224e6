import { describe, expect, it } from 'vitest';
import { Username } from '../src/users.ts';

describe('a name to sign in with', () => {
  it('is written in one way, however it was typed', () => {
    expect([' Grace.Hopper ', 'ＧＲＡＣＥ', 'Ada_1'].map((typed) => Username.parse(typed))).toEqual([
      'grace.hopper',
      'grace',
      'ada_1',
    ]);
  });

  it.each(['ab', 'a b c', 'ada@example.com', 'x'.repeat(61), ''])('is never “%s”', (typed) => {
    expect(Username.safeParse(typed).success).toBe(false);
  });
});
