import type { Locale } from './locale.ts';

/** A sentence with `{name}` places to fill, or one for each plural form that `count` may take. */
export type Word = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** What goes into the places of a sentence. */
export type WordParams = Readonly<Record<string, string | number | boolean>>;

/** Sentences by key. A slice has one table; a page may replace any of its sentences. */
export type WordTable<Key extends string = string> = Readonly<Record<Key, Word>>;

/** Fill the places of a sentence; numbers are written as the language does. */
export function fill(word: Word, params: WordParams, locale: Locale): string {
  const sentence =
    typeof word === 'string' ? word : (word[locale.plural(Number(params['count'] ?? 0))] ?? word.other);
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? locale.number(value) : String(value ?? place);
  });
}
