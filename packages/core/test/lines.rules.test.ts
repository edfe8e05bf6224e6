import { describe, expect, it } from 'vitest';
import { Lines } from '../src/order/lines.ts';
import { customLine, variantLine } from './contexts.ts';

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => variantLine(`l${from + at}`));
const ids = (lines: Lines) => [...lines].map(({ id }) => id);
const sizes = (lines: Lines) => lines.pieces().map(({ length }) => length);

describe('a list of lines', () => {
  const lines = Lines.of([
    variantLine('a', { quantity: 2 }),
    customLine('b', { quantity: 3 }),
    variantLine('c'),
  ]);

  it('counts its lines, their pieces and those that ship', () => {
    expect([lines.size, lines.quantity, lines.ships]).toEqual([3, 6, 2]);
    const less = lines.remove('a');
    expect([less.size, less.quantity, less.ships]).toEqual([2, 4, 1]);
    const more = lines.replace(variantLine('b', { quantity: 9 }));
    expect([more.size, more.quantity, more.ships]).toEqual([3, 12, 3]);
    expect([lines, less, more].map(({ shipQuantity }) => shipQuantity)).toEqual([3, 1, 12]);
  });

  it('finds lines by index and by id', () => {
    expect([0, 2, 3, -1, -2].map((index) => lines.at(index)?.id)).toEqual([
      'a',
      'c',
      undefined,
      undefined,
      undefined,
    ]);
    expect([lines.indexOf('a'), lines.indexOf('c'), lines.indexOf('d')]).toEqual([0, 2, -1]);
    expect([lines.get('b')?.id, lines.get('d')]).toEqual(['b', undefined]);
  });

  it('is the same without the line to be removed or replaced', () => {
    expect(lines.remove('d')).toBe(lines);
    expect(lines.replace(variantLine('d'))).toBe(lines);
  });

  it('is left as it was by every change', () => {
    lines.append(many(3)).insert(0, variantLine('x')).remove('a');

    expect(ids(lines)).toEqual(['a', 'b', 'c']);
    expect(lines.get('x')).toBe(undefined);
  });
});

describe('a long list of lines', () => {
  it('is held in pieces of 64, the last one filled first', () => {
    expect(sizes(Lines.of(many(130)))).toEqual([64, 64, 2]);
    expect(sizes(Lines.of(many(63)).append(many(1, 63)))).toEqual([64]);
    expect(sizes(Lines.of(many(64)).append(many(1, 64)))).toEqual([64, 1]);
    expect(sizes(Lines.of(many(60)).append(many(70, 60)))).toEqual([64, 64, 2]);
    expect(sizes(Lines.of(many(60)).append([]))).toEqual([60]);
  });

  it('shares its unchanged pieces with the list before', () => {
    const before = Lines.of(many(130));
    const after = before.replace(variantLine('l70', { quantity: 2 }));

    expect(after.pieces().map((piece, at) => piece === before.pieces()[at])).toEqual([true, false, true]);
    expect(before.append([]).pieces()[2]).toBe(before.pieces()[2]);
    const whole = Lines.of(many(64));
    expect(whole.append(many(1, 64)).pieces()[0]).toBe(whole.pieces()[0]);
  });

  it('takes a line anywhere, and splits a piece that is full', () => {
    const lines = Lines.of(many(128));
    const inserted = lines.insert(64, variantLine('x'));

    expect(sizes(inserted)).toEqual([64, 32, 33]);
    expect([inserted.at(63)?.id, inserted.at(64)?.id, inserted.at(65)?.id]).toEqual(['l63', 'x', 'l64']);
    expect(inserted.indexOf('l127')).toBe(128);
    expect(sizes(Lines.of(many(63)).insert(0, variantLine('x')))).toEqual([64]);
    expect(ids(Lines.of(many(2)).insert(2, variantLine('x')))).toEqual(['l0', 'l1', 'x']);
    expect(ids(Lines.of(many(2)).insert(9, variantLine('x')))).toEqual(['l0', 'l1', 'x']);
    expect(lines.insert(200, variantLine('x')).indexOf('x')).toBe(128);
    expect(ids(Lines.of([]).insert(0, variantLine('x')))).toEqual(['x']);
    expect(ids(Lines.of(many(2)).insert(1, variantLine('x')))).toEqual(['l0', 'x', 'l1']);
  });

  it('gives up a piece with its last line', () => {
    expect(sizes(Lines.of(many(65)).remove('l64'))).toEqual([64]);
    expect(sizes(Lines.of(many(1)).remove('l0'))).toEqual([]);
  });

  it('is cut across pieces', () => {
    const lines = Lines.of(many(130));
    const cut = (from: number, to: number) => lines.slice(from, to).map(({ id }) => id);

    expect(cut(63, 65)).toEqual(['l63', 'l64']);
    expect(cut(0, 1)).toEqual(['l0']);
    expect(cut(64, 66)).toEqual(['l64', 'l65']);
    expect(cut(128, 200)).toEqual(['l128', 'l129']);
    expect(cut(130, 200)).toEqual([]);
    expect(cut(5, 5)).toEqual([]);
    expect(lines.slice(0, 130)).toHaveLength(130);
  });

  it('finds a line in an older version, too, after it has moved in a newer one', () => {
    const older = Lines.of(many(64));
    const newer = older.insert(0, variantLine('x'));

    expect([older.indexOf('l63'), newer.indexOf('l63')]).toEqual([63, 64]);
    expect(older.get('l63')?.id).toBe('l63');
    expect(older.remove('l63').size).toBe(63);
  });
});
