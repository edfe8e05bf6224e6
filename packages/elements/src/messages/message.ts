import { isolated } from './isolated.ts';
import type { Locale } from './locale.ts';

/** Message with `{name}` placeholders, or one for each plural form of `count`. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** Values for the placeholders of a message. */
export type MessageParams = Readonly<Record<string, string | number | boolean>>;

/** Messages by key. A slice has one table; a page may replace any message. */
export type MessageTable<Key extends string = string> = Readonly<Record<Key, Message>>;

/**
 * Fills the placeholders of a message; numbers are formatted for the locale. A text is isolated where it or the message is
 * written from right to left, so that neither reorders the other.
 */
export function fill(message: Message, params: MessageParams, locale: Locale): string {
  const sentence =
    typeof message === 'string'
      ? message
      : (message[locale.plural(Number(params['count'] ?? 0))] ?? message.other);
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (typeof value === 'number') return locale.number(value);
    return value === undefined ? place : isolated(String(value), sentence);
  });
}
