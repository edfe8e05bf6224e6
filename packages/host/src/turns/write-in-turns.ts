import { createHash } from 'node:crypto';
import { fingerprint } from '@orderpad/contracts';
import { Turn } from './breathe.ts';

/** Members of a list that are written at once. */
const few = 100;

/** Characters that are passed on together. */
const piece = 64 * 1024;

/** Returns the JSON of a plain value as `JSON.stringify` does, in turns with other requests. */
export async function writeInTurns(value: unknown, turn = new Turn()): Promise<string> {
  if (!isLong(value)) return asJson.textOf(value);
  const pieces: string[] = [];
  await new Writing(asJson, (text) => void pieces.push(text), turn).write(value);
  return pieces.join('');
}

/** Returns the hash of the fingerprint of a plain value, in turns with other requests: `sha256(fingerprint(value))`. */
export async function hashInTurns(value: object, turn = new Turn()): Promise<string> {
  const hash = createHash('sha256');
  await new Writing(asFingerprint, (text) => hash.update(text), turn).write(value);
  return hash.digest('hex');
}

/** A way to write values. */
interface Style {
  textOf(value: unknown): string;
  keysOf(value: object): string[];
}

const asJson: Style = { textOf: (value) => JSON.stringify(value) ?? 'null', keysOf: Object.keys };
const asFingerprint: Style = { textOf: fingerprint, keysOf: (value) => Object.keys(value).toSorted() };

/** The writing of one value whose long lists are written member by member. */
class Writing {
  readonly #style: Style;
  readonly #take: (text: string) => void;
  readonly #turn: Turn;
  #text = '';

  constructor(style: Style, take: (text: string) => void, turn: Turn) {
    this.#style = style;
    this.#take = take;
    this.#turn = turn;
  }

  async write(value: unknown): Promise<void> {
    await this.#add(value);
    this.#flush();
  }

  async #add(value: unknown): Promise<void> {
    if (!isLong(value)) this.#text += this.#style.textOf(value);
    else if (Array.isArray(value)) await this.#list(value);
    else await this.#object(value);
  }

  async #list(list: readonly unknown[]): Promise<void> {
    let before = '[';
    for (const member of list) {
      this.#text += before;
      before = ',';
      if (isLong(member)) await this.#add(member);
      else this.#text += this.#style.textOf(member);
      if (this.#text.length > piece) this.#flush();
      if (this.#turn.isOver) await this.#turn.passOn();
    }
    this.#text += before === '[' ? '[]' : ']';
  }

  async #object(object: object): Promise<void> {
    let before = '{';
    for (const key of this.#style.keysOf(object)) {
      const member: unknown = Reflect.get(object, key);
      if (member === undefined) continue;
      this.#text += `${before}${JSON.stringify(key)}:`;
      before = ',';
      await this.#add(member);
    }
    this.#text += before === '{' ? '{}' : '}';
  }

  #flush(): void {
    this.#take(this.#text);
    this.#text = '';
  }
}

/** Levels that are looked through for a long list. */
const levels = 4;

/** Tells if a value is a long list, or holds one. */
const isLong = (value: unknown): value is object => holdsLong(value, levels);

function holdsLong(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null || left === 0) return false;
  if (Array.isArray(value) && value.length > few) return true;
  for (const member of Object.values(value)) if (holdsLong(member, left - 1)) return true;
  return false;
}
