import { withAmounts } from '@orderpad/contracts';
import { expect, it } from 'vitest';

it.each([
  ['GBP', 500, 'en-GB', '£5 off'],
  ['GBP', 1250, 'en-GB', '£12.50 off'],
  ['JPY', 950, 'en-GB', 'JP¥950 off'],
  ['KWD', 2000, 'en-GB', 'KWD\u00a02 off'],
  ['KWD', 2050, 'en-GB', 'KWD\u00a02.050 off'],
  ['EUR', 630, 'de', '6,30\u00a0€ off'],
])('words name their amount as %s writes it: %i', (currency, amount, lang, expected) => {
  expect(withAmounts('{amount} off', { amount: { amount, currency } }, lang)).toBe(expected);
});

it('words stay as they are where no amount is meant', () => {
  expect(withAmounts('{amount} {constructor} {A}', {}, 'en-GB')).toBe('{amount} {constructor} {A}');
});
