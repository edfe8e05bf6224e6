import { fix, issue, type AppliedPromotion, type Quote } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import type { OrderContext } from '../src/order/context.ts';
import { addedLineNotices } from '../src/promotions/promotions.losses.ts';
import { contextWith, quotedLine, quoteWith } from './contexts.ts';

const added = (lineId: string, promotionId: string) =>
  quotedLine(lineId, { cause: { kind: 'promotion', promotionId }, quantity: 2 });
const applied = (
  promotionId: string,
  access: AppliedPromotion['access'],
  code?: string,
): AppliedPromotion => ({
  promotionId,
  name: promotionId,
  scope: 'item',
  access,
  ...(code !== undefined && { code }),
});
const noticeOf = (lineId: string) => ({
  ...issue('promotion-item-removed', ['promotions', lineId], { title: `Title of ${lineId}`, count: 2 }),
  severity: 'info' as const,
});
const none = quoteWith();

/** Returns the notices after a quote without lines follows one with a free bag from a promotion. */
const noticesAfter = (promotions: Quote['promotions'], draft: Partial<OrderContext['draft']> = {}) =>
  addedLineNotices(
    contextWith({ quote: quoteWith({ lines: [added('bag', 'p1')], promotions }), draft }),
    none,
  ).notices;

describe('the notice of a line that a promotion had added', () => {
  it('is given once the line is gone, with what it was and how many', () => {
    expect(noticesAfter([applied('p1', 'automatic')])).toEqual([noticeOf('bag')]);
  });

  it('is not given where the line is still there, where it came from the operator, and before the first quote', () => {
    const bag = quoteWith({ lines: [added('bag', 'p1')] });
    const tea = quoteWith({ lines: [quotedLine('tea')] });

    expect(addedLineNotices(contextWith({ quote: bag }), bag)).toEqual({});
    expect(addedLineNotices(contextWith({ quote: tea }), none)).toEqual({});
    expect(addedLineNotices(contextWith(), bag)).toEqual({});
  });

  it('is not given where the operator removed the promotion', () => {
    expect(noticesAfter([applied('p1', 'picked')])).toBeUndefined();
    expect(
      noticesAfter([applied('p1', 'code', 'BAG')], { codes: ['OTHER'], promotions: ['p2'] }),
    ).toBeUndefined();
  });

  it('is given where the promotion is asked for still, is not listed, or another one is', () => {
    expect(noticesAfter([applied('p1', 'picked')], { promotions: ['p1'] })).toEqual([noticeOf('bag')]);
    expect(noticesAfter([applied('p1', 'code', 'BAG')], { codes: ['OTHER', 'bag'] })).toEqual([
      noticeOf('bag'),
    ]);
    expect(noticesAfter([applied('p2', 'picked')])).toEqual([noticeOf('bag')]);
    expect(noticesAfter(undefined)).toEqual([noticeOf('bag')]);
  });

  it('is taken back once the line has returned, and leaves the other notices', () => {
    const other = issue('free-line', ['lines', 'bag'], { title: 'Bag' }, fix('acknowledge'));
    const context = contextWith({ notices: [noticeOf('bag'), other, noticeOf('box')], quote: none });

    expect(addedLineNotices(context, quoteWith({ lines: [added('bag', 'p1')] })).notices).toEqual([
      other,
      noticeOf('box'),
    ]);
  });
});
