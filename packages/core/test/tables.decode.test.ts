import { describe, expect, it } from 'vitest';
import { decodings } from '../src/tables/decode.ts';

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.split(' ').filter(Boolean), (byte) => Number.parseInt(byte, 16));

/** Returns each encoding that the bytes may have, with the text in it. */
const read = (hex: string) => decodings(bytesOf(hex)).map(({ encoding, text }) => `${encoding}: ${text}`);

describe('the bytes of a file', () => {
  it.each<[what: string, hex: string, text: string]>([
    ['in UTF-8 are read as such', '53 74 c3 bc 63 6b', 'utf-8: Stück'],
    ['with the mark of UTF-16 are read as such', 'ff fe 70 65 cf 91', 'utf-16le: 数量'],
    ['with the mark of UTF-16, the high byte first, too', 'fe ff 65 70 91 cf', 'utf-16be: 数量'],
    ['of UTF-16 without a mark are known by their zeros', '41 00 31 00', 'utf-16le: A1'],
    ['of UTF-16 without a mark, the high byte first, too', '00 41 00 31', 'utf-16be: A1'],
    ['of UTF-16 are known by a quarter of zeros', '41 00 70 65', 'utf-16le: A数'],
  ])('%s', (_, hex, text) => {
    expect(read(hex)).toEqual([text]);
  });

  it.each<[what: string, hex: string]>([
    ['are no text with zeros everywhere', '41 00 00 41'],
    ['are no text with a zero in UTF-8', '41 42 43 44 45 46 00'],
    ['are no text with a zero in another encoding', '41 e9 43 44 45 46 00'],
    ['are no text with a control in another encoding', '41 e9 01'],
    ['are no text when they end in the middle of a character of UTF-16', 'ff fe 70 65 cf'],
  ])('%s', (_, hex) => {
    expect(read(hex)).toEqual([]);
  });

  it.each<[encoding: string, hex: string, text: string]>([
    ['windows-1252', 'ff 41', 'ÿA'],
    ['windows-1252', '41 fe', 'Aþ'],
    ['windows-1252', 'fe 41', 'þA'],
    ['windows-1252', '41 ff', 'Aÿ'],
    ['ibm850', '53 74 81 63 6b', 'Stück'],
    ['windows-1250', '6d 6e 6f 9e', 'množ'],
    ['windows-1251', 'f8 f2', 'шт'],
    ['shift_jis', '90 94 97 ca', '数量'],
    ['gb18030', 'ca fd c1 bf', '数量'],
    ['euc-kr', 'bc f6 b7 ae', '수량'],
    ['big5', 'bc c6 b6 71', '數量'],
    ['windows-1253', 'f4 e5 ec', 'τεμ'],
    ['windows-1254', 'fd', 'ı'],
    ['windows-1255', 'eb ee e5 fa', 'כמות'],
    ['windows-1256', 'df e3 ed c9', 'كمية'],
    ['windows-1257', 'e2', 'ā'],
    ['iso-8859-2', 'b3', 'ł'],
    ['euc-jp', 'bf f4 ce cc', '数量'],
    ['koi8-r', 'db d4', 'шт'],
    ['macintosh', '8e', 'é'],
  ])('may be in %s: %s', (encoding, hex, text) => {
    expect(read(hex)).toContain(`${encoding}: ${text}`);
  });

  it('are in no encoding that gives characters which no text has', () => {
    expect(read('53 74 81 63 6b').filter((each) => each.startsWith('windows-1252'))).toEqual([]);
  });
});
