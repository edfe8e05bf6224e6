import { describe, expect, it } from 'vitest';
import { readTexts } from '../src/tables/read-texts.ts';

/** Reads texts that a file may be; returns the encoding that is taken, with `?` behind it where a person has to choose. */
function taken(...texts: string[]): string {
  const { encoding, isEncodingCertain } = readTexts(
    texts.map((text, index) => ({ encoding: 'abc'.charAt(index), text })),
  );
  return `${encoding}${isEncodingCertain ? '' : ' ?'}`;
}

describe('the texts that a file may be', () => {
  const known = 'SKU\tQty\tRabatt\nA-1\t2\t10\nB-1\t3\t5';
  const unknown = known.replace('Rabatt', 'Ra÷att');
  const unclear = 'blue tea, 2 or 3\nred mug, some';

  it.each<[what: string, texts: string[], encoding: string]>([
    ['are one text for certain', [known], 'a'],
    ['are the one whose columns are known best', [unknown, known], 'b'],
    ['are the one whose columns are known best, when it comes first', [known, unknown], 'a'],
    ['are the first of those that are known as well', [known, known], 'a'],
    ['are the one that is certain', [unclear, known], 'b'],
    ['are the first where none is certain, and asked about', [unclear, unclear], 'a ?'],
    ['are asked about where they order something else', [known, known.replace('B-1', 'C-1')], 'a ?'],
    [
      'are asked about where a code has letters that encodings differ in',
      [known.replace('B-1', 'É-1'), known.replace('B-1', 'É-1')],
      'a ?',
    ],
    [
      'are compared by their first 50 lines',
      [0, 1].map((at) => `${known}${'\nA-1\t2\t10'.repeat(47)}\nA-${at}\t2\t10`),
      'a',
    ],
  ])('%s', (_, texts, encoding) => {
    expect(taken(...texts)).toBe(encoding);
  });

  it('are at least one', () => {
    expect(() => readTexts([])).toThrow(new RangeError('there is no text to read'));
  });
});
