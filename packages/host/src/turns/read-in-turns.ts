import { Turn } from './breathe.ts';
import { type LargePart, Outline, type OutlineLimits, type PieceSizes } from './outline.ts';

/** Characters that are looked through between two pauses: a few milliseconds. */
const stretch = 250_000;

/** Parses JSON as `JSON.parse` does, in turns with other requests. Throws `SyntaxError`, and what the limits throw. */
export async function readInTurns(
  json: string,
  limits: OutlineLimits,
  turn = new Turn(),
  sizes?: PieceSizes,
): Promise<unknown> {
  const outline = new Outline(limits, sizes);
  for (let from = 0; from < json.length; from += stretch) {
    outline.read(json, from, Math.min(json.length, from + stretch));
    await turn.passOn();
  }
  const part = outline.end();
  return part ? new Reading(json, turn).whole(part) : JSON.parse(json);
}

/** The limits of what this host stored itself: none that it would reach. */
export const stored: OutlineLimits = {
  deepest: 100,
  longest: 2 ** 31,
  widest: 2 ** 31,
  refuse(limit) {
    throw new SyntaxError(`stored JSON is ${limit}`);
  },
};

/**
 * The reading of one text in pieces. What is large is taken out of what is around it, where a mark that no text holds stands for it, and
 * is put back behind.
 */
class Reading {
  readonly #json: string;
  readonly #turn: Turn;
  readonly #mark = crypto.randomUUID();

  constructor(json: string, turn: Turn) {
    this.#json = json;
    this.#turn = turn;
  }

  async whole(part: LargePart): Promise<unknown> {
    const around: unknown = JSON.parse(this.#without([part], 0, this.#json.length));
    if (!this.#isMark(around)) throw new SyntaxError('more than one value');
    return this.#part(part);
  }

  async #part(part: LargePart): Promise<unknown> {
    const inside: unknown[] = [];
    for (const each of part.parts) inside.push(await this.#part(each));
    return part.isList ? this.#list(part, inside) : this.#object(part, inside);
  }

  async #list({ from, to, cuts, parts }: LargePart, inside: readonly unknown[]): Promise<unknown[]> {
    const list: unknown[] = [];
    const ends = [...cuts, to - 1];
    let begin = from + 1;
    let next = 0;
    for (const end of ends) {
      const first = next;
      while ((parts[next]?.to ?? Infinity) <= end) next += 1;
      const members: unknown[] = JSON.parse(`[${this.#without(parts.slice(first, next), begin, end)}]`);
      if (members.length === 0 && cuts.length > 0) throw new SyntaxError('a comma without a member');
      let at = first;
      for (const member of members) list.push(next > first && this.#isMark(member) ? inside[at++] : member);
      begin = end + 1;
      await this.#turn.passOn();
    }
    return list;
  }

  async #object({ from, to, parts }: LargePart, inside: readonly unknown[]): Promise<unknown> {
    const object: Record<string, unknown> = JSON.parse(this.#without(parts, from, to));
    for (const [key, member] of Object.entries(object))
      if (this.#isMark(member)) object[key] = inside[Number(String(member).slice(this.#mark.length))];
    await this.#turn.passOn();
    return object;
  }

  /** Returns the text between two positions with numbered marks in place of parts. */
  #without(parts: readonly LargePart[], from: number, to: number): string {
    let text = '';
    let begin = from;
    for (const [at, part] of parts.entries()) {
      text += `${this.#json.slice(begin, part.from)}"${this.#mark}${at}"`;
      begin = part.to;
    }
    return text + this.#json.slice(begin, to);
  }

  #isMark(value: unknown): boolean {
    return typeof value === 'string' && value.startsWith(this.#mark);
  }
}
