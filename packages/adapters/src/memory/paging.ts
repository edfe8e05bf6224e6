import { HostError, type PageQuery } from '@orderpad/contracts';

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

/** Tells whether every word of the text is somewhere in the fields. */
export function isMatch(text: string, fields: readonly (string | undefined)[]): boolean {
  const hay = fields.filter(Boolean).join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
