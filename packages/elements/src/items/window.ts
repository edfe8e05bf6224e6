/**
 * Heights of a list of rows. Every row is `row` pixels high, and half as much again for each time its index is in `tall`
 * (ascending).
 */
export interface Extent {
  readonly count: number;
  readonly row: number;
  readonly tall: readonly number[];
}

/** Part of a list in the page: rows `from` up to before `to`, or their empty height. */
export type Segment =
  | { readonly kind: 'rows'; readonly from: number; readonly to: number }
  | { readonly kind: 'gap'; readonly key: string; readonly height: number };

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Lists up to this length are rendered as a whole. */
export const wholeUpTo = 30;

/** Distance from the top of the list to the top of a row. */
export const offsetOf = ({ row, tall }: Extent, index: number): number =>
  row * (index + firstFrom(tall, index) / 2);

/**
 * Returns the rows to keep in the page for a viewport of `height` from `top`, with some to spare on either side, and the
 * `pinned` rows (the focused one and its neighbours) wherever they are. Gaps keep their keys and rows their order, so that a
 * pinned row is never moved in the page and keeps its focus.
 */
export function segmentsOf(
  extent: Extent,
  view: { readonly top: number; readonly height: number },
  pinned?: Range,
): Segment[] {
  if (extent.count <= wholeUpTo) return [{ kind: 'rows', from: 0, to: extent.count }];
  const seen = clip(
    indexAt(extent, view.top) - spare,
    indexAt(extent, view.top + view.height) + 1 + spare,
    extent,
  );
  const held = pinned && clip(pinned.from, pinned.to, extent);
  return join(extent, held ? [...order(seen, held)] : [seen], seen);
}

const spare = 6;

const clip = (from: number, to: number, { count }: Extent): Range => ({
  from: Math.max(0, Math.min(from, count)),
  to: Math.max(0, Math.min(to, count)),
});

/** Returns two ranges in order, or one when they touch. */
function order(a: Range, b: Range): Range[] {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  return second.from <= first.to
    ? [{ from: first.from, to: Math.max(first.to, second.to) }]
    : [first, second];
}

function join(extent: Extent, runs: readonly Range[], seen: Range): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const skip = (to: number, key: string) => {
    const height = offsetOf(extent, to) - offsetOf(extent, at);
    if (height > 0) segments.push({ kind: 'gap', key, height });
  };
  runs.forEach((run, index) => {
    skip(run.from, index === 0 ? 'top' : run.from >= seen.to ? 'below' : 'above');
    segments.push({ kind: 'rows', ...run });
    at = run.to;
  });
  skip(extent.count, 'bottom');
  return segments;
}

/** Returns the row at a distance from the top of the list. */
function indexAt(extent: Extent, distance: number): number {
  let low = 0;
  let high = extent.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetOf(extent, middle + 1) <= distance) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns how many of the ascending `indexes` are less than `index`. */
function firstFrom(indexes: readonly number[], index: number): number {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
