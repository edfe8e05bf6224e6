import { HostError } from '@orderpad/contracts';
import { hashInTurns } from '../turns/write-in-turns.ts';

interface Made {
  readonly id: string;
  readonly fingerprint: string;
}

/** Returns the id of what a key made before, of the rows that have its hash. Throws `key-reused` where it came with another body. */
export async function madeBefore(
  rows: PromiseLike<readonly Made[]>,
  body: object,
): Promise<string | undefined> {
  const [row] = await rows;
  if (row && row.fingerprint !== (await hashInTurns(body)))
    throw new HostError('key-reused', 'this key was used with another body');
  return row?.id;
}
