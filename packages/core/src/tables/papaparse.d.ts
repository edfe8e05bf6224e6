/** The part of Papa Parse that is used. Its published types bring those of Node along, which this package does without. */
declare module 'papaparse' {
  interface ParsedRow {
    readonly data: string[];
    /** A quote that is not closed, or text after one: type `Quotes`. */
    readonly errors: readonly { readonly type: string }[];
    /** The index in the text at which the row ends. */
    readonly meta: { readonly cursor: number };
  }
  interface Options {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly quoteChar: string;
    readonly step: (row: ParsedRow) => void;
  }
  const papa: { parse(text: string, options: Options): void };
  export default papa;
}
