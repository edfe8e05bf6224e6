import type { Id, Line } from '@orderpad/contracts';
import type { LineList } from './line-list.ts';

/** How many lines share one array: small enough to copy at a keystroke, large enough to keep the list of chunks short. */
const full = 64;
/** Below this, a chunk that fits together with its neighbour joins it. */
const sparse = 16;

interface Chunk {
  readonly key: number;
  readonly lines: readonly Line[];
}

/**
 * The one implementation of `LineList`. A change copies one chunk and the list of chunks, so that it costs the same among ten
 * lines and ten thousand, and versions share what they have in common.
 */
export class Lines implements LineList {
  static readonly empty = new Lines([], new Map(), 0, { quantity: 0, ships: 0 });

  readonly size: number;
  /** Sum of the quantities. */
  readonly quantity: number;
  /** Number of lines that need a shipment. */
  readonly ships: number;
  readonly #chunks: readonly Chunk[];
  /** Line id → key of the chunk it was last put into, shared by all versions: a hint that is checked, never trusted. */
  readonly #hints: Map<Id, number>;

  private constructor(
    chunks: readonly Chunk[],
    hints: Map<Id, number>,
    size: number,
    tally: { quantity: number; ships: number },
  ) {
    this.#chunks = chunks;
    this.#hints = hints;
    this.size = size;
    this.quantity = tally.quantity;
    this.ships = tally.ships;
  }

  static of(lines: Iterable<Line>): Lines {
    return new Lines([], new Map(), 0, { quantity: 0, ships: 0 }).append([...lines]);
  }

  at(index: number): Line | undefined {
    if (index < 0 || index >= this.size) return undefined;
    const { chunk, offset } = this.#place(index);
    return this.#chunks[chunk]?.lines[offset];
  }

  get(id: Id): Line | undefined {
    const found = this.#find(id);
    return found && this.#chunks[found.chunk]?.lines[found.offset];
  }

  indexOf(id: Id): number {
    const found = this.#find(id);
    if (!found) return -1;
    let before = 0;
    for (let index = 0; index < found.chunk; index++) before += this.#chunks[index]?.lines.length ?? 0;
    return before + found.offset;
  }

  slice(from: number, to: number): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (const chunk of this.#chunks) {
      const end = start + chunk.lines.length;
      if (end > from && start < to) lines.push(...chunk.lines.slice(Math.max(from - start, 0), to - start));
      if (end >= to) break;
      start = end;
    }
    return lines;
  }

  *[Symbol.iterator](): Iterator<Line> {
    for (const { lines } of this.#chunks) yield* lines;
  }

  append(added: readonly Line[]): Lines {
    const chunks = [...this.#chunks];
    let rest = added;
    const last = chunks.at(-1);
    if (last && last.lines.length < full && rest.length > 0) {
      const room = full - last.lines.length;
      chunks[chunks.length - 1] = this.#chunk([...last.lines, ...rest.slice(0, room)], last.key);
      rest = rest.slice(room);
    }
    for (let from = 0; from < rest.length; from += full)
      chunks.push(this.#chunk(rest.slice(from, from + full)));
    return this.#with(chunks, added, []);
  }

  /** Put one line where it is to stand; beyond the end means at the end. */
  insert(at: number, line: Line): Lines {
    if (at >= this.size) return this.append([line]);
    const { chunk: index, offset } = this.#place(Math.max(at, 0));
    const chunk = this.#chunks[index];
    if (!chunk) return this.append([line]);
    const lines = chunk.lines.toSpliced(offset, 0, line);
    const pieces =
      lines.length > full
        ? [this.#chunk(lines.slice(0, full / 2), chunk.key), this.#chunk(lines.slice(full / 2))]
        : [this.#chunk(lines, chunk.key)];
    return this.#with(this.#chunks.toSpliced(index, 1, ...pieces), [line], []);
  }

  /** Exchange a line for its changed self; a line that is not there changes nothing. */
  replace(line: Line): Lines {
    const found = this.#find(line.id);
    const chunk = found && this.#chunks[found.chunk];
    const old = chunk?.lines[found?.offset ?? -1];
    if (!found || !chunk || !old) return this;
    const changed = { key: chunk.key, lines: chunk.lines.with(found.offset, line) };
    return this.#with(this.#chunks.with(found.chunk, changed), [line], [old]);
  }

  remove(id: Id): Lines {
    const found = this.#find(id);
    const chunk = found && this.#chunks[found.chunk];
    const old = chunk?.lines[found?.offset ?? -1];
    if (!found || !chunk || !old) return this;
    const lines = chunk.lines.toSpliced(found.offset, 1);
    const next = this.#chunks[found.chunk + 1];
    if (lines.length === 0) return this.#with(this.#chunks.toSpliced(found.chunk, 1), [], [old]);
    const joins = lines.length < sparse && next && lines.length + next.lines.length <= full;
    const kept = joins ? this.#chunk([...lines, ...next.lines], chunk.key) : { key: chunk.key, lines };
    return this.#with(this.#chunks.toSpliced(found.chunk, joins ? 2 : 1, kept), [], [old]);
  }

  #with(chunks: readonly Chunk[], added: readonly Line[], removed: readonly Line[]): Lines {
    let { quantity, ships } = this;
    for (const line of added) {
      quantity += line.quantity;
      if (line.item.ships) ships++;
    }
    for (const line of removed) {
      quantity -= line.quantity;
      if (line.item.ships) ships--;
    }
    return new Lines(chunks, this.#hints, this.size + added.length - removed.length, { quantity, ships });
  }

  #chunk(lines: readonly Line[], key = nextKey++): Chunk {
    for (const { id } of lines) this.#hints.set(id, key);
    return { key, lines };
  }

  #place(index: number): { chunk: number; offset: number } {
    let offset = index;
    let chunk = 0;
    for (; chunk < this.#chunks.length; chunk++) {
      const length = this.#chunks[chunk]?.lines.length ?? 0;
      if (offset < length) break;
      offset -= length;
    }
    return { chunk, offset };
  }

  #find(id: Id): { chunk: number; offset: number } | undefined {
    const hint = this.#hints.get(id);
    if (hint === undefined) return undefined;
    const hinted = this.#chunks.findIndex(({ key }) => key === hint);
    const offset = offsetOf(this.#chunks[hinted], id);
    if (offset >= 0) return { chunk: hinted, offset };
    // Another version moved the line to another chunk since: look everywhere.
    for (const [chunk, each] of this.#chunks.entries()) {
      const elsewhere = offsetOf(each, id);
      if (elsewhere >= 0) return { chunk, offset: elsewhere };
    }
    return undefined;
  }
}

let nextKey = 0;

const offsetOf = (chunk: Chunk | undefined, id: Id): number =>
  chunk ? chunk.lines.findIndex((line) => line.id === id) : -1;
