import { fromCodePage850 } from './code-page-850.ts';

/** A text as one encoding gives it. */
export interface DecodedText {
  /** The name of the encoding, as `TextDecoder` knows it, or `ibm850`. */
  readonly encoding: string;
  readonly text: string;
}

/** Encodings of files that are not UTF-8, the commonest first. */
const others = [
  'windows-1252',
  'ibm850',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'gb18030',
  'euc-kr',
  'big5',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'iso-8859-2',
  'euc-jp',
  'koi8-r',
  'macintosh',
];

/**
 * Returns the texts that the bytes of a file may be: one where they say in which encoding they are, or can be UTF-8, else one for
 * each encoding that fits. None for a file that is no text, such as a workbook.
 */
export function decodings(bytes: Uint8Array): readonly DecodedText[] {
  const marked = markedEncoding(bytes) ?? 'utf-8';
  const read = decoded(bytes, marked);
  if (read !== undefined) return /\0/.test(read) ? [] : [{ encoding: marked, text: read }];
  if (marked !== 'utf-8') return [];
  return others.flatMap((encoding) => {
    const text = decoded(bytes, encoding);
    return text === undefined || isGarbled(text) ? [] : [{ encoding, text }];
  });
}

/** Reads the mark at the start of a file, or finds the zero bytes of UTF-16 that has none. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((half) => head.filter((byte, at) => byte === 0 && at % 2 === half).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd < head.length / 4) return undefined;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'ibm850') return fromCodePage850(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** True for characters that no text has: controls and private ones. */
const isGarbled = (text: string): boolean => /[\p{Co}\ufffd]|(?!\s)\p{Cc}/u.test(text);
