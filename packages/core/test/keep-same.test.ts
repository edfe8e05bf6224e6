import { describe, expect, it } from 'vitest';
import { keepSame } from '../src/order/keep-same.ts';

describe('a value like the one before', () => {
  it('is the one before', () => {
    const before = { name: 'Ada', at: [1, { depth: 3 }] };

    expect(keepSame(before, structuredClone(before))).toBe(before);
    expect(keepSame(before, before)).toBe(before);
  });

  it('is not the one before with a part more, less, or of another name', () => {
    const before = { a: 1, b: 2 };

    for (const next of [{ a: 1 }, { a: 1, b: 2, c: 3 }, { a: 1, c: 2 }, { a: 1, b: 3 }, {}]) {
      const kept = keepSame(before, next);
      expect(kept).toStrictEqual(next);
      expect(kept).not.toBe(before);
    }
  });

  it('is not the one before with an undefined part in place of none', () => {
    const next = { a: undefined };

    expect(keepSame({ b: 1 }, next)).toEqual(next);
    expect(Object.keys(keepSame({ b: undefined }, next))).toEqual(['a']);
  });
});

describe('a value that differs from the one before', () => {
  it('keeps the parts that are equal', () => {
    const before = { contact: { name: 'Ada' }, lines: [{ id: 'a' }, { id: 'b' }], step: 'items' };
    const next = { contact: { name: 'Ada' }, lines: [{ id: 'a' }, { id: 'c' }], step: 'items' };

    const kept = keepSame(before, next);

    expect(kept).toEqual(next);
    expect(kept.contact).toBe(before.contact);
    expect(kept.lines[0]).toBe(before.lines[0]);
    expect(kept.lines).not.toBe(before.lines);
    expect(Array.isArray(kept.lines)).toBe(true);
  });

  it('keeps parts four levels deep, or as deep as is said', () => {
    const deep = () => ({ 1: { 2: { 3: { 4: { end: true } } } }, other: {} });
    const before = deep();
    const next = { ...deep(), step: 2 };

    expect(keepSame(before, next)[1][2][3]).not.toBe(before[1][2][3]);
    expect(keepSame(before, next, 6)[1]).toBe(before[1]);
    expect(keepSame({ a: {} }, { a: {} }, 1).a).toEqual({});
    expect(keepSame(before, next, 0)).toBe(next);
    expect(keepSame(before, next, 1).other).toBe(next.other);
    expect(keepSame(before, next, 2).other).toBe(before.other);
  });

  it('is a list where the one before was a record, and a record where it was a list', () => {
    expect(keepSame({ 0: 'a' }, ['a'])).toEqual(['a']);
    expect(keepSame(['a'], { 0: 'a' })).toEqual({ 0: 'a' });
  });

  it.each<[kind: string, before: unknown, next: unknown]>([
    ['a map', new Map([[1, 1]]), new Map([[1, 1]])],
    ['a date', new Date(0), new Date(0)],
    ['null', {}, null],
    ['a record after null', null, {}],
    ['a text', 'a', 'b'],
    ['a record after a map', new Map(), {}],
    ['a map after a record', {}, new Map()],
    ['a record after nothing', undefined, {}],
  ])('is compared by reference: %s', (_, before, next) => {
    expect(keepSame(before, next)).toBe(next);
  });

  it('is compared part by part up to 100 parts', () => {
    const list = (count: number) => Array.from({ length: count }, (_, at) => at);
    const [before, longBefore] = [list(100), list(101)];
    const long = list(101);

    expect(keepSame(before, list(100))).toBe(before);
    expect(keepSame(longBefore, long)).toBe(long);
  });

  it('is not a number where the one before was not, too', () => {
    const before = { rate: Number.NaN };

    expect(keepSame(before, { rate: Number.NaN })).toBe(before);
    expect(keepSame({ rate: 0 }, { rate: -0 })).toEqual({ rate: -0 });
  });
});
