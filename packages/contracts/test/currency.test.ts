import { Currency } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';

describe('an amount', () => {
  it.each(['GBP', 'AED', 'YER', 'ZAR', 'ZWG', 'XCD', 'CNY', 'IDR', 'MXN', 'SLE', 'JPY', 'KWD', 'CLF'])(
    'can be in %s',
    (code) => {
      expect(Currency.parse(code)).toBe(code);
    },
  );

  it('can be in each currency of the standard, and in no other', () => {
    const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));

    expect(codes.filter((code) => Currency.safeParse(code).success)).toHaveLength(164);
    expect(Currency.safeParse('ABC').error?.issues).toMatchObject([{ message: 'unknown-currency' }]);
    for (const code of ['gbp', 'GBPX', 'XGBP', 'GB', ''])
      expect(Currency.safeParse(code).error?.issues[0]?.code, code).toBe('invalid_format');
  });
});
