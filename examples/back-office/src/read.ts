import { HostError, Problem } from '@orderpad/contracts';

/** Reads what no adapter offers. Throws the failure with its code. */
export async function read(path: string): Promise<unknown> {
  const answer = await fetch(path, { signal: AbortSignal.timeout(10_000) });
  if (answer.ok) return answer.json();
  const { code } = Problem.parse(await answer.json());
  throw new HostError(code, `${path} was refused`);
}
