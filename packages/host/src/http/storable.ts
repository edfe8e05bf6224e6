import { issue, type Path } from '@orderpad/contracts';
import { invalid } from '../service/failures.ts';
import { deepest } from './bounded-json.ts';

/**
 * Throws `invalid` for text and keys that no field may hold: NUL and broken surrogates, which the database cannot
 * store, `__proto__`, and nesting deeper than 40.
 */
export function assertStorable(value: unknown): void {
  const flaw = flawIn(value, 0);
  if (flaw) throw invalid(flaw.detail, [issue(flaw.code, flaw.path)]);
}

/** Tells if a document may hold what cannot be stored. Few have escaped signs, so few are walked through. */
export const mayBeUnstorable = (json: string): boolean => json.includes('\\u') || json.includes('__proto__');

interface Flaw {
  readonly code: 'unusable-text' | 'unusable-key' | 'too-deep';
  readonly detail: string;
  /** The way to it, made on the way back: most documents have no flaw. */
  readonly path: Path;
}

function flawIn(value: unknown, depth: number): Flaw | undefined {
  if (typeof value === 'string')
    return isText(value)
      ? undefined
      : { code: 'unusable-text', detail: 'text that cannot be stored', path: [] };
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= deepest) return { code: 'too-deep', detail: 'nested too deeply', path: [] };
  return Array.isArray(value) ? flawInList(value, depth) : flawInObject(value, depth);
}

function flawInList(list: readonly unknown[], depth: number): Flaw | undefined {
  for (const [at, member] of list.entries()) {
    const flaw = flawIn(member, depth + 1);
    if (flaw) return within(flaw, at, depth);
  }
  return undefined;
}

function flawInObject(object: object, depth: number): Flaw | undefined {
  for (const [key, member] of Object.entries(object)) {
    const flaw = key === '__proto__' || !isText(key) ? unusableKey() : flawIn(member, depth + 1);
    if (flaw) return within(flaw, isText(key) ? key : '?', depth);
  }
  return undefined;
}

const unusableKey = (): Flaw => ({ code: 'unusable-key', detail: 'a key that cannot be used', path: [] });

/** Puts a step before the way to a flaw. That to what is nested too deeply is cut after five. */
const within = (flaw: Flaw, step: string | number, depth: number): Flaw =>
  flaw.code === 'too-deep' && depth >= 5 ? flaw : { ...flaw, path: [step, ...flaw.path] };

const isText = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text);
