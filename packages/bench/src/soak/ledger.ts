/** A key that was sent and is not answered yet; order numbers are higher. */
const sent = 1;

/**
 * Remembers each key that was sent, and the number of the order that was answered. Keys and drafts are named after their index, so
 * that a million of them take four megabytes.
 */
export class Ledger {
  readonly #run = crypto.randomUUID().slice(0, 8);
  #numbers = new Uint32Array(1 << 16);
  #size = 0;

  /** Takes an index for the next order. */
  next(): number {
    if (this.#size === this.#numbers.length) {
      const longer = new Uint32Array(this.#size * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#size += 1;
    return this.#size - 1;
  }

  keyOf(index: number): string {
    return `${this.keys}${hexOf(index)}`;
  }

  draftOf(index: number): string {
    return `${this.#run}-0000-4000-9000-${hexOf(index)}`;
  }

  /** The beginning of all keys. */
  get keys(): string {
    return `${this.#run}-0000-4000-8000-`;
  }

  indexOf(key: string): number {
    return Number.parseInt(key.slice(this.keys.length), 16);
  }

  /** Notes that a key is sent. */
  send(index: number): void {
    this.#numbers[index] ||= sent;
  }

  /** Notes the number that a key was answered with. Returns false where an earlier answer had another one. */
  acknowledge(index: number, number: number): boolean {
    const before = this.numberOf(index);
    if (before !== undefined) return before === number;
    this.#numbers[index] = number;
    return true;
  }

  wasSent(index: number): boolean {
    return (this.#numbers[index] ?? 0) >= sent;
  }

  /** Returns the number that a key was answered with; undefined where there was no answer. */
  numberOf(index: number): number | undefined {
    const number = this.#numbers[index] ?? 0;
    return number > sent ? number : undefined;
  }

  /** Returns the indexes of all keys that were answered. */
  *acknowledged(): Generator<number> {
    for (let index = 0; index < this.#size; index += 1) if (this.numberOf(index) !== undefined) yield index;
  }
}

const hexOf = (index: number): string => index.toString(16).padStart(12, '0');
