import { randomInt } from 'node:crypto';
import { isLuhn } from '../../test-payments/pages/card.js';

/** Beginnings and lengths of numbers that the test payment provider takes. */
const kinds = [
  { start: '4', length: 16 },
  { start: '4', length: 19 },
  { start: '53', length: 16 },
  { start: '2401', length: 16 },
  { start: '37', length: 15 },
] as const;

/** Returns random card numbers with a right check digit, so that each can be found again wherever it was left. */
export function canaries(count: number): readonly string[] {
  const numbers = new Set<string>();
  while (numbers.size < count) {
    const { start, length } = kinds[numbers.size % kinds.length] ?? kinds[0];
    let body: string = start;
    while (body.length < length - 1) body += randomInt(10);
    const digit = Array.from('0123456789').find((each) => isLuhn(body + each));
    numbers.add(body + digit);
  }
  return [...numbers];
}

/** Digits in a row, as they stand on a card, in an address, or in a text of two bytes for each character. */
const runs = /\d(?:(?:[ \-+\0]|%20)?\d){11,}/g;

/**
 * Returns the canaries that a text contains, in groups or in one piece; their first twelve digits are enough, since the last four may be
 * shown.
 */
export function canariesIn(text: string, numbers: readonly string[]): readonly string[] {
  const byStart = new Map(numbers.map((number) => [number.slice(0, 12), number]));
  const found = new Set<string>();
  for (const [run] of text.matchAll(runs)) {
    const digits = run.replaceAll('%20', '').replace(/\D/g, '');
    for (let at = 0; at + 12 <= digits.length; at++) {
      const number = byStart.get(digits.slice(at, at + 12));
      if (number) found.add(number);
    }
  }
  return [...found];
}
