import { expect, test } from 'vitest';
import { offsetOf, segmentsOf } from '../src/items/window.ts';

const thousand = { count: 1000, row: 60, tall: [] };
const rows = (segments: ReturnType<typeof segmentsOf>) =>
  segments.flatMap((segment) => (segment.kind === 'rows' ? [[segment.from, segment.to]] : []));
const height = (segments: ReturnType<typeof segmentsOf>, row: number) =>
  segments.reduce(
    (sum, segment) => sum + (segment.kind === 'gap' ? segment.height : (segment.to - segment.from) * row),
    0,
  );

test('a short list is rendered as a whole', () => {
  expect(segmentsOf({ count: 30, row: 60, tall: [] }, { top: 0, height: 100 })).toEqual([
    { kind: 'rows', from: 0, to: 30 },
  ]);
});

test('a long list is rendered only in view, with some rows to spare', () => {
  expect(rows(segmentsOf(thousand, { top: 6000, height: 600 }))).toEqual([[94, 117]]);
});

test('the list is as high as if every row were rendered', () => {
  for (const top of [0, 90, 30_000, 59_400]) {
    const segments = segmentsOf(thousand, { top, height: 600 }, { from: 500, to: 503 });

    expect(height(segments, 60)).toBe(60_000);
  }
});

test('the focused row stays in the page wherever the view scrolls', () => {
  expect(rows(segmentsOf(thousand, { top: 30_000, height: 600 }, { from: 4, to: 7 }))).toEqual([
    [4, 7],
    [494, 517],
  ]);
});

test('focused rows next to the view join it in one range', () => {
  expect(rows(segmentsOf(thousand, { top: 6000, height: 600 }, { from: 92, to: 95 }))).toEqual([[92, 117]]);
});

test('rows with an issue are half as high again', () => {
  const extent = { count: 1000, row: 60, tall: [2, 5] };

  expect([0, 2, 3, 5, 6].map((index) => offsetOf(extent, index))).toEqual([0, 120, 210, 330, 420]);
});
