import { codeText, HostError, type PageQuery } from '@orderpad/contracts';

/** Returns the part of a list that was asked for; a cursor is the number of items before it. */
export function pageFrom<Item>(
  items: readonly Item[],
  { limit, cursor = '0' }: PageQuery,
): { items: Item[]; next?: string } {
  const from = Number(cursor);
  if (!Number.isInteger(from) || from < 0) throw new HostError('invalid', 'the cursor is not one of ours');
  const until = from + limit;
  return { items: items.slice(from, until), ...(until < items.length && { next: String(until) }) };
}

/** Tells whether every word of the text is somewhere in the fields, or the text is a spelling of a part of the phone number. */
export function isMatch(text: string, fields: readonly (string | undefined)[], phone?: string): boolean {
  const hay = folded([...fields, phone].filter(Boolean).join(' '));
  const words = folded(text).split(/\s+/);
  return words.every((word) => hay.includes(word)) || isSpelling(text, phone);
}

/** Returns a text without case and accents, and in one spelling. */
export const folded = (text: string): string =>
  codeText(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Fewer digits say too little when they are read as a phone number. */
const leastDigits = 4;

/** Compares phone numbers by their digits, without the prefix that a caller abroad leaves out or adds: `0`, `00`, `(0)`. */
function isSpelling(text: string, phone = ''): boolean {
  if (!/^[\s+\d()./-]+$/.test(codeText(text))) return false;
  const [typed, kept] = [significant(text), significant(phone)];
  if (typed.length < leastDigits || kept.length < leastDigits) return false;
  return kept.includes(typed) || (isInternational(text) && typed.endsWith(kept));
}

const isInternational = (text: string): boolean => /^\s*(?:\+|00)/.test(codeText(text));

const significant = (phone: string): string =>
  codeText(phone).replaceAll('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
