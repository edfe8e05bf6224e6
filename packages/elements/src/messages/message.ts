import type { Locale } from './locale.ts';

/** A sentence with `{name}` places to fill, or one for each plural form that `count` may take. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** What goes into the places of a sentence. */
export type MessageParams = Readonly<Record<string, string | number | boolean>>;

/** Sentences by key. A slice has one table; a page may replace any of its sentences. */
export type MessageTable<Key extends string = string> = Readonly<Record<Key, Message>>;

/** Fill the places of a sentence; numbers are written as the language does. */
export function fill(message: Message, params: MessageParams, locale: Locale): string {
  const sentence =
    typeof message === 'string'
      ? message
      : (message[locale.plural(Number(params['count'] ?? 0))] ?? message.other);
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    return typeof value === 'number' ? locale.number(value) : String(value ?? place);
  });
}
