/** A sentence with `{name}` places to fill, or one for each plural form that `count` may take. */
export type Word = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** What goes into the places of a sentence. */
export type WordParams = Readonly<Record<string, string | number | boolean>>;

/** Sentences by key. A slice has one table; a page may replace any of its sentences. */
export type WordTable<Key extends string = string> = Readonly<Record<Key, Word>>;

/** Fill the places of a sentence; numbers are written as the language does. */
export function fill(word: Word, params: WordParams, lang: string): string {
  const sentence = typeof word === 'string' ? word : formOf(word, Number(params['count'] ?? 0), lang);
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (typeof value === 'number') return formatsOf(lang).number.format(value);
    return value === undefined ? place : String(value);
  });
}

function formOf(word: Exclude<Word, string>, count: number, lang: string): string {
  return word[formatsOf(lang).plural.select(count)] ?? word.other;
}

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly plural: Intl.PluralRules;
}

/** Kept, since making them costs more than all else that a sentence does. */
const formats = new Map<string, Formats>();

function formatsOf(lang: string): Formats {
  const kept = formats.get(lang);
  if (kept) return kept;
  const made = { number: new Intl.NumberFormat(lang), plural: new Intl.PluralRules(lang) };
  formats.set(lang, made);
  return made;
}
