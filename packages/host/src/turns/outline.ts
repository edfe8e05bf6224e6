/** Characters of a list or an object from which on it is read in pieces, and of one piece. */
export interface PieceSizes {
  readonly large: number;
  readonly piece: number;
}

const usual: PieceSizes = { large: 256 * 1024, piece: 128 * 1024 };

/** A list or an object that is too long to be parsed at once. */
export interface LargePart {
  /** Positions of its bracket, and behind its last one. */
  readonly from: number;
  readonly to: number;
  readonly isList: boolean;
  /** Positions of commas between its members, about as far apart as a piece is long. Of lists only. */
  readonly cuts: readonly number[];
  /** The large ones directly inside it, in their order. Whatever holds a large part is one. */
  readonly parts: readonly LargePart[];
}

/** Most levels inside each other, members of a list, and members of an object. */
export interface OutlineLimits {
  readonly deepest: number;
  readonly longest: number;
  readonly widest: number;
  /** Throws for a text beyond the limits. */
  refuse(limit: 'too-deep' | 'too-many'): never;
}

/**
 * A walk over a text of JSON that finds what is too long to be parsed at once, and counts levels and members on its way. Brackets and commas in texts
 * do not count. What else is wrong with the text is left to the parser.
 */
export class Outline {
  readonly #limits: OutlineLimits;
  readonly #sizes: PieceSizes;
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  /** True when a bracket closes what it did not open. */
  #isTorn = false;
  /** Lists and objects that are open, by depth: members so far, the most there may be, and where each began and was cut last. */
  readonly #members: Uint32Array;
  readonly #most: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #cutAt: Uint32Array;
  readonly #isList: Uint8Array;
  readonly #cuts: (number[] | undefined)[] = [];
  readonly #parts: (LargePart[] | undefined)[] = [];

  constructor(limits: OutlineLimits, sizes: PieceSizes = usual) {
    this.#limits = limits;
    this.#sizes = sizes;
    const levels = limits.deepest + 1;
    this.#members = new Uint32Array(levels);
    this.#most = new Uint32Array(levels).fill(limits.longest);
    this.#starts = new Uint32Array(levels);
    this.#cutAt = new Uint32Array(levels);
    this.#isList = new Uint8Array(levels);
  }

  /** Reads on from one position to another. */
  read(json: string, from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const sign = json.charCodeAt(at);
      if (this.#isEscaped) this.#isEscaped = false;
      else if (sign === quote) this.#isInText = !this.#isInText;
      else if (this.#isInText) this.#isEscaped = sign === backslash;
      else if (sign === comma) this.#count(at);
      else if (sign === openArray || sign === openObject) this.#open(at, sign === openArray);
      else if (sign === closeArray || sign === closeObject) this.#close(at, sign === closeArray);
    }
  }

  /** Returns the large part that the whole text is, if it is one. Throws `SyntaxError` for brackets that do not match. */
  end(): LargePart | undefined {
    if (this.#isTorn || this.#depth > 0 || this.#isInText)
      throw new SyntaxError('brackets or quotes do not match');
    const [part, another] = this.#parts[0] ?? [];
    if (another) throw new SyntaxError('more than one value');
    return part;
  }

  #open(at: number, isList: boolean): void {
    this.#depth += 1;
    const { deepest, longest, widest } = this.#limits;
    if (this.#depth > deepest) this.#limits.refuse('too-deep');
    this.#members[this.#depth] = 1;
    this.#most[this.#depth] = isList ? longest : widest;
    this.#starts[this.#depth] = at;
    this.#cutAt[this.#depth] = at;
    this.#isList[this.#depth] = isList ? 1 : 0;
  }

  #count(at: number): void {
    const depth = this.#depth;
    const members = (this.#members[depth] ?? 0) + 1;
    if (members > (this.#most[depth] ?? 0)) this.#limits.refuse('too-many');
    this.#members[depth] = members;
    if (at - (this.#cutAt[depth] ?? 0) < this.#sizes.piece || this.#isList[depth] === 0) return;
    (this.#cuts[depth] ??= []).push(at);
    this.#cutAt[depth] = at;
  }

  #close(at: number, isList: boolean): void {
    const depth = this.#depth;
    if (depth === 0 || (this.#isList[depth] === 1) !== isList) {
      this.#isTorn = true;
      this.#depth = Math.max(0, depth - 1);
      return;
    }
    const from = this.#starts[depth] ?? 0;
    this.#depth = depth - 1;
    const isLarge = at - from >= this.#sizes.large;
    if (isLarge) {
      const [cuts, parts] = [this.#cuts[depth] ?? [], this.#parts[depth] ?? []];
      (this.#parts[depth - 1] ??= []).push({ from, to: at + 1, isList, cuts, parts });
    }
    // What lies beside it at this depth has cuts and parts of its own.
    if (this.#cuts[depth]) this.#cuts[depth] = undefined;
    if (isLarge) this.#parts[depth] = undefined;
  }
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openArray, closeArray, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
