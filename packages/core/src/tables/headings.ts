import { headingWords, packWords, pieceWords, totalWords, type HeadingMeaning } from './heading-words.ts';

/** The meaning of a heading. `isExact` is false when a known heading is only part of it, as in `Qty per carton`. */
export interface Heading {
  readonly meaning: HeadingMeaning;
  readonly isExact: boolean;
}

/** Words that change nothing about the meaning of a heading: `Our SKU`, `Qty 2025`, `Price EUR`. */
const fillers = new Set(
  'our your the new in of eur usd gbp chf sek nok dkk pln czk try rub uah jpy cny krw ils aed vat excl incl ex net'.split(
    ' ',
  ),
);

/** Returns the meaning of a heading by whole words, never by letters inside a word; `undefined` when it has none that is known. */
export function headingOf(text: string): Heading | undefined {
  if (/^\s*%\s*$/.test(text)) return { meaning: 'discount', isExact: true };
  const whole = exactMeaning(text);
  if (whole) return { meaning: whole, isExact: true };
  // `Menge (Stk)`, `SKU / Artikelnummer`: what all known parts mean.
  const parts = text.split(/[/|()[\]{},\n]| - /).flatMap((part) => exactMeaning(part) ?? []);
  const [first] = parts;
  if (first && parts.every((part) => part === first))
    return { meaning: first, isExact: parts.length > 1 || /[([]/.test(text) };
  const inside = meaningInside(wordsIn(text));
  return inside && { meaning: inside, isExact: false };
}

/** Tells if a cell names a total or a subtotal: `Total`, `Zwischensumme:`, `Total (14 items)`. `SUM-14` is a code. */
export function isTotalWord(text: string): boolean {
  if (text.length > 40 || /^\P{L}*$|^[\p{L}\p{N}._/-]*\p{N}$/u.test(text)) return false;
  const words = wordsIn(text).filter((word) => !/\d/.test(word));
  return words.length <= 4 && [4, 3, 2, 1].some((count) => totals.has(words.slice(0, count).join('')));
}

/** Tells if a word is a unit of single pieces, such as `pcs` or `Stk.`. */
export const isPieceWord = (text: string): boolean => pieces.has(wordsIn(text).join(''));

/** Tells if a word is a unit of several pieces, such as `box` or `Karton`. */
export const isPackWord = (text: string): boolean => packs.has(wordsIn(text).join(''));

/** Converts a text to words that can be compared: lower case, without accents and punctuation. */
function wordsIn(text: string): string[] {
  // A long table is mostly ASCII, for which normalizing is most of the work.
  const letters = /^[ -~]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  const plain = letters.toLowerCase();
  return plain
    .replaceAll('ß', 'ss')
    .replaceAll('#', ' no ')
    .replaceAll('°', 'o')
    .replaceAll(/["'’״׳`]/g, '')
    .split(/[^\p{L}\p{N}]/u)
    .filter(Boolean);
}

function exactMeaning(text: string): HeadingMeaning | undefined {
  const words = wordsIn(text);
  const plain = words.filter((word) => !fillers.has(word) && !/^\p{N}+$/u.test(word));
  return meanings.get(words.join('')) ?? meanings.get(plain.join(''));
}

/** Returns the meaning of the longest known heading among the words. */
function meaningInside(words: readonly string[]): HeadingMeaning | undefined {
  for (let length = Math.min(words.length, 4); length > 0; length--) {
    const found = words.flatMap((_, from) => {
      const part = words.slice(from, from + length);
      return part.length < length ? [] : (meanings.get(part.join('')) ?? []);
    });
    // `Total Qty` counts, whatever else it says.
    const [meaning] = [...found.filter((each) => counting.has(each)), ...found];
    if (meaning) return meaning;
  }
  // Languages without spaces between words.
  const text = words.join('');
  return spaceless.find(([word]) => text.includes(word))?.[1];
}

const counting: ReadonlySet<HeadingMeaning> = new Set(['quantity', 'rival', 'maybe-quantity']);

const listed = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((heading) => wordsIn(heading).join(''))
    .filter(Boolean);

const meanings = new Map<string, HeadingMeaning>();
for (const [meaning, headings] of Object.entries(headingWords) as [HeadingMeaning, string][]) // its own keys
  for (const heading of listed(headings)) if (!meanings.has(heading)) meanings.set(heading, meaning);

// The extensions of a script have the sign for a long vowel, which `コード` needs.
const spaceless = [...meanings]
  .filter(
    ([word]) => word.length > 1 && /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u1100-\u11ff]/u.test(word),
  )
  .toSorted(([one], [other]) => other.length - one.length);

const totals = new Set(listed(totalWords));
const pieces = new Set(listed(pieceWords));
const packs = new Set(listed(packWords));
