const letters: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ı: 'i' };

/** Text as it is searched: without case, accents and outer or double spaces. Folded here, so that every database agrees. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœđı]/g, (letter) => letters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The words of a search, folded; every one of them has to be found. At most eight count, and none that is part of another:
 * it is found wherever that one is.
 */
export function wordsOf(text: string): string[] {
  const words = [...new Set(fold(text).split(' ').filter(Boolean).slice(0, 8))];
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

/** A `LIKE` pattern that finds a word anywhere, whatever signs it holds. */
export const anywhere = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;
