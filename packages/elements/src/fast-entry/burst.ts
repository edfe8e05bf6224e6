/** Between two keys of a scanner, in milliseconds; no hand keeps that up over a whole code. */
const pause = 40;

/** Tells a scanner, which types a code and Enter or Tab at once, from a person at the keyboard. */
export class Burst {
  #keys = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** Hear every key before it has its effect. */
  keyDown({ key, timeStamp }: Pick<KeyboardEvent, 'key' | 'timeStamp'>): void {
    if (key === 'Shift') return;
    if (timeStamp - this.#last > pause) this.#keys = 0;
    this.#keys += 1;
    this.#last = timeStamp;
  }

  /** Whether all of this text came at one go, the key that ended it included. */
  typed(text: string): boolean {
    return text.length >= 4 && this.#keys > text.length;
  }
}
