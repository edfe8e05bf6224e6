import { issue } from '@orderpad/contracts';
import { invalid } from '../service/failures.ts';
import type { Turn } from '../turns/breathe.ts';
import { deepest } from './bounded-json.ts';

/**
 * Throws `invalid` for text and keys that no field may hold: NUL and broken surrogates, which the database cannot
 * store, `__proto__`, and nesting deeper than 40.
 */
export function assertStorable(value: unknown): void {
  const walk = storable(value);
  while (!walk.next().done);
}

/** As `assertStorable`, in turns with other requests. */
export async function assertStorableInTurns(value: unknown, turn: Turn): Promise<void> {
  for (const _ of storable(value)) await turn.passOn();
}

/** Tells if a document may hold what cannot be stored. Few have escaped signs, so few are walked through. */
export const mayBeUnstorable = (json: string): boolean => json.includes('\\u') || json.includes('__proto__');

/** A value within others, and the way to it. */
interface Place {
  readonly value: unknown;
  readonly depth: number;
  readonly step: string | number;
  readonly within: Place | undefined;
}

/** Number of values between two pauses. */
const stretch = 1000;

/** Walks through a value in the order of its text, and pauses now and then. */
function* storable(root: unknown): Generator<void> {
  const left: Place[] = [{ value: root, depth: 0, step: '', within: undefined }];
  let seen = 0;
  for (let place = left.pop(); place; place = left.pop()) {
    seen += 1;
    if (seen % stretch === 0) yield;
    assertStorableAt(place);
    left.push(...membersOf(place).toReversed());
  }
}

function assertStorableAt(place: Place): void {
  const { value, depth, step } = place;
  if (step === '__proto__' || (typeof step === 'string' && !isText(step)))
    throw invalid('a key that cannot be used', [issue('unusable-key', pathTo(place))]);
  if (typeof value === 'string' && !isText(value))
    throw invalid('text that cannot be stored', [issue('unusable-text', pathTo(place))]);
  // The way to what is nested too deeply is cut after five steps.
  if (typeof value === 'object' && value !== null && depth >= deepest)
    throw invalid('nested too deeply', [issue('too-deep', pathTo(place).slice(0, 5))]);
}

function membersOf(place: Place): Place[] {
  const { value, depth } = place;
  if (typeof value !== 'object' || value === null) return [];
  const at = (step: string | number, member: unknown): Place => ({
    value: member,
    depth: depth + 1,
    step,
    within: place,
  });
  if (Array.isArray(value)) return value.map((member: unknown, index) => at(index, member));
  return Object.entries(value).map(([key, member]: [string, unknown]) => at(key, member));
}

function pathTo({ step, within }: Place): (string | number)[] {
  if (!within) return [];
  return [...pathTo(within), typeof step === 'string' && !isText(step) ? '?' : step];
}

const isText = (text: string): boolean => !text.includes('\0') && !/\p{Cs}/u.test(text);
