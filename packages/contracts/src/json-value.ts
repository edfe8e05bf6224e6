import type { Path } from './issue.ts';

/** A value that JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Bounds of one value: levels of arrays and objects inside each other, and bytes of its JSON in UTF-8. */
export interface JsonBounds {
  readonly levels: number;
  readonly bytes: number;
}

/** The reason why a value is refused, and its place. */
export interface Refused {
  readonly code: 'not-json' | 'too-deep' | 'too-large';
  readonly path: Path;
}

/** Returns the first reason why a value is no plain JSON within its bounds, or `undefined`. */
export function refusedJson(value: unknown, bounds: JsonBounds, path: Path): Refused | undefined {
  return (
    refusedPart(value, path, { left: bounds.levels, parts: { left: bounds.bytes } }) ??
    tooLarge(value, bounds, path)
  );
}

/** Levels that are left below a part, and parts that are left in all: each takes a byte at least. */
interface Left {
  readonly left: number;
  readonly parts: { left: number };
}

function refusedPart(value: unknown, path: Path, { left, parts }: Left): Refused | undefined {
  if (--parts.left < 0) return { code: 'too-large', path };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { code: 'not-json', path };
  if (!Array.isArray(value) && !isPlainObject(value)) return { code: 'not-json', path };
  if (left === 0) return { code: 'too-deep', path };
  for (const [key, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const refused = refusedPart(member, [...path, key], { left: left - 1, parts });
    if (refused) return refused;
  }
  return undefined;
}

const tooLarge = (value: unknown, { bytes }: JsonBounds, path: Path): Refused | undefined =>
  new TextEncoder().encode(JSON.stringify(value)).length > bytes ? { code: 'too-large', path } : undefined;

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
