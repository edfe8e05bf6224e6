import { describe, expect, it } from 'vitest';
import { batched } from '../src/service/batch.ts';

/** Writes that end when the test says so. */
function held() {
  const writes: (readonly string[])[] = [];
  const ends: (() => void)[] = [];
  const write = batched(async (items: readonly string[]) => {
    writes.push(items);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (items.includes('bad')) throw new Error('bad');
    return items.map((item) => item.toUpperCase());
  });
  const endNext = async () => {
    ends.shift()?.();
    for (let turns = 0; turns < 10; turns += 1) await Promise.resolve();
  };
  return { writes, write, endNext };
}

describe('batched writes', () => {
  it('write the first at once, and together all that came meanwhile', async () => {
    const { writes, write, endNext } = held();

    const answers = Promise.all(['a', 'b', 'c'].map(write));
    await endNext();
    await endNext();

    expect(await answers).toEqual(['A', 'B', 'C']);
    expect(writes).toEqual([['a'], ['b', 'c']]);
  });

  it('let nobody fail for another', async () => {
    const { write, endNext } = held();

    const answers = Promise.allSettled(['a', 'b', 'bad', 'c'].map(write));
    for (let writes = 0; writes < 5; writes += 1) await endNext();

    expect((await answers).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('go on after a failure', async () => {
    const { write, endNext } = held();
    const failed = expect(write('bad')).rejects.toThrow('bad');
    await endNext();
    await failed;

    const next = write('a');
    await endNext();

    expect(await next).toBe('A');
  });
});
