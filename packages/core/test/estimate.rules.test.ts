import type { Amount, Id, Line, QuotedLine } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { answerTo, estimateOf, ownPrice, priceKey } from '../src/order/estimate.ts';
import { Lines } from '../src/order/lines.ts';
import { customLine, quotedLine, variantLine } from './contexts.ts';

const override = { unitPrice: 300, reason: 'Friend' };
const estimate = (
  lines: readonly Line[],
  quoted: readonly QuotedLine[] = [],
  prices: readonly (readonly [string, Amount])[] = [],
) =>
  estimateOf(Lines.of(lines), {
    prices: new Map(prices),
    quoted: new Map(quoted.map((line): [Id, QuotedLine] => [line.lineId, line])),
  });

describe('the estimate of a line', () => {
  const tea = variantLine('tea', { quantity: 3 });
  const catalog = [['variant-of-tea', 450]] as const;

  it('is unknown without any price, and with it the whole', () => {
    expect(estimate([tea])).toBe(undefined);
    expect(estimate([customLine('engraving'), tea])).toBe(undefined);
    expect(estimate([])).toBe(0);
  });

  it('is the price of the catalog for its pieces', () => {
    expect(estimate([tea], [], catalog)).toBe(1350);
    expect(estimate([tea, customLine('engraving', { quantity: 2 })], [], catalog)).toBe(2350);
  });

  it('is the figure of the host while nothing of it has changed', () => {
    expect(estimate([tea], [quotedLine('tea', { quantity: 3, total: 2900 })], catalog)).toBe(2900);
  });

  it('is the unit price of the host at another quantity', () => {
    expect(estimate([tea], [quotedLine('tea', { quantity: 2, total: 1900 })], catalog)).toBe(3000);
  });

  it('is the price that staff have set, whatever the host said before', () => {
    expect(estimate([{ ...tea, override }], [quotedLine('tea', { quantity: 3 })], catalog)).toBe(900);
    expect(
      estimate(
        [{ ...tea, override }],
        [quotedLine('tea', { quantity: 3, unitPrice: 300, hostPrice: 1000, total: 890 })],
      ),
    ).toBe(890);
  });

  it('is the host’s own price again once staff take theirs back', () => {
    const quoted = [quotedLine('tea', { quantity: 3, unitPrice: 300, hostPrice: 1000 })];

    expect(estimate([tea], quoted, catalog)).toBe(3000);
  });

  it('is not that of another item of the line', () => {
    const { item } = variantLine('mug');

    expect(estimate([{ ...tea, item }], [quotedLine('tea', { quantity: 3 })], catalog)).toBe(undefined);
    expect(estimate([tea], [quotedLine('tea', { item, hostPrice: 7 })], catalog)).toBe(1350);
  });

  it('is that of the reward for a pick', () => {
    const cause = { kind: 'reward', rewardId: 'larder' } as const;

    expect(estimate([{ ...tea, cause }], [], [...catalog, ['larder variant-of-tea', 200]])).toBe(600);
    expect(estimate([{ ...tea, cause }], [], catalog)).toBe(undefined);
  });
});

describe('the estimate of many lines', () => {
  const many = (quantity: number) =>
    Array.from({ length: 150 }, (_, at) => customLine(`l${at}`, { quantity }));

  it('is their sum, and follows an edit of one', () => {
    const known = { prices: new Map(), quoted: new Map() };
    const lines = Lines.of(many(1));

    expect(estimateOf(lines, known)).toBe(75_000);
    expect(estimateOf(lines.replace(customLine('l70', { quantity: 3 })), known)).toBe(76_000);
    expect(estimateOf(lines, known)).toBe(75_000);
  });

  it('is computed again with other figures', () => {
    const lines = Lines.of([variantLine('tea')]);
    const quoted = (total: Amount) => new Map([['tea', quotedLine('tea', { total })]]);
    const prices = new Map([['variant-of-tea', 450]]);
    const none = new Map();

    expect(estimateOf(lines, { prices, quoted: none })).toBe(450);
    expect(estimateOf(lines, { prices: new Map([['variant-of-tea', 500]]), quoted: none })).toBe(500);
    expect(estimateOf(lines, { prices, quoted: quoted(7) })).toBe(7);
    expect(estimateOf(lines, { prices, quoted: quoted(8) })).toBe(8);
  });

  it('is known once the missing price is', () => {
    const lines = Lines.of([variantLine('tea')]);
    const known = { prices: new Map<string, Amount>(), quoted: new Map() };

    expect(estimateOf(lines, known)).toBe(undefined);
    known.prices.set('variant-of-tea', 450);
    expect(estimateOf(lines, known)).toBe(450);
  });
});

describe('the answer of the host to a line', () => {
  it('is about its item and its price', () => {
    const tea = variantLine('tea');
    const answer = quotedLine('tea');
    const engraving = customLine('engraving');
    const quoted = quotedLine('engraving', { item: engraving.item });

    expect(answerTo(tea, answer)).toBe(answer);
    expect(answerTo(tea, undefined)).toBe(undefined);
    expect(answerTo(variantLine('mug'), answer)).toBe(undefined);
    expect(answerTo(tea, quotedLine('tea', { hostPrice: 1 }))).toBe(undefined);
    expect(answerTo({ ...tea, override }, answer)).toBe(undefined);
    expect(answerTo({ ...tea, override: { unitPrice: 1000, reason: 'Same' } }, answer)).toBe(answer);
    expect(answerTo(engraving, quoted)).toBe(quoted);
    expect(answerTo(engraving, answer)).toBe(undefined);
    expect(answerTo(tea, quoted)).toBe(undefined);
    expect(answerTo({ item: { ...engraving.item, title: 'Other' } }, quoted)).toBe(quoted);
    expect(
      answerTo(customLine('x', { item: { kind: 'custom', title: 'x', unitPrice: 7, ships: false } }), quoted),
    ).toBe(undefined);
  });

  it('is not needed for a price of its own', () => {
    expect(ownPrice(customLine('engraving'))).toBe(500);
    expect(ownPrice(customLine('engraving', { override }))).toBe(300);
    expect(ownPrice(variantLine('tea', { override }))).toBe(300);
    expect(ownPrice(variantLine('tea'))).toBe(undefined);
  });

  it('is remembered by variant, and by reward', () => {
    expect(priceKey('tea')).toBe('tea');
    expect(priceKey('tea', { kind: 'operator' })).toBe('tea');
    expect(priceKey('tea', { kind: 'promotion', promotionId: 'gift' })).toBe('tea');
    expect(priceKey('tea', { kind: 'reward', rewardId: 'larder' })).toBe('larder tea');
  });
});
