const letters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };

/**
 * Normalizes text for searching: removes case, accents, invisible characters and superfluous spaces. Done here, so that
 * every database gives the same result.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{DI}]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .replace(/[ßøłæœđı]/g, (letter) => letters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Returns the folded words of a search. At most eight count; a word that is part of another is dropped, since it is
 * found wherever that one is.
 */
export function wordsOf(text: string): string[] {
  const words = [...new Set(fold(text).split(' ').filter(Boolean).slice(0, 8))];
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

/** Returns a `LIKE` pattern that finds a word anywhere; wildcards in it are escaped. */
export const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
