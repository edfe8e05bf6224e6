import type { AppliedPromotion, Draft, Quote, QuotedLine } from '@orderpad/contracts';
import { reviewView } from '@orderpad/core';
import { preview } from '@orderpad/core/what-if';
import { promotionsView } from '@orderpad/core/promotions';
import { describe, expect, it } from 'vitest';
import { ada, FakeHost, mug, tea } from './fake-host.ts';
import { lineOf, open } from './driver.ts';

const gift: AppliedPromotion = {
  promotionId: 'gift',
  name: 'A mug with your tea',
  scope: 'item',
  access: 'code',
  code: 'MUG',
};

/** A shop in which `MUG` brings a mug, and no other code is known. */
class GenerousHost extends FakeHost {
  isGenerous = true;

  constructor() {
    super();
    const { capabilities } = this.profile;
    this.profile = {
      ...this.profile,
      capabilities: [...capabilities, 'promotions.codes', 'promotions.list'],
    };
    const { quote } = this.orders;
    this.orders.quote = async (draft, call) => withGift(await quote(draft, call), draft, this.isGenerous);
  }
}

function withGift(quote: Quote, { codes }: Draft, isGenerous: boolean): Quote {
  const isGiven = isGenerous && codes.some((code) => code.toUpperCase() === 'MUG');
  const issues = codes.flatMap((code, index): Quote['issues'] =>
    code.toUpperCase() === 'MUG'
      ? []
      : [
          {
            code: 'unknown-code',
            severity: 'error',
            path: ['codes', index],
            params: { code },
            fixes: [{ code: 'remove-code', params: { code } }],
          },
        ],
  );
  return {
    ...quote,
    lines: isGiven ? [...quote.lines, given] : quote.lines,
    promotions: isGiven ? [gift] : [],
    issues: [...quote.issues, ...issues],
  };
}

const given: QuotedLine = {
  lineId: 'gift/1',
  item: lineOf(mug).item,
  quantity: 1,
  cause: { kind: 'promotion', promotionId: 'gift' },
  unitPrice: 899,
  discounts: [
    { level: 'item', source: { kind: 'promotion', promotionId: 'gift' }, name: gift.name, amount: 899 },
  ],
  total: 0,
};

async function withTea() {
  const order = await open(new GenerousHost());
  order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(tea, 2)] });
  return order.settled();
}

describe('promotions', () => {
  it('show their discount and the lines they added once the host has answered', async () => {
    const order = await withTea();

    await order.send({ type: 'promotions.addCode', code: ' mug ' }).settled();

    expect(order.session.view(promotionsView).promotions).toMatchObject([
      {
        promotion: gift,
        asked: { by: 'code', code: 'mug' },
        discount: 899,
        addedLines: [{ lineId: 'gift/1' }],
        issue: undefined,
      },
    ]);
    expect(order.items.added).toMatchObject([{ lineId: 'gift/1' }]);
  });

  it('tell which lines would leave with them, and remove those lines', async () => {
    const order = await withTea();
    await order.send({ type: 'promotions.addCode', code: 'MUG' }).settled();

    const [loss] = preview(order.session, { type: 'promotions.removeCode', code: 'mug' });
    await order.send({ type: 'promotions.removeCode', code: 'mug' }).settled();

    expect(loss).toMatchObject({ code: 'lines-removed', params: { count: 1 }, lines: [given] });
    expect(order.items.added).toEqual([]);
    expect(order.items.lines.size).toBe(1);
  });

  it('leave no notice of the lines that left with one which the operator removed', async () => {
    const order = await withTea();
    await order.send({ type: 'promotions.addCode', code: 'MUG' }).settled();

    await order.send({ type: 'promotions.removeCode', code: 'mug' }).settled();

    expect(order.session.view(promotionsView).removedItemNotices).toEqual([]);
  });

  it('leave a notice of the lines that are gone when one ends by itself, until they return or it is dismissed', async () => {
    const host = new GenerousHost();
    const order = await open(host);
    const notices = () => order.session.view(promotionsView).removedItemNotices;
    const notes = () => order.session.view(reviewView).issues;
    order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(tea, 2)] });
    await order.send({ type: 'promotions.addCode', code: 'MUG' }).settled();
    const [id = ''] = [...order.items.lines].map((line) => line.id);
    const edit = (quantity: number) => order.send({ type: 'items.edit', id, patch: { quantity } }).settled();

    host.isGenerous = false;
    await edit(3);
    const [gone] = notices();
    host.isGenerous = true;
    await edit(4);
    const returned = notices();
    host.isGenerous = false;
    await edit(5);
    const again = [notices(), notes()];
    if (gone) order.send({ type: 'review.acknowledge', issue: gone, accepted: true });

    expect(gone).toMatchObject({
      code: 'promotion-item-removed',
      severity: 'info',
      path: ['promotions', 'gift/1'],
      params: { title: given.item.title, count: 1 },
    });
    expect(returned).toEqual([]);
    expect(again).toEqual([[gone], [gone]]);
    expect([notices(), notes()]).toEqual([[], []]);
  });

  it('are added once, however often their code is entered', async () => {
    const order = await withTea();

    order.send({ type: 'promotions.addCode', code: 'mug' }, { type: 'promotions.addCode', code: 'MUG' });

    expect(order.session.persist().data.codes).toEqual(['mug']);
  });

  it('are one code in full-width characters and with spaces of no width', async () => {
    const order = await withTea();

    order.send(
      { type: 'promotions.addCode', code: '\u200Bｍｕｇ\u202C' },
      { type: 'promotions.addCode', code: 'MUG' },
    );

    expect(order.session.persist().data.codes).toEqual(['mug']);
  });

  it('block placing while one is refused, until it is removed', async () => {
    const order = await withTea();
    order.send({ type: 'payment.edit', patch: { methodId: 'invoice' } });
    order.send({ type: 'shipping.edit', shipmentId: order.shipmentId, patch: { methodId: 'standard' } });
    await order.send({ type: 'promotions.addCode', code: 'NOPE' }).settled();
    expect(order.session.can({ type: 'review.place' })).toBe(false);
    expect(order.session.view(promotionsView).promotions).toMatchObject([
      { issue: { code: 'unknown-code' } },
    ]);

    await order.send({ type: 'promotions.removeCode', code: 'NOPE' }).settled();

    expect(order.session.can({ type: 'review.place' })).toBe(true);
  });

  it('are refused by a host without promotions, and an invalid code by every host', async () => {
    const order = await open();

    expect(order.session.can({ type: 'promotions.addCode', code: 'MUG' })).toBe(false);
    expect((await withTea()).session.can({ type: 'promotions.addCode', code: '  ' })).toBe(false);
  });
});
