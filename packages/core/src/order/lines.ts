import type { Id, Line } from '@orderpad/contracts';
import type { LineList } from './line-list.ts';

/** The most lines in one chunk: few enough to copy at a keystroke, enough to keep the list of chunks short. */
const full = 64;

interface Chunk {
  readonly key: number;
  readonly lines: readonly Line[];
}

/**
 * The implementation of `LineList`. A change copies one chunk and the list of chunks, so that it costs about the same among ten
 * lines and ten thousand. Versions share their common chunks.
 */
export class Lines implements LineList {
  readonly #chunks: readonly Chunk[];
  /** Line id → key of the chunk it was last put into. All versions share it, so it is a hint that is checked before use. */
  readonly #hints: Map<Id, number>;
  readonly size: number;
  /** The sum of the quantities. */
  readonly quantity: number;
  /** The number of lines that need a shipment. */
  readonly ships: number;
  /** The sum of their quantities. */
  readonly shipQuantity: number;

  private constructor(
    chunks: readonly Chunk[],
    hints: Map<Id, number>,
    size: number,
    quantity: number,
    ships: number,
    shipQuantity: number,
  ) {
    this.#chunks = chunks;
    this.#hints = hints;
    this.size = size;
    this.quantity = quantity;
    this.ships = ships;
    this.shipQuantity = shipQuantity;
  }

  static of(lines: Iterable<Line>): Lines {
    return new Lines([], new Map(), 0, 0, 0, 0).append([...lines]);
  }

  at(index: number): Line | undefined {
    return this.slice(index, index + 1)[0];
  }

  get(id: Id): Line | undefined {
    return this.#find(id)?.line;
  }

  indexOf(id: Id): number {
    const found = this.#find(id);
    return found ? this.#before(found.at) + found.offset : -1;
  }

  slice(from: number, to: number): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (const chunk of this.#chunks) {
      if (start >= to) break;
      lines.push(...chunk.lines.slice(Math.max(from - start, 0), to - start));
      start += chunk.lines.length;
    }
    return lines;
  }

  *[Symbol.iterator](): Iterator<Line> {
    for (const { lines } of this.#chunks) yield* lines;
  }

  /** Returns all lines in pieces. Versions share their common pieces, so a sum over one can be kept with it. */
  pieces(): (readonly Line[])[] {
    return this.#chunks.map(({ lines }) => lines);
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

  /** Inserts a line at an index; an index beyond the end appends it. */
  insert(index: number, line: Line): Lines {
    const found = this.#chunkAt(index);
    if (!found) return this.append([line]);
    const { at, chunk, start } = found;
    const lines = chunk.lines.toSpliced(index - start, 0, line);
    const pieces =
      lines.length > full
        ? [this.#chunk(lines.slice(0, full / 2), chunk.key), this.#chunk(lines.slice(full / 2))]
        : [this.#chunk(lines, chunk.key)];
    return this.#with(this.#chunks.toSpliced(at, 1, ...pieces), [line], []);
  }

  /** Replaces the line of the same id. Without one, the list stays the same. */
  replace(line: Line): Lines {
    return this.#exchange(line.id, [line]);
  }

  remove(id: Id): Lines {
    return this.#exchange(id, []);
  }

  #exchange(id: Id, by: readonly Line[]): Lines {
    const found = this.#find(id);
    if (!found) return this;
    const { at, chunk, offset, line } = found;
    const lines = chunk.lines.toSpliced(offset, 1, ...by);
    const kept = lines.length > 0 ? [{ key: chunk.key, lines }] : [];
    return this.#with(this.#chunks.toSpliced(at, 1, ...kept), by, [line]);
  }

  #with(chunks: readonly Chunk[], added: readonly Line[], removed: readonly Line[]): Lines {
    const count = (of: (line: Line) => number): number =>
      added.reduce((sum, line) => sum + of(line), 0) - removed.reduce((sum, line) => sum + of(line), 0);
    return new Lines(
      chunks,
      this.#hints,
      this.size + added.length - removed.length,
      this.quantity + count(({ quantity }) => quantity),
      this.ships + count(({ item }) => Number(item.ships)),
      this.shipQuantity + count(({ item, quantity }) => (item.ships ? quantity : 0)),
    );
  }

  #chunk(lines: readonly Line[], key = nextKey++): Chunk {
    for (const { id } of lines) this.#hints.set(id, key);
    return { key, lines };
  }

  /** Returns the chunk that holds an index, with the index of its first line; `undefined` beyond the end. */
  #chunkAt(
    index: number,
  ): { readonly at: number; readonly chunk: Chunk; readonly start: number } | undefined {
    let start = 0;
    for (const [at, chunk] of this.#chunks.entries()) {
      if (index < start + chunk.lines.length) return { at, chunk, start };
      start += chunk.lines.length;
    }
    return undefined;
  }

  /** Returns the number of lines before a chunk. */
  #before(at: number): number {
    return this.#chunks.slice(0, at).reduce((count, { lines }) => count + lines.length, 0);
  }

  #find(id: Id): Found | undefined {
    const hint = this.#hints.get(id);
    if (hint === undefined) return undefined;
    const hinted = this.#chunks.findIndex(({ key }) => key === hint);
    // Another version may have moved the line to another chunk since: then every chunk is searched.
    return (
      foundIn(this.#chunks, hinted, id) ??
      this.#chunks.map((_, at) => foundIn(this.#chunks, at, id)).find(Boolean)
    );
  }
}

interface Found {
  readonly at: number;
  readonly chunk: Chunk;
  readonly offset: number;
  readonly line: Line;
}

let nextKey = 0;

function foundIn(chunks: readonly Chunk[], at: number, id: Id): Found | undefined {
  const chunk = chunks[at];
  if (!chunk) return undefined;
  const offset = chunk.lines.findIndex((line) => line.id === id);
  const line = chunk.lines[offset];
  return line && { at, chunk, offset, line };
}
