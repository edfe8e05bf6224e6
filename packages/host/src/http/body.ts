import { HostError, isHostError, issue } from '@orderpad/contracts';
import { readInTurns } from '../turns/read-in-turns.ts';
import { Turn } from '../turns/breathe.ts';
import { invalid } from '../service/failures.ts';
import { bounded } from './bounded-json.ts';
import { assertStorableInTurns, mayBeUnstorable } from './storable.ts';

/** Reads a JSON body of at most `limit` bytes, in turns with other requests. Throws `unsupported`, `too-large` or `invalid`. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;\s*charset=(?:"utf-8"|utf-8)\s*)?$/i.test(type)) {
    throw new HostError('unsupported', 'the body must be application/json', {
      issues: [issue('content-type', ['content-type'])],
    });
  }
  const text = await readText(request, limit);
  const turn = new Turn();
  const value = await parse(text, turn);
  if (mayBeUnstorable(text)) await assertStorableInTurns(value, turn);
  return value;
}

async function parse(text: string, turn: Turn): Promise<unknown> {
  try {
    return await readInTurns(text, bounded, turn);
  } catch (error) {
    if (isHostError(error)) throw error;
    throw invalid('the body is not JSON', [issue('not-json', [])]);
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const decoded = (chunk?: Uint8Array): string => {
    try {
      return chunk ? utf8.decode(chunk, { stream: true }) : utf8.decode();
    } catch {
      throw invalid('the body is not UTF-8', [issue('not-utf-8', [])]);
    }
  };
  let text = '';
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    text += decoded(chunk);
  }
  return text + decoded();
}

const tooLarge = (limit: number): HostError =>
  new HostError('too-large', `the body has more than ${limit} bytes`, {
    issues: [issue('too-large', [], { limit })],
  });
