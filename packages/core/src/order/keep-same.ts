/**
 * Returns the next value with every part that equals its predecessor replaced by that predecessor, so that comparing references
 * tells what changed. Compares plain records and lists of up to 100 entries part by part, `depth` levels deep (default 4), and
 * everything else by reference.
 */
export function keepSame<Value>(before: unknown, next: Value, depth = 4): Value {
  if (Object.is(before, next) || depth === 0 || !isPlain(before) || !isPlain(next)) return next;
  if (Array.isArray(before) !== Array.isArray(next)) return next;
  const keys = Object.keys(next);
  if (keys.length > 100) return next;
  let isSame = keys.length === Object.keys(before).length;
  const kept: Record<string, unknown> = {};
  for (const key of keys) {
    kept[key] = keepSame(before[key], next[key], depth - 1);
    isSame &&= key in before && Object.is(before[key], kept[key]);
  }
  // Equal in every part, so it is of the same type; else a copy of `next` with some parts replaced by equal ones.
  if (isSame) return before as Value;
  return (Array.isArray(next) ? Object.values(kept) : kept) as Value;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
