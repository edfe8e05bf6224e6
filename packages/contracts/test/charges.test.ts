import { chargesOf } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

const vat = [{ name: 'VAT', rate: 200_000 }];
const gst = [{ name: 'GST', rate: 50_000 }];

describe('something whose parts bear different taxes', () => {
  it('is split to the last unit, in whatever order its parts came', () => {
    const parts = [
      { weight: 1, taxes: gst },
      { weight: 1, taxes: vat },
      { weight: 1, taxes: [...vat] },
    ];

    const charges = chargesOf(1000, parts);

    expect(charges).toEqual([
      { amount: 667, taxes: vat },
      { amount: 333, taxes: gst },
    ]);
    expect(chargesOf(1000, parts.toReversed())).toEqual(charges);
  });

  it('is one charge where they bear the same, and bears nothing without parts', () => {
    expect(chargesOf(999, [{ weight: 2, taxes: vat }])).toEqual([{ amount: 999, taxes: vat }]);
    expect(chargesOf(999, [])).toEqual([{ amount: 999, taxes: [] }]);
  });

  it('keeps sets of taxes apart that only read alike', () => {
    const two = [
      { name: 'A', rate: 1 },
      { name: 'B', rate: 2 },
    ];
    const one = [{ name: 'A2 B', rate: 1 }];

    const charges = chargesOf(
      10,
      [two, one].map((taxes) => ({ weight: 1, taxes })),
    );

    expect(charges).toHaveLength(2);
  });

  it('is one charge, too, where several parts bear the same', () => {
    const parts = [1, 2].map((weight) => ({ weight, taxes: [...vat] }));

    expect(chargesOf(999, parts)).toEqual([{ amount: 999, taxes: vat }]);
  });

  it('weighs parts the same where none weighs anything, and splits what is owed back', () => {
    const parts = [vat, gst].map((taxes) => ({ weight: 0, taxes }));

    expect(chargesOf(-5, parts).map(({ amount }) => amount)).toEqual([-3, -2]);
  });
});
