import { HostError, issue } from '@orderpad/contracts';
import { breathe } from '../service/breathe.ts';
import { invalid } from '../service/failures.ts';
import { assertBounded } from './bounded-json.ts';
import { assertStorable, mayBeUnstorable } from './storable.ts';

/** Reads a JSON body of at most `limit` bytes. Throws `unsupported`, `too-large` or `invalid`. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;\s*charset=(?:"utf-8"|utf-8)\s*)?$/i.test(type)) {
    throw new HostError('unsupported', 'the body must be application/json', {
      issues: [issue('content-type', ['content-type'])],
    });
  }
  const text = await readText(request, limit);
  await assertBounded(text, breathe);
  const value = parse(text);
  if (text.length > large) await breathe();
  if (mayBeUnstorable(text)) assertStorable(value);
  return value;
}

/** Length of a body whose parts are worked through in turns with other requests. */
const large = 200_000;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('the body is not JSON', [issue('not-json', [])]);
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw invalid('the body is not UTF-8', [issue('not-utf-8', [])]);
  }
}

const tooLarge = (limit: number): HostError =>
  new HostError('too-large', `the body has more than ${limit} bytes`, {
    issues: [issue('too-large', [], { limit })],
  });
