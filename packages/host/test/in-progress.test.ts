import { isHostError } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { InProgress } from '../src/http/in-progress.ts';

const times = (count: number, begin: () => () => void) => Array.from({ length: count }, begin);

describe('requests of one user that a process works on', () => {
  it.each([
    ['a hundred at once', 100, 100],
    ['four at once with a large body', 4, 300 * 1024],
    ['two at once with a body of more than 8 MiB', 2, 8 * 1024 * 1024 + 1],
    ['two at once with a body of a length that they do not say', 2, Infinity],
  ])('are %s at most, and others have as many', (_, most, bytes) => {
    const inProgress = new InProgress();
    const [first] = times(most, () => inProgress.begin('mara', bytes));

    const refusal = codeOf(() => inProgress.begin('mara', bytes));
    const other = codeOf(() => inProgress.begin('dana', bytes));
    first?.();
    const next = codeOf(() => inProgress.begin('mara', bytes));

    expect([refusal, other, next]).toEqual(['rate-limited', undefined, undefined]);
  });

  it('may have small bodies while large ones are worked on', () => {
    const inProgress = new InProgress();
    times(2, () => inProgress.begin('mara', Infinity));

    expect(codeOf(() => inProgress.begin('mara', 1000))).toBeUndefined();
  });
});

/** Returns the code of a refusal; undefined where there is none. */
function codeOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return isHostError(error) ? error.code : String(error);
  }
}
