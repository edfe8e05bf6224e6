/** A short mark of a value, the same whatever the order of its keys (FNV-1a, 32 bits, of its JSON). */
export function printOf(value: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(value, sorted))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
