import { describe, expect, it } from 'vitest';
import { interleave } from '../src/interleave.ts';

describe('taking turns', () => {
  it('goes there and back, so that no happening is always first', async () => {
    const heard: string[] = [];
    const hear = (name: string) => () => {
      if (heard.at(-1) !== name) heard.push(name);
    };

    await interleave({ a: hear('a'), b: hear('b') }, 2);

    expect(heard).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });

  it('tells the dearer from the cheaper', async () => {
    const spin = (times: number) => () => {
      for (let at = 0; at < times; at++) Math.hypot(at, at);
    };

    const { dear, cheap } = await interleave({ dear: spin(20_000), cheap: spin(20) }, 3);

    expect(dear).toBeGreaterThan(cheap);
  });

  it('counts what a happening leaves for the microtasks after it', async () => {
    let done = 0;
    let asked = 0;

    await interleave(
      {
        later: () => {
          asked += 1;
          queueMicrotask(() => (done += 1));
        },
      },
      1,
    );

    expect(done).toBe(asked);
  });
});
