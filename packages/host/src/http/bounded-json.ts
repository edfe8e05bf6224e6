import { issue } from '@orderpad/contracts';
import { invalid } from '../service/failures.ts';

/** Levels of arrays and objects inside each other. */
export const deepest = 40;

/** Members of the longest list of the contracts, and of an object with room to spare. */
const [longest, widest] = [20_000, 5000];

/** Units of UTF-16 that are read between two pauses: a few milliseconds. */
const stretch = 1_000_000;

/**
 * Throws `invalid` for JSON that may be nested deeper than 40, or holds longer lists than any contract allows, before it is parsed: a parser
 * takes seconds for millions of brackets or values, in which nobody else is served. Brackets in texts do not count. Pauses now and then,
 * so that others are served meanwhile.
 */
export async function assertBounded(json: string, pause: () => Promise<void>): Promise<void> {
  const scan = new Scan();
  for (let from = 0; from < json.length; from += stretch) {
    if (from > 0) await pause();
    scan.read(json, from, Math.min(json.length, from + stretch));
  }
}

/** A walk over JSON that counts the members of what it is inside of. */
class Scan {
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  /** Members so far, and the most there may be, by depth. */
  readonly #members = new Uint32Array(deepest + 1);
  readonly #most = new Uint32Array(deepest + 1).fill(longest);

  read(json: string, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const sign = json.charCodeAt(at);
      if (this.#isEscaped) this.#isEscaped = false;
      else if (sign === quote) this.#isInText = !this.#isInText;
      else if (this.#isInText) this.#isEscaped = sign === backslash;
      else if (sign === comma) this.#count();
      else if (sign === openArray || sign === openObject) this.#open(sign === openArray ? longest : widest);
      else if (sign === closeArray || sign === closeObject) this.#depth = Math.max(0, this.#depth - 1);
    }
  }

  #open(most: number): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw invalid('nested too deeply', [issue('too-deep', [])]);
    this.#members[this.#depth] = 1;
    this.#most[this.#depth] = most;
  }

  #count(): void {
    const members = (this.#members[this.#depth] ?? 0) + 1;
    if (members > (this.#most[this.#depth] ?? 0))
      throw invalid('a longer list than any may be', [issue('too-many', [])]);
    this.#members[this.#depth] = members;
  }
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openArray, closeArray, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
