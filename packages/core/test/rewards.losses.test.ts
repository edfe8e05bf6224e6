import type { QuotedLine, Reward } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { OrderContext } from '../src/order/context.ts';
import { picksLostBy, type SpendingLess } from '../src/rewards/rewards.losses.ts';
import { contextWith, quotedLine, quoteWith } from './contexts.ts';

/** A reward for each full £50.00. */
const larder = (qualifying: number, more: Partial<Reward> = {}): Reward => ({
  id: 'larder',
  name: 'Larder rewards',
  threshold: 5000,
  qualifying,
  earned: Math.floor(qualifying / 5000),
  used: 0,
  toNext: 5000 - (qualifying % 5000),
  ...more,
});
const pick = (lineId: string, quantity = 1, rewardId = 'larder'): QuotedLine =>
  quotedLine(lineId, { quantity, unitPrice: 200, cause: { kind: 'reward', rewardId }, qualifies: false });

const remove = (...ids: string[]): SpendingLess => ({ type: 'items.remove', ids });
const lower = (id: string, quantity: number): SpendingLess => ({
  type: 'items.edit',
  id,
  patch: { quantity },
});

/** Returns the picks that are lost, each with its pieces. */
const lost = (event: SpendingLess, context: OrderContext) =>
  picksLostBy(event, context).map(({ lineId, quantity }) => [lineId, quantity]);

const contextOf = (lines: readonly QuotedLine[], ...rewards: readonly Reward[]): OrderContext =>
  contextWith({ quote: quoteWith({ lines: [...lines], rewards: [...rewards] }) });

describe('picks of a reward', () => {
  const kettles = quotedLine('kettles', { quantity: 3, unitPrice: 4000 });
  const context = contextOf([kettles, pick('first'), pick('second')], larder(12_000));

  it('stay while enough is spent, to the penny', () => {
    const atLimit = contextOf([quotedLine('pot', { unitPrice: 2000 }), pick('first'), pick('second')]);
    const by = (qualifying: number) => ({
      ...atLimit,
      quote: quoteWith({ lines: atLimit.quote?.lines ?? [], rewards: [larder(qualifying)] }),
    });

    expect(lost(remove('pot'), by(12_000))).toEqual([]);
    expect(lost(remove('pot'), by(11_999))).toEqual([['second', 1]]);
  });

  it('are lost from the newest on when a quantity is lowered', () => {
    expect(lost(lower('kettles', 2), context)).toEqual([['second', 1]]);
    expect(lost(lower('kettles', 1), context)).toEqual([
      ['first', 1],
      ['second', 1],
    ]);
  });

  it('are all lost with the line that earned them', () => {
    expect(lost(remove('kettles'), context)).toEqual([
      ['first', 1],
      ['second', 1],
    ]);
  });

  it('are lost when more is taken away than counts', () => {
    const discounted = contextOf([kettles, pick('first')], larder(6000));

    expect(lost(remove('kettles'), discounted)).toEqual([['first', 1]]);
  });

  it('stay when a quantity is raised, kept, or not in the patch', () => {
    expect(lost(lower('kettles', 4), context)).toEqual([]);
    expect(lost(lower('kettles', 3), context)).toEqual([]);
    expect(lost({ type: 'items.edit', id: 'kettles', patch: { note: 'Red' } }, context)).toEqual([]);
  });

  it('that are beyond what is earned already are no loss of an edit that takes nothing away', () => {
    const beyond = contextOf([kettles, pick('first'), pick('second')], larder(5000));

    expect(lost({ type: 'items.edit', id: 'kettles', patch: { note: 'Red' } }, beyond)).toEqual([]);
    expect(lost(lower('kettles', 3), beyond)).toEqual([]);
  });

  it('are lost by the piece', () => {
    const dozen = contextOf([kettles, pick('first', 1), pick('dozen', 12)], larder(12_000));

    expect(lost(lower('kettles', 2), dozen)).toEqual([['dozen', 12]]);
    expect(lost(lower('kettles', 2), contextOf([kettles, pick('dozen', 12)], larder(39_000)))).toEqual([
      ['dozen', 5],
    ]);
  });

  it('stay when a line that does not count is removed', () => {
    const voucher = quotedLine('voucher', { unitPrice: 9000, qualifies: false });

    expect(lost(remove('voucher'), contextOf([voucher, pick('first')], larder(5000)))).toEqual([]);
  });

  it('stay when the removed line is not in the quote', () => {
    expect(lost(remove('unknown'), context)).toEqual([]);
    expect(lost(remove('unknown', 'kettles'), context)).toHaveLength(2);
  });

  it('that are removed themselves are no loss, and make room for the others', () => {
    expect(
      lost(remove('first', 'kettles'), contextOf([kettles, pick('first'), pick('second')], larder(17_000))),
    ).toEqual([]);
    expect(lost(remove('first', 'kettles'), context)).toEqual([['second', 1]]);
  });

  it('are counted for their own reward only', () => {
    const lines = [kettles, pick('first'), pick('other', 1, 'pantry')];
    const pantry = larder(12_000, { id: 'pantry', threshold: 11_000 });

    expect(lost(lower('kettles', 2), contextOf(lines, larder(12_000), pantry))).toEqual([['other', 1]]);
  });

  it('are known from the newest quote only, with its rewards', () => {
    const unpriced = contextWith();
    const unrewarded = contextWith({ quote: quoteWith({ lines: [kettles, pick('first')] }) });

    expect(lost(remove('kettles'), unpriced)).toEqual([]);
    expect(lost(remove('kettles'), unrewarded)).toEqual([]);
  });

  it('lose what the price of a piece makes, rounded up', () => {
    // Three at 1000 in all: two are worth 666, so that one takes 334 away.
    const odd = quotedLine('odd', { quantity: 3, unitPrice: 334, total: 1000 });

    expect(lost(lower('odd', 2), contextOf([odd, pick('first')], larder(5334)))).toEqual([]);
    expect(lost(lower('odd', 2), contextOf([odd, pick('first')], larder(5333)))).toEqual([['first', 1]]);
  });
});
