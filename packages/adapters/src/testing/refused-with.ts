import { isHostError, type ProblemCode } from '@orderpad/contracts';
import { expect } from 'vitest';

/** Returns the `HostError` of a promise that should be refused. */
export async function refusedWith(promise: Promise<unknown>) {
  const end = await promise.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  if ('answer' in end) throw new Error(`this should have been refused: ${JSON.stringify(end.answer)}`);
  if (!isHostError(end.error)) throw new Error('only a HostError may leave an adapter', { cause: end.error });
  return end.error;
}

export async function expectRefusal(promise: Promise<unknown>, code: ProblemCode): Promise<void> {
  expect((await refusedWith(promise)).code).toBe(code);
}

/** Expects a promise to be refused with this one issue. */
export async function expectIssue(answer: Promise<unknown>, code: string): Promise<void> {
  const refusal = await refusedWith(answer);
  expect(refusal.code).toBe('refused');
  expect(refusal.issues.map((each) => each.code)).toEqual([code]);
}
