import { describe, expect, it } from 'vitest';
import { type Figure, judge } from '../src/figure.ts';
import { table } from '../src/table.ts';

const figure: Figure = {
  what: 'pad / empty page',
  lines: 1000,
  ratio: { value: 1.534, low: 1.461, high: 1.612 },
  quiet: true,
};

describe('the table', () => {
  it('has a row for each comparison and a column for each size', () => {
    const figures = [figure, { ...figure, lines: 10 }, { ...figure, what: 'pad / form' }];

    const text = table('Changing a quantity', figures);

    expect(text.split('\n').slice(1)).toEqual([
      'Changing a quantity',
      '  lines              10                 1,000',
      '  pad / empty page   1.53 (1.46–1.61)   1.53 (1.46–1.61)',
      '  pad / form                            1.53 (1.46–1.61)',
    ]);
  });

  it('says beside a figure whether its goal is reached', () => {
    expect(table('', [{ ...figure, limit: 2.5 }])).toContain('1.53 (1.46–1.61) ✓ ≤ 2.5');
    expect(table('', [{ ...figure, limit: 1.5 }])).toContain('? ≤ 1.5');
    expect(table('', [{ ...figure, limit: 1.4 }])).toContain('✗ ≤ 1.4');
  });

  it('tells no figure, and judges none, when the machine was too noisy', () => {
    const noisy = { ...figure, quiet: false, limit: 1.4 };

    expect(table('', [noisy])).toContain('too noisy');
    expect(table('', [noisy])).not.toContain('1.53');
    expect(judge(noisy)).toBeUndefined();
  });

  it('shows small ratios with digits enough to compare them', () => {
    expect(table('', [{ ...figure, ratio: { value: 0.0123, low: 0.0111, high: 0.0139 } }])).toContain(
      '0.012 (0.011–0.014)',
    );
  });
});
