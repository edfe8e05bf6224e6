import { fix, issue, type AppliedPromotion, type Discount, type Quote } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import {
  effectsIn,
  issueOfCode,
  issueOfPromotion,
  linesLostBy,
  unlockedBy,
} from '../src/promotions/promotions.effects.ts';
import { hasRoom, isCode, isSameCode } from '../src/promotions/promotions.rules.ts';
import { quotedLine, quoteWith } from './contexts.ts';

const off = (promotionId: string, amount: number): Discount => ({
  level: 'item',
  source: { kind: 'promotion', promotionId },
  name: promotionId,
  amount,
});
const applied = (promotionId: string, code?: string): AppliedPromotion => ({
  promotionId,
  name: promotionId,
  scope: 'item',
  access: code === undefined ? 'automatic' : 'code',
  ...(code !== undefined && { code }),
});

describe('the effect of a promotion', () => {
  const gift = quotedLine('gift', { cause: { kind: 'promotion', promotionId: 'gift' } });
  // Each test asks about a quote of its own, since effects are computed once per quote.
  const quote = (): Quote =>
    quoteWith({
      lines: [
        quotedLine('tea', { discounts: [off('spring', 100), off('gift', 1)] }),
        gift,
        quotedLine('pick', {
          cause: { kind: 'reward', rewardId: 'spring' },
          discounts: [
            { level: 'item', source: { kind: 'reward', rewardId: 'spring' }, name: 'Larder', amount: 7 },
            { level: 'item', source: { kind: 'other' }, name: 'Friend', amount: 9 },
          ],
        }),
      ],
      shipments: [{ shipmentId: 's1', parts: [], options: [], price: 0, discounts: [off('spring', 20)] }],
      discounts: [off('spring', 3)],
    });

  it('is the sum of its discounts on lines, on shipping and on the order', () => {
    expect(effectsIn(quote()).get('spring')).toEqual({ discount: 123, addedLines: [] });
  });

  it('has the lines that it added', () => {
    expect(effectsIn(quote()).get('gift')).toEqual({ discount: 1, addedLines: [gift] });
  });

  it('is none for what gives nothing, and rewards have none', () => {
    expect([...effectsIn(quote()).keys()]).toEqual(['spring', 'gift']);
  });
});

describe('a code', () => {
  const quote = quoteWith({
    promotions: [applied('automatic'), applied('spring', 'SPRING')],
    lines: [quotedLine('gift', { cause: { kind: 'promotion', promotionId: 'spring' } }), quotedLine('tea')],
    issues: [
      issue('unknown-code', ['codes', 0], { code: 'OLD' }, fix('retry'), fix('remove-code', { code: 'OLD' })),
      issue('unknown-code', ['codes', 1], { code: 'SPRING' }, fix('remove-line', { lineId: 'OLDER' })),
      issue('unknown-code', ['codes', 2], { code: 'OLDER' }, fix('remove-code', { code: 'OLDER' })),
      issue('acme.expiring', ['codes', 3], {}, fix('acme.renew', { code: 'SUMMER' })),
    ],
  });

  it('is the same in any case, and only then', () => {
    expect(isSameCode('spring', 'SPRING')).toBe(true);
    expect(isSameCode('spring', 'summer')).toBe(false);
  });

  it.each(['A', 'SPRING 26', 'é', '😀', 'A'.repeat(60), ` ${'A'.repeat(60)} `])(
    'is a text such as “%s”',
    (code) => {
      expect(isCode(code)).toBe(true);
    },
  );

  it.each(['', ' ', 'A\nB', 'A\u0007B', 'A'.repeat(61)])('is no text such as “%s”', (code) => {
    expect(isCode(code)).toBe(false);
  });

  it('unlocks the promotion that names it', () => {
    expect(unlockedBy('spring', quote)?.promotionId).toBe('spring');
    expect(unlockedBy('summer', quote)).toBe(undefined);
    expect(unlockedBy('spring', undefined)).toBe(undefined);
    expect(unlockedBy('spring', quoteWith())).toBe(undefined);
  });

  it('is refused by the issue whose fix removes it', () => {
    expect(issueOfCode('old', quote)?.path).toEqual(['codes', 0]);
    expect(issueOfCode('older', quote)?.path).toEqual(['codes', 2]);
    expect(issueOfCode('spring', quote)).toBe(undefined);
    expect(issueOfCode('summer', quote)).toBe(undefined);
    expect(issueOfCode('old', undefined)).toBe(undefined);
  });

  it('takes along the lines of the promotion that it unlocked', () => {
    const lost = (code: string, of: Quote | undefined) =>
      linesLostBy({ type: 'promotions.removeCode', code }, of).map(({ lineId }) => lineId);

    expect(lost('spring', quote)).toEqual(['gift']);
    expect(lost('summer', quote)).toEqual([]);
    expect(lost('spring', undefined)).toEqual([]);
  });
});

describe('a promotion that was chosen', () => {
  const quote = quoteWith({
    lines: [quotedLine('gift', { cause: { kind: 'promotion', promotionId: 'spring' } })],
    issues: [
      issue('unknown-promotion', ['promotions', 0], {}, fix('remove-code', { code: 'spring' })),
      issue(
        'unknown-promotion',
        ['promotions', 1],
        {},
        fix('retry'),
        fix('remove-promotion', { promotionId: 'old' }),
      ),
      issue('unknown-promotion', ['promotions', 2], {}, fix('remove-promotion', { promotionId: 'spring' })),
      issue('acme.expiring', ['promotions', 3], {}, fix('acme.renew', { promotionId: 'summer' })),
    ],
  });

  it('is refused by the issue whose fix removes it', () => {
    expect(issueOfPromotion('spring', quote)?.path).toEqual(['promotions', 2]);
    expect(issueOfPromotion('old', quote)?.path).toEqual(['promotions', 1]);
    expect(issueOfPromotion('summer', quote)).toBe(undefined);
    expect(issueOfPromotion('spring', undefined)).toBe(undefined);
  });

  it('takes along the lines that it added', () => {
    const lost = (id: string, of: Quote | undefined) =>
      linesLostBy({ type: 'promotions.remove', id }, of).map(({ lineId }) => lineId);

    expect(lost('spring', quote)).toEqual(['gift']);
    expect(lost('summer', quote)).toEqual([]);
    expect(lost('spring', undefined)).toEqual([]);
  });
});

describe('a draft', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `code-${at}`);

  it('takes up to 50 codes and 50 promotions', () => {
    expect(hasRoom({ codes: many(49), promotions: many(49) })).toBe(true);
    expect(hasRoom({ codes: many(50), promotions: [] })).toBe(false);
    expect(hasRoom({ codes: [], promotions: many(50) })).toBe(false);
  });
});
