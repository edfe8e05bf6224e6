import { type Arbitrary, array, constantFrom, json, nat, oneof, option, record } from 'fast-check';

type Step = string | number;

/** JSON values that are invalid almost everywhere. */
const fragments = [
  'null',
  'true',
  '-1',
  '0',
  '0.1',
  '1e21',
  '1e309',
  '9007199254740993',
  '""',
  '" "',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udfff\\ud83d"',
  '{"\\u0000":1}',
  '"\\u202e\\u0007"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1}',
  `"${'x'.repeat(5000)}"`,
  `${'['.repeat(2000)}${']'.repeat(2000)}`,
  '{"kind":"unheard-of"}',
  `"'; drop table orders; --"`,
];

/** Texts that are not a JSON body. */
const rubbish = [
  '',
  '{',
  'undefined',
  '{"a":1',
  '[1,]',
  '\u0000',
  '<html></html>',
  '{"a":1}}',
  "{'a':1}",
  'NaN',
  '"',
  '[]',
  '7',
  '"text"',
  'null',
];

const hole = '"\u2603 the hole \u2603"';

/** Generates the text of a body: a valid one with one or two values replaced or removed, or arbitrary text. */
export function spoilt(valid: unknown): Arbitrary<string> {
  const places = placesIn(valid);
  const damage = record({
    place: nat(places.length - 1),
    fragment: option(constantFrom(...fragments), { freq: 6 }),
  });
  const damaged = array(damage, { minLength: 1, maxLength: 2 }).map((all) =>
    all.reduce(
      (text, { place, fragment }) => replaced(text, places[place] ?? [], fragment),
      JSON.stringify(valid),
    ),
  );
  return oneof(
    { weight: 12, arbitrary: damaged },
    { weight: 1, arbitrary: constantFrom(...rubbish) },
    {
      weight: 1,
      arbitrary: json({ maxDepth: 4 }),
    },
  );
}

function replaced(text: string, place: readonly Step[], fragment: string | null): string {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return text;
  }
  if (place.length === 0) return fragment ?? '';
  let at = body;
  for (const step of place.slice(0, -1)) at = isHolder(at) ? at[step] : undefined;
  const last = place.at(-1) ?? '';
  if (!isHolder(at)) return text;
  at[last] = fragment === null ? undefined : JSON.parse(hole);
  return JSON.stringify(body).replace(hole, () => fragment ?? '');
}

const isHolder = (value: unknown): value is Record<Step, unknown> =>
  typeof value === 'object' && value !== null;

function placesIn(value: unknown, at: readonly Step[] = []): (readonly Step[])[] {
  if (!isHolder(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([key, member]) => placesIn(member, [...at, key]))];
}
