import { describe, expect, it } from 'vitest';
import { listRow } from '../src/tables/list-row.ts';

/** Returns a line as it is read: `code × quantity`, with `?` behind it where it can be read in another way too. */
function read(line: string): string {
  const { sku, quantity, isSure, isAlone } = listRow(line);
  return `${sku}${isAlone ? '' : ` × ${quantity ?? 'none'}`}${isSure ? '' : ' ?'}`;
}

describe('a line of a list', () => {
  it.each<[line: string, meant: string]>([
    ['85099B', '85099B'],
    ['85099B x 3', '85099B × 3'],
    ['85099B X 3', '85099B × 3'],
    ['85099B * 3', '85099B × 3'],
    ['85099B×3', '85099B × 3'],
    ['85099B: 3', '85099B × 3'],
    ['85099B – 3', '85099B × 3'],
    ['85099B - 3', '85099B × 3'],
    ['85099B 3', '85099B × 3'],
    ['85099B: 3 pcs', '85099B × 3'],
    ['3 x 85099B', '85099B × 3'],
    ['3x 85099B', '85099B × 3'],
    ['3 × 85099B', '85099B × 3'],
    ['3 of 85099B', '85099B × 3'],
    ['3 pcs 85099B', '85099B × 3'],
    ['3 pcs of 85099B', '85099B × 3'],
    ['3 TEA', 'TEA × 3 ?'],
    ['22423 3', '22423 × 3'],
    ['3 x 22423', '22423 × 3'],
    ['black tea', 'black tea'],
    ['85099B 2.5', '85099B × none'],
    ['85099B 0', '85099B × none'],
    ['85099B kitchen towel', '85099B kitchen towel ?'],
    ['85099B towel 3', '85099B towel × 3 ?'],
    ['85099B 3 kg', '85099B 3 kg ?'],
    ['12x 22423', '22423 × 12'],
    ['3x 123', '3x × 123 ?'],
    ['3x A 1', 'A 1 × 3 ?'],
    ['2242 3', '2242 × 3'],
    ['3 22423', '22423 × 3 ?'],
    ['12 34', '12 × 34 ?'],
    ['22423 2242', '22423 × 2242 ?'],
    ['22423 22424', '22423 × 22424 ?'],
  ])('“%s” is read as “%s”', (line, meant) => {
    expect(read(line)).toBe(meant);
  });

  it('of more than 300 characters is a code as it is', () => {
    const long = (length: number) => listRow(`${'A'.repeat(length - 2)} 3`);

    expect(long(300)).toMatchObject({ quantity: 3, isAlone: false });
    expect(long(301)).toEqual({
      sku: `${'A'.repeat(299)} 3`,
      quantity: 1,
      isSure: true,
      isAlone: true,
    });
  });
});
