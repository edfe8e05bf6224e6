import { afterAll, beforeEach, expect, vi } from 'vitest';
import { shortFingerprint } from '../../src/vendure/short-fingerprint.ts';
import { markOf, readRecording, writeRecording, type Recording } from './recording.ts';

type Fetch = typeof globalThis.fetch;

const testName = (): string => (expect.getState().currentTestName ?? '').replace(/^.*host: /, 'host: ');

/** Every test draws the same ids each time it runs, so that its questions are the same. */
function drawTheSameIds(): void {
  beforeEach(() => {
    let drawn = 0;
    const name = shortFingerprint(testName());
    vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
      drawn++;
      const hex = Buffer.from(`${name}${drawn}`).toString('hex');
      const digits = hex.padStart(24, '0').slice(-24);
      const [a, b, c] = [digits.slice(-8), digits.slice(0, 4), digits.slice(4, 16)];
      return `${a}-${b}-4000-8000-${c}`;
    });
    return () => vi.restoreAllMocks();
  });
}

const urlOf = (input: Parameters<Fetch>[0]): string | URL => (input instanceof Request ? input.url : input);

const bodyOf = (init: RequestInit | undefined): string => (typeof init?.body === 'string' ? init.body : '');

/** A `fetch` that keeps the answers it gets; they are written down when the tests of the file are over. */
export function recorder(fetch: Fetch): Fetch {
  drawTheSameIds();
  const tests: Recording['tests'] = {};
  const known = new Map<string, number>();
  afterAll(() => {
    writeRecording({ answers: [...known.keys()], tests });
  });
  return async (input, init) => {
    const answered = (tests[testName()] ??= []);
    const response = await fetch(input, init);
    const text = await response.clone().text();
    if (!known.has(text)) known.set(text, known.size);
    answered.push([markOf(urlOf(input), bodyOf(init)), known.get(text) ?? 0]);
    return response;
  };
}

/** A `fetch` that answers as Vendure did: each question with its answers in turn. */
export function replayer(): Fetch {
  drawTheSameIds();
  const { answers, tests } = readRecording();
  const left = new Map<string, Recording['tests'][string]>();
  return async (input, init) => {
    init?.signal?.throwIfAborted();
    const name = testName();
    const waiting = left.get(name) ?? [...(tests[name] ?? [])];
    left.set(name, waiting);
    const mark = markOf(urlOf(input), bodyOf(init));
    const index = waiting.findIndex(([question]) => question === mark);
    const [found] = index < 0 ? [] : waiting.splice(index, 1);
    if (!found)
      throw new Error(
        `Vendure was never asked this in "${name}": run \`npm run test:vendure -- --record\`\n${bodyOf(init)}`,
      );
    return new Response(answers[found[1]], { headers: { 'content-type': 'application/json' } });
  };
}
