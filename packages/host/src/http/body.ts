import { HostError, issue } from '@orderpad/contracts';
import { assertShallow, assertStorable } from './storable.ts';
import { invalid } from '../service/failures.ts';

/** Reads a JSON body of at most `limit` bytes. Throws `unsupported`, `too-large` or `invalid`. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;\s*charset=(?:"utf-8"|utf-8)\s*)?$/i.test(type)) {
    throw new HostError('unsupported', 'the body must be application/json', {
      issues: [issue('content-type', ['content-type'])],
    });
  }
  const text = await readText(request, limit);
  const value = parse(text);
  assertStorable(value);
  return value;
}

function parse(text: string): unknown {
  assertShallow(text);
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
