import type { Flaw } from './reader.ts';

/** What became of a row. */
export interface Answer {
  readonly file: string;
  readonly line: number;
  /** What the row is about, such as an SKU; empty where it could not be read. */
  readonly key: string;
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'refused';
  /** With `refused`. */
  readonly flaw?: Flaw;
}

/** Puts an answer into a line. */
export const answerText = ({ file, line, key, outcome, flaw }: Answer): string =>
  flaw
    ? `${file}:${line} ${key} refused: ${flaw.code} in ${flaw.column}. ${flaw.help}`
    : `${file}:${line} ${key} ${outcome}`;
