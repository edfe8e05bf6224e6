import { describe, expect, it } from 'vitest';
import { Burst, type Stroke } from '../src/fast-entry/burst.ts';

/** Types keys, each so many milliseconds after the one before, and returns the codes that were scanned. */
function scanned(keys: readonly string[], gap: number, change: Partial<Stroke> = {}): string[] {
  const burst = new Burst();
  return keys.flatMap((key, index) => {
    const stroke = burst.keyDown({
      key,
      timeStamp: 1000 + index * gap,
      repeat: false,
      isComposing: false,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      ...change,
    });
    return stroke.kind === 'end' ? [stroke.code] : [];
  });
}

const code = (text: string, ...ends: string[]) => [...Array.from(text), ...ends];

describe('a burst of keys', () => {
  it.each([0, 4, 25, 40])('is a scan when the keys are %i ms apart', (gap) => {
    expect(scanned(code('22632', 'Enter'), gap)).toEqual(['22632']);
  });

  it.each([41, 60, 100])('is a hand when the keys are %i ms apart', (gap) => {
    expect(scanned(code('22632', 'Enter'), gap)).toEqual([]);
  });

  it.each(['Enter', 'Tab'])('ends with %s', (end) => {
    expect(scanned(code('22632', end), 4)).toEqual(['22632']);
  });

  it('is no scan without the key that ends it', () => {
    expect(scanned(code('22632'), 4)).toEqual([]);
  });

  it('is no scan of fewer than four characters', () => {
    expect(scanned(code('123', 'Enter'), 4)).toEqual([]);
    expect(scanned(code('1234', 'Enter'), 4)).toEqual(['1234']);
  });

  it('may hold keys for capitals', () => {
    expect(scanned(['Shift', 'T', 'Shift', 'E', '-', '1', 'Enter'], 4)).toEqual(['TE-1']);
  });

  it('may end with two keys, which scan once', () => {
    expect(scanned([...code('22632', 'Enter', 'Enter'), ...code('22633', 'Enter', 'Tab')], 4)).toEqual([
      '22632',
      '22633',
    ]);
  });

  it('is interrupted by a key that types nothing', () => {
    expect(scanned([...code('22632'), 'ArrowLeft', ...code('12', 'Enter')], 4)).toEqual([]);
  });

  it.each([{ repeat: true }, { isComposing: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }])(
    'is no scan with %o',
    (change) => {
      expect(scanned(code('22632', 'Enter'), 4, change)).toEqual([]);
    },
  );

  it('begins anew after a pause, so that a digit typed by hand before it is no part of the code', () => {
    const burst = new Burst();
    const plain = { repeat: false, isComposing: false, ctrlKey: false, altKey: false, metaKey: false };
    burst.keyDown({ ...plain, key: '7', timeStamp: 0 });

    const kinds = code('2263', 'Enter').map((key, at) =>
      burst.keyDown({ ...plain, key, timeStamp: 500 + at }),
    );

    expect(kinds).toEqual([
      { kind: 'first' },
      { kind: 'next' },
      { kind: 'next' },
      { kind: 'next' },
      { kind: 'end', code: '2263' },
    ]);
  });
});
