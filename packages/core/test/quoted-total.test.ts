import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lineOf, ready } from './driver.ts';
import { FakeHost, mug } from './fake-host.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('the total that a customer was told', () => {
  const told = (amount: number, currency = 'GBP') =>
    ({ type: 'review.edit', patch: { quotedTotal: { amount, currency } } }) as const;

  it('holds the order back where it differs, until the difference is accepted', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    const total = order.review.total?.amount ?? 0;
    order.send(told(total - 100));
    expect(order.review.canPlace).toBe(false);
    const [warning] = order.review.warnings;
    expect(warning?.issue).toMatchObject({
      code: 'quoted-total-differs',
      params: { from: total - 100, to: total, currency: 'GBP' },
    });

    if (warning) order.send({ type: 'review.acknowledge', issue: warning.issue, accepted: true });
    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.order).toBeDefined();
    expect(order.session.persist().data.quotedTotal).toEqual({ amount: total - 100, currency: 'GBP' });
  });

  it('needs no acceptance where it is the same, and costs no other price', async () => {
    const host = new FakeHost();
    const order = await ready(host);
    const asked = host.calls.filter((call) => call === 'quote').length;

    order.send(told(order.review.total?.amount ?? 0));
    await order.settled();

    expect(order.review).toMatchObject({ warnings: [], canPlace: true });
    expect(host.calls.filter((call) => call === 'quote')).toHaveLength(asked);
  });

  it('is asked about again when the order comes to yet another total', async () => {
    const order = await ready();
    order.send(told(1));
    const [first] = order.review.warnings;
    if (first) order.send({ type: 'review.acknowledge', issue: first.issue, accepted: true });
    expect(order.review.canPlace).toBe(true);

    order.send({ type: 'items.add', lines: [lineOf(mug)] });
    await order.settled();

    expect(order.review.canPlace).toBe(false);
    expect(order.review.warnings).toMatchObject([{ accepted: false }]);
  });

  it('stays with the note, and leaves with no amount', async () => {
    const order = await ready();
    order.send(told(500), { type: 'review.edit', patch: { note: 'Ring twice' } });
    expect(order.session.persist().data).toMatchObject({
      note: 'Ring twice',
      quotedTotal: { amount: 500, currency: 'GBP' },
    });

    order.send({ type: 'review.edit', patch: { quotedTotal: undefined } });

    expect(order.session.persist().data).toMatchObject({ note: 'Ring twice' });
    expect(order.session.persist().data.quotedTotal).toBeUndefined();
  });

  it('in another currency differs whatever the figure', async () => {
    const order = await ready();

    order.send(told(order.review.total?.amount ?? 0, 'EUR'));

    expect(order.review.warnings).toMatchObject([{ issue: { code: 'quoted-total-differs', params: {} } }]);
  });
});
