import { setImmediate } from 'node:timers/promises';
import { turns } from './turns.ts';

/** Something that happens, once per call. */
export type Happening = (turn: number) => void;

/**
 * The least microseconds that one happening takes, microtasks included. Samples of some 8 ms are taken in turn, there and
 * back; the minimum is what the work costs when nothing else disturbs it.
 */
export async function interleave<Name extends string>(
  happenings: Record<Name, Happening>,
  rounds: number,
): Promise<Record<Name, number>> {
  // `Object.keys` widens the names of a record to strings.
  const names = Object.keys(happenings) as Name[];
  const least = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  const counts = Object.fromEntries(names.map((name) => [name, 100])) as Record<Name, number>;
  for (let round = 0; round < rounds; round++) {
    for (const name of turns(names, round)) {
      const cost = await sample(happenings[name], counts[name]);
      counts[name] = Math.max(10, Math.round(8000 / cost));
      least[name] = Math.min(least[name], cost);
      await setImmediate();
    }
  }
  return least;
}

async function sample(happening: Happening, count: number): Promise<number> {
  const start = performance.now();
  for (let turn = 0; turn < count; turn++) {
    happening(turn);
    await drained;
  }
  return ((performance.now() - start) * 1000) / count;
}

const drained = Promise.resolve();
