import type * as tables from '../tables/index.ts';
import type { DecodedText, LeftOut, ReadText } from '../tables/index.ts';

/** A text of several lines, or a file, on its way to become rows. */
export interface PastedText {
  /**
   * - `reading`: the file that reads tables is being fetched;
   * - `unfetched`: it could not be, and `retry` tries again;
   * - `asking`: a person has to confirm the columns;
   * - `aside`: the question was put off, and the text waits.
   */
  readonly state: 'reading' | 'unfetched' | 'asking' | 'aside';
  /** The text as a table; `undefined` until it is read. */
  readonly read: ReadText | undefined;
  /** Rows that the table orders with the columns as they were found, so without totals; 1 until it is read. */
  readonly count: number;
  /** The texts that a file may be, one for each encoding that fits. */
  readonly texts: readonly DecodedText[];
}

/** The parts of a text that order nothing. */
export interface Unused {
  readonly leftOut: readonly LeftOut[];
  /** The headings of prices and discounts that were not used. A column without a heading has an empty one. */
  readonly columns: readonly string[];
}

/** The reader of tables. It is a file of its own, which an order by SKU does without. */
export type Tables = typeof tables;

interface Waiting extends PastedText {
  readonly input: string | Uint8Array;
}

/** Functions called as texts that wait change and are read. */
export interface PastedListeners {
  onChange(): void;
  /** Takes in a table that was read. Returns false when a person has to look at it first. */
  onRead(tables: Tables, read: ReadText): boolean;
}

/** Texts that wait to become rows. The first of them is shown. */
export class PastedTexts {
  readonly #listeners: PastedListeners;
  #waiting: readonly Waiting[] = [];
  #fetched: Tables | undefined;

  constructor(listeners: PastedListeners) {
    this.#listeners = listeners;
  }

  get first(): PastedText | undefined {
    return this.#waiting[0];
  }

  /** The texts that can be saved: those whose letters are certain. */
  get kept(): readonly string[] {
    return this.#waiting.flatMap(({ input, texts }) => {
      if (typeof input === 'string') return [input];
      return texts.length === 1 ? texts.map(({ text }) => text) : [];
    });
  }

  /** True when every text can be saved. */
  get areAllKept(): boolean {
    return this.kept.length === this.#waiting.length;
  }

  /** The reader, once a text has been read. */
  get tables(): Tables | undefined {
    return this.#fetched;
  }

  /** Reads a text or a file. Resolves with false for a file that is no text. */
  enter(input: string | Uint8Array): Promise<boolean> {
    const pasted: Waiting = { state: 'reading', read: undefined, count: 1, texts: [], input };
    this.#set([...this.#waiting, pasted]);
    return this.#read(pasted);
  }

  /** Fetches the reader again for texts that wait for it. */
  retry(): void {
    for (const pasted of this.#waiting)
      if (pasted.state === 'unfetched')
        void this.#read(this.#replace(pasted, { ...pasted, state: 'reading' }));
  }

  /** Puts the question about the first text off, or asks it again. */
  setAside(isAside: boolean): void {
    const [first] = this.#waiting;
    if (first?.read) this.#replace(first, { ...first, state: isAside ? 'aside' : 'asking' });
  }

  /** Reads the first text in another of its encodings. */
  decode(encoding: string): void {
    const [first] = this.#waiting;
    const text = first?.texts.find((each) => each.encoding === encoding);
    if (!first || !text || !this.#fetched) return;
    const read = { ...this.#fetched.readTexts([text]), isEncodingCertain: false };
    this.#replace(first, { ...first, read, count: countIn(this.#fetched, read) });
  }

  /** Forgets the first text, or all of them. */
  discard(isEach = false): void {
    this.#set(isEach ? [] : this.#waiting.slice(1));
  }

  async #read(pasted: Waiting): Promise<boolean> {
    const fetched = await import('../tables/index.ts').catch(() => undefined);
    // Dismissed meanwhile.
    if (!this.#waiting.includes(pasted)) return true;
    if (!fetched) {
      this.#replace(pasted, { ...pasted, state: 'unfetched' });
      return true;
    }
    this.#fetched = fetched;
    const { input } = pasted;
    const texts = typeof input === 'string' ? [{ encoding: '', text: input }] : fetched.decodings(input);
    const read = texts.length > 0 ? fetched.readTexts(texts) : undefined;
    if (!read || this.#listeners.onRead(fetched, read))
      this.#set(this.#waiting.filter((each) => each !== pasted));
    else this.#replace(pasted, { ...pasted, state: 'asking', read, count: countIn(fetched, read), texts });
    return read !== undefined;
  }

  #replace(pasted: Waiting, by: Waiting): Waiting {
    this.#set(this.#waiting.map((each) => (each === pasted ? by : each)));
    return by;
  }

  #set(waiting: readonly Waiting[]): void {
    this.#waiting = waiting;
    this.#listeners.onChange();
  }
}

/** Returns the rows that a table orders; all its rows where no column has codes. */
function countIn({ orderedRows }: Tables, { table }: ReadText): number {
  const roles = table.columns.map(({ role }) => role);
  return roles.includes('sku') ? orderedRows(table, roles).rows.length : table.rows.length;
}
