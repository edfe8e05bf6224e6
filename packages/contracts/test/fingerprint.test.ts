import { expect, it } from 'vitest';
import { fingerprint } from '@orderpad/contracts';

it('a fingerprint is the same whatever the order of keys, at every depth', () => {
  expect(fingerprint({ b: 1, a: [{ d: 2, c: 3 }] })).toBe('{"a":[{"c":3,"d":2}],"b":1}');
  expect(fingerprint({ b: 1, a: [{ d: 2, c: 3 }] })).toBe(fingerprint({ a: [{ c: 3, d: 2 }], b: 1 }));
});

it('a fingerprint leaves members out that are undefined, as JSON does', () => {
  expect(fingerprint({ a: undefined, b: [undefined, null] })).toBe('{"b":[null,null]}');
  expect(fingerprint(undefined)).toBe('null');
});

it.each([
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: '1' }, { a: 1 }],
  [{ a: { b: 1 } }, { 'a.b': 1 }],
  [['a', 'b'], ['a,b']],
  [{ a: null }, {}],
])('the fingerprints of %j and %j differ', (one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other));
});

it('a fingerprint reads back as what it was made of', () => {
  const value = { 10: 'ten', 2: ['“quotes”', '\n', '😀'], ä: true, z: -1.5 };

  expect(JSON.parse(fingerprint(value))).toEqual(value);
});
