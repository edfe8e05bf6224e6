/** Milliseconds between two keys of a scanner; no hand keeps that pace over a whole code. */
const pause = 40;

/** Distinguishes a scanner, which types a code and Enter or Tab at once, from a person at the keyboard. */
export class Burst {
  #keys = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** Records a key; call it before the key takes effect. */
  keyDown({ key, timeStamp }: Pick<KeyboardEvent, 'key' | 'timeStamp'>): void {
    if (key === 'Shift') return;
    if (timeStamp - this.#last > pause) this.#keys = 0;
    this.#keys += 1;
    this.#last = timeStamp;
  }

  /** Returns true when all of the text, and the key that ended it, came in one burst. */
  typed(text: string): boolean {
    return text.length >= 4 && this.#keys > text.length;
  }
}
