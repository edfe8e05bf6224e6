import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { shortHash } from '../../src/vendure/short-hash.ts';

/** The answers of Vendure to each question of each test. The same answer is kept once. */
export interface Recording {
  readonly answers: string[];
  /** The mark of each question with the index of its answer, by the name of the test. */
  readonly tests: Record<string, [question: string, answer: number][]>;
}

const file = join(import.meta.dirname, 'recorded.json.gz');

export const writeRecording = (recording: Recording): void =>
  writeFileSync(file, gzipSync(JSON.stringify(recording), { level: 9 }));

export const readRecording = (): Recording =>
  // Sound: written by `writeRecording`.
  JSON.parse(gunzipSync(readFileSync(file)).toString()) as Recording;

/** Ours is the only thing that is asked at this address, whatever it is called here. */
export const markOf = (url: string | URL, body: string): string =>
  shortHash(JSON.stringify([new URL(url).search, body]));
