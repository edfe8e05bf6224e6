/**
 * Returns one text for equal content: JSON with the keys of every object in order and members that are `undefined` left out.
 * For plain JSON values. Hash it where it is stored; hosts store such hashes to tell a repeated request from a reused key, so
 * the text of a value never changes between versions.
 *
 * @example
 * fingerprint({ b: 1, a: [2] }) === fingerprint({ a: [2], b: 1, c: undefined }); // '{"a":[2],"b":1}'
 */
export function fingerprint(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(fingerprint).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${fingerprint(member)}`);
  return `{${members.join(',')}}`;
}
