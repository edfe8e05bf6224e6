/**
 * Returns one text for equal content: JSON with the keys of every object in order and members that are `undefined` left out.
 * For plain JSON values. Hash it where it is stored; hosts store such hashes to tell a repeated request from a reused key, so
 * the text of a value never changes between versions.
 *
 * @example
 * fingerprint({ b: 1, a: [2] }) === fingerprint({ a: [2], b: 1, c: undefined }); // '{"a":[2],"b":1}'
 */
export function fingerprint(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const member of value) text += text === '' ? fingerprint(member) : `,${fingerprint(member)}`;
    return `[${text}]`;
  }
  for (const key of Object.keys(value).toSorted()) {
    const member: unknown = Reflect.get(value, key);
    if (member === undefined) continue;
    const named = nameOf(key) + fingerprint(member);
    text += text === '' ? named : `,${named}`;
  }
  return `{${text}}`;
}

/** The beginnings of members by their keys. Documents have few different ones, and many members. */
const names = new Map<string, string>();
const mostNames = 500;

function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${JSON.stringify(key)}:`;
  if (names.size < mostNames) names.set(key, name);
  return name;
}
