import type { Messages } from '../src/messages/en.ts';
import type { Message } from '../src/messages/message.ts';

const plain = 'AEIOUYaceinouy';
const accented = 'ÅÉÎÕÛÝåçéîñöûý';

const accent = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);

/** Accents a text and makes it a third longer, as a translation may be. Placeholders stay. */
function translated(text: string): string {
  const body = text
    .split(/(\{[^}]*\})/)
    .map((part, index) => (index % 2 ? part : accent(part)))
    .join('');
  return `${body}${' ~'.repeat(Math.ceil(text.length / 6))}`;
}

const pseudoOf = (message: Message): Message =>
  typeof message === 'string'
    ? translated(message)
    : {
        ...Object.fromEntries(Object.entries(message).map(([form, text]) => [form, translated(text)])),
        other: translated(message.other),
      };

/** Returns messages in a language that nobody speaks: each sentence that stays plain English is in no catalogue. */
export const pseudo = (messages: Readonly<Record<string, Message>>): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, pseudoOf(message)]));
