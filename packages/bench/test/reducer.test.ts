import { describe, expect, it } from 'vitest';
import { reduce, reducedOf } from '../src/reducer.ts';

describe('the plain reducer', () => {
  it('changes one row and adds up anew, without touching what was', () => {
    const before = reducedOf(3);

    const after = reduce(before, { id: 'line-1', quantity: 5 });

    expect(after.rows.map(({ quantity }) => quantity)).toEqual([1, 5, 1]);
    expect(after.total - before.total).toBe(4 * (before.rows[1]?.price ?? 0));
    expect(before.rows.map(({ quantity }) => quantity)).toEqual([1, 1, 1]);
    expect(after.rows[0]).toBe(before.rows[0]);
  });
});
