import { memoryHost } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';
import { array, asyncProperty, check, constantFrom, integer, record, type RunDetails } from 'fast-check';
import { turnKinds, TwoEditors, type Turn } from './two-editors.ts';

const turn = record<Turn>({
  who: constantFrom(0, 1),
  what: constantFrom(...turnKinds),
  at: integer({ min: 0, max: 5 }),
});

/**
 * Plays random sequences of turns of two editors, at the memory host unless another one is given; fails with the shortest one after which
 * a value has vanished silently.
 */
export function playSequences(
  numRuns: number,
  seed: number,
  host: Host = memoryHost(),
): Promise<RunDetails<[Turn[]]>> {
  const sequences = array(turn, { minLength: 4, maxLength: 16 });
  return check(
    asyncProperty(sequences, async (sequence) => {
      const both = await TwoEditors.open(host);
      for (const each of sequence) await both.take(each);
      const vanished = await both.vanished();
      await both.close();
      if (vanished.length > 0) throw new Error(`nobody let go: ${vanished.join(', ')}`);
    }),
    { numRuns, seed },
  );
}
