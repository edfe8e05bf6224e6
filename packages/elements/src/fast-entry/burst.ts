/** Longest time in milliseconds between two keys of a scanner. No hand keeps that pace over a whole code. */
const pause = 40;
/** Fewest characters of a scanned code. */
const least = 4;

/** Part of a keyboard event by which a scanner is told from a hand. */
export type Stroke = Pick<
  KeyboardEvent,
  'key' | 'timeStamp' | 'repeat' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey'
>;

/**
 * Finds scans among key strokes: a scanner types a code, and Enter or Tab, faster than a hand. The times are those of the events,
 * so that a slow machine makes neither a scanner of a hand nor a hand of a scanner.
 */
export class Burst {
  #text = '';
  #last = Number.NEGATIVE_INFINITY;
  #hasEnded = false;

  /** Takes a key before it has an effect. Returns what it is; an `end` brings the code, and anything after it is a `rest`. */
  keyDown(stroke: Stroke): { readonly kind: 'first' | 'next' | 'rest' | 'other' } | ScanEnd {
    const { key, timeStamp } = stroke;
    if (modifiers.has(key)) return { kind: 'other' };
    const isQuick = timeStamp - this.#last <= pause;
    const text = isQuick ? this.#text : '';
    const isEnd = (key === 'Enter' || key === 'Tab') && isPlain(stroke);
    this.#last = timeStamp;
    // Some scanners end a code with two keys.
    if (isQuick && this.#hasEnded && isEnd) return { kind: 'rest' };
    this.#hasEnded = isEnd && text.length >= least;
    this.#text = isText(stroke) ? text + key : '';
    if (this.#hasEnded) return { kind: 'end', code: text };
    if (!isText(stroke)) return { kind: 'other' };
    return { kind: text === '' ? 'first' : 'next' };
  }
}

interface ScanEnd {
  readonly kind: 'end';
  readonly code: string;
}

/** Keys that a scanner holds down to type capitals and signs. */
const modifiers: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'AltGraph']);

const isPlain = ({ repeat, isComposing, ctrlKey, altKey, metaKey }: Stroke): boolean =>
  !repeat && !isComposing && !ctrlKey && !altKey && !metaKey;

const isText = (stroke: Stroke): boolean => Array.from(stroke.key).length === 1 && isPlain(stroke);
