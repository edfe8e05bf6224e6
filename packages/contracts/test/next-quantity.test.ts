import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fullCartons,
  nextQuantity,
  quantityIssue,
  type QuantityRules,
  quantityUpTo,
} from '@orderpad/contracts';

const count = fc.integer({ min: 1, max: 400 });
const rulesOf: fc.Arbitrary<QuantityRules> = fc.record(
  { minimum: count, maximum: count, multiple: fc.integer({ min: 1, max: 40 }), carton: count },
  { requiredKeys: [] },
);
/** All quantities that can matter: no minimum, maximum or common multiple above is larger. */
const everything = Array.from({ length: 16_400 }, (_, at) => at + 1);

const isSold = ({ minimum = 1, maximum = 1_000_000, multiple = 1 }: QuantityRules, quantity: number) =>
  quantity >= minimum && quantity <= maximum && quantity % multiple === 0;

const line = (quantity: number) => ({ id: 'a', quantity, cause: { kind: 'operator' as const } });

describe('the next quantity that is sold', () => {
  it('is the first above, and the last below, of all that keep every rule', () => {
    fc.assert(
      fc.property(rulesOf, count, (rules, asked) => {
        const sold = everything.filter((each) => isSold(rules, each));
        expect(nextQuantity(rules, asked)).toBe(sold.find((each) => each >= asked));
        expect(quantityUpTo(rules, asked)).toBe(sold.findLast((each) => each <= asked));
      }),
    );
  });

  it('that fills the cartons is sold, is in whole cartons, and is the first such above', () => {
    fc.assert(
      fc.property(rulesOf, fc.integer({ min: 1, max: 20 }), (rules, asked) => {
        const { carton } = rules;
        const full = fullCartons(rules, asked);
        const all = carton === undefined || asked % carton === 0 ? [] : everything;
        expect(full).toBe(
          all.find((each) => each > asked && each % (carton ?? 1) === 0 && isSold(rules, each)),
        );
      }),
    );
  });

  it('is offered as a fix by every issue, and takes it away', () => {
    fc.assert(
      fc.property(rulesOf, count, (rules, asked) => {
        const issue = quantityIssue(line(asked), rules);
        expect(issue === undefined).toBe(isSold(rules, asked));
        for (const { code, params } of issue?.fixes ?? [])
          if (code !== 'remove-line')
            expect(quantityIssue(line(Number(params['quantity'])), rules)).toBeUndefined();
      }),
    );
  });

  it('is none beyond a million pieces, nor where the rules leave none', () => {
    expect(nextQuantity({ multiple: 600_000 }, 600_001)).toBeUndefined();
    expect(quantityUpTo({ minimum: 10 }, 9)).toBeUndefined();
    const unsold = quantityIssue(line(3), { minimum: 7, multiple: 6, maximum: 11 });
    expect(unsold).toMatchObject({ code: 'quantity-below-minimum', fixes: [{ code: 'remove-line' }] });
  });

  it('does not matter to what a promotion or a reward brought', () => {
    const gift = { ...line(1), cause: { kind: 'reward' as const, rewardId: 'r' } };
    expect(quantityIssue(gift, { minimum: 12 })).toBeUndefined();
  });

  it.each([
    [5, 'quantity-below-minimum', { minimum: 12 }, ['raise-quantity 12']],
    [14, 'quantity-not-multiple', { multiple: 6 }, ['raise-quantity 18', 'set-quantity 12']],
    [50, 'quantity-above-maximum', { maximum: 48 }, ['set-quantity 48']],
  ] as const)('is told for %i of what is sold in sixes from 12 to 48', (asked, code, params, fixes) => {
    const issue = quantityIssue(line(asked), { minimum: 12, multiple: 6, maximum: 48, carton: 24 });

    expect(issue).toMatchObject({ code, params, path: ['lines', 'a', 'quantity'] });
    expect(issue?.fixes.map((fix) => `${fix.code} ${String(fix.params['quantity'])}`)).toEqual(fixes);
  });
});
