import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '@orderpad/contracts';
import { Lines } from '../src/order/lines.ts';

let made = 0;
const line = (quantity: number, ships = true): Line => ({
  id: `line-${made++}`,
  quantity,
  cause: { kind: 'operator' },
  item: { kind: 'custom', title: 'Thing', unitPrice: 1, ships },
});

type Step =
  | { kind: 'append'; count: number }
  | { kind: 'insert' | 'remove'; at: number }
  | { kind: 'replace'; at: number; quantity: number };

const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 0, max: 200 }) }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'remove' as const, 'remove' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('replace' as const),
    at: fc.nat(),
    quantity: fc.integer({ min: 1, max: 9 }),
  }),
);

/** The same step on the list and on a plain array. */
function take(lines: Lines, model: readonly Line[], each: Step): [Lines, Line[]] {
  if (each.kind === 'append') {
    const added = Array.from({ length: each.count }, (_, index) => line(index + 1, index % 2 === 0));
    return [lines.append(added), [...model, ...added]];
  }
  const at = each.at % (model.length + 1);
  if (each.kind === 'insert') {
    const added = line(1);
    return [lines.insert(at, added), model.toSpliced(at, 0, added)];
  }
  const old = model[at];
  if (!old) return [lines, [...model]];
  if (each.kind !== 'replace') return [lines.remove(old.id), model.toSpliced(at, 1)];
  const changed = { ...old, quantity: each.quantity };
  return [lines.replace(changed), model.with(at, changed)];
}

describe('the lines of a draft', () => {
  it('behave like a plain array in every version', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (taken) => {
        let lines = Lines.of([]);
        let model: Line[] = [];
        const versions: [Lines, readonly Line[]][] = [];

        for (const each of taken) {
          [lines, model] = take(lines, model, each);
          versions.push([lines, model]);
        }

        for (const [version, expected] of versions) {
          expect([...version]).toEqual(expected);
          expect(version.size).toBe(expected.length);
          expect(version.quantity).toBe(expected.reduce((sum, { quantity }) => sum + quantity, 0));
          expect(version.ships).toBe(expected.filter(({ item }) => item.ships).length);
          const at = Math.floor(expected.length / 2);
          const middle = expected[at];
          expect(version.at(at)).toBe(middle);
          expect(middle && version.get(middle.id)).toBe(middle);
          if (middle) expect(version.indexOf(middle.id)).toBe(at);
          expect(version.slice(at, at + 30)).toEqual(expected.slice(at, at + 30));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('share their unchanged parts between versions', () => {
    const before = Lines.of(Array.from({ length: 1000 }, () => line(1)));
    const [first, second] = before;

    const after = before.replace({ ...line(5), id: first?.id ?? '' });

    expect(after).not.toBe(before);
    expect(after.at(1)).toBe(second);
    expect(before.at(0)).toBe(first);
  });

  it('return `undefined` or -1 for an unknown line', () => {
    const lines = Lines.of([line(1)]);

    expect(lines.get('nowhere')).toBeUndefined();
    expect(lines.indexOf('nowhere')).toBe(-1);
    expect(lines.at(-1)).toBeUndefined();
    expect(lines.remove('nowhere')).toBe(lines);
  });
});
