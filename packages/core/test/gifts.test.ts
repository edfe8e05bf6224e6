import type { Gift, ShipTo } from '@orderpad/contracts';
import { giftPatch, giftsLostAt, shipmentRows } from '@orderpad/core/shipping';
import { describe, expect, it } from 'vitest';
import { type Driver, lineOf, open } from './driver.ts';
import { ada, FakeHost, mug, tea } from './fake-host.ts';

const work: ShipTo = { kind: 'contact', addressId: 'work' };
const home: ShipTo = { kind: 'contact', addressId: 'home' };
const grandma: ShipTo = { kind: 'other', address: { line1: '3 Elm Row', city: 'Bath', country: 'GB' } };
const birthday: Gift = { message: 'Happy birthday!', wrap: true };
const thanks: Gift = { message: 'Thank you', wrap: false };

/** An order of four teas and a mug, at a host of gifts, whose teas go home, but for those sent elsewhere. */
async function teas(...sent: readonly (readonly [ShipTo, number])[]): Promise<Driver> {
  const host = new FakeHost();
  const capabilities = [...host.profile.capabilities, 'shipments.multiple', 'shipments.gift'] as const;
  host.profile = { ...host.profile, capabilities: [...capabilities] };
  const order = await open(host);
  order.send(
    { type: 'contact.select', contact: ada },
    { type: 'items.add', lines: [lineOf(tea, 4), lineOf(mug)] },
  );
  for (const [to, quantity] of sent) send(order, to, quantity);
  return order.settled();
}

const teaOf = (order: Driver): string => order.items.lines.at(0)?.id ?? '';
const rowsOf = (order: Driver) =>
  order.session.view(shipmentRows).filter(({ lineId }) => lineId === teaOf(order));

function send(order: Driver, to: ShipTo, quantity?: number, from?: string): void {
  const pieces = { lineId: teaOf(order), ...(quantity && { quantity }), ...(from && { from }) };
  order.send({ type: 'shipping.assign', pieces: [pieces], to });
}

function mark(order: Driver, at: number, gift: Gift | undefined): void {
  const row = rowsOf(order)[at];
  if (!row) throw new Error(`there is no row ${at}`);
  order.send({
    type: 'items.edit',
    id: row.lineId,
    patch: giftPatch(row, gift, order.session.view(shipmentRows)),
  });
}

/** Pieces and message of each row of the teas; `-` for pieces that are no gift. */
const shown = (order: Driver) => rowsOf(order).map(({ quantity, gift }) => [quantity, gift?.message ?? '-']);

describe('B12: a gift of pieces that go to one address', () => {
  it('leaves the other pieces of the line as they are', async () => {
    const order = await teas([work, 1]);

    mark(order, 1, birthday);
    expect(shown(order)).toEqual([
      [3, '-'],
      [1, 'Happy birthday!'],
    ]);

    mark(order, 0, thanks);
    mark(order, 1, undefined);
    expect(shown(order)).toEqual([
      [3, 'Thank you'],
      [1, '-'],
    ]);
    expect(order.items.lines.at(1)).not.toHaveProperty('gifts');
  });

  it('of a whole line goes with every piece that is split off', async () => {
    const order = await teas();
    mark(order, 0, birthday);

    send(order, work, 1);

    expect(shown(order)).toEqual([
      [3, 'Happy birthday!'],
      [1, 'Happy birthday!'],
    ]);
    expect(order.items.lines.at(0)).toMatchObject({ gift: birthday });
  });

  it('is that of the line again once all pieces are together', async () => {
    const order = await teas([work, 1]);
    mark(order, 1, birthday);
    send(order, home);
    expect(shown(order)).toEqual([[4, 'Happy birthday!']]);

    mark(order, 0, thanks);

    expect(order.items.lines.at(0)).toMatchObject({ gift: thanks });
    expect(order.items.lines.at(0)).not.toHaveProperty('gifts');
    expect(order.shipping.hasGifts).toBe(true);
    mark(order, 0, undefined);
    expect(order.shipping.hasGifts).toBe(false);
  });

  it('goes along to another address', async () => {
    const order = await teas([work, 2]);
    mark(order, 1, birthday);

    send(order, grandma, 1, rowsOf(order)[1]?.shipmentId);

    expect(shown(order)).toEqual([
      [2, '-'],
      [1, 'Happy birthday!'],
      [1, 'Happy birthday!'],
    ]);
  });

  it('leaves pieces no gift that go to another address from pieces that are none', async () => {
    const order = await teas([work, 2]);
    mark(order, 1, birthday);
    mark(order, 0, undefined);

    send(order, grandma, 1, rowsOf(order)[0]?.shipmentId);

    expect(shown(order)).toEqual([
      [1, '-'],
      [2, 'Happy birthday!'],
      [1, '-'],
    ]);
  });

  it('stays where its pieces are joined by others, whatever these are', async () => {
    const order = await teas([work, 1], [grandma, 1]);
    mark(order, 1, birthday);
    mark(order, 2, thanks);

    send(order, work, 1, rowsOf(order)[0]?.shipmentId);
    send(order, work, 1, rowsOf(order)[2]?.shipmentId);

    expect(shown(order)).toEqual([
      [1, '-'],
      [3, 'Happy birthday!'],
    ]);
  });

  it.each([
    ['another further one', 2],
    ['the first one', 0],
  ])('goes along when its shipment is sent to the address of %s', async (_, at) => {
    const order = await teas([work, 1], [grandma, 1]);
    mark(order, 1, birthday);
    const rows = rowsOf(order);
    const to = order.shipping.shipments.find(({ id }) => id === rows[at]?.shipmentId)?.to;

    order.send({ type: 'shipping.edit', shipmentId: rows[1]?.shipmentId ?? '', patch: { to } });

    const joined = rowsOf(order).find(({ gift }) => gift);
    expect(joined).toMatchObject({ gift: birthday, quantity: at === 0 ? 3 : 2 });
    expect(rowsOf(order)).toHaveLength(2);
  });

  it('goes along to a first shipment that has no pieces of the line', async () => {
    const order = await teas([work, 4]);
    mark(order, 0, thanks);
    send(order, grandma, 1, rowsOf(order)[0]?.shipmentId);
    mark(order, 1, birthday);

    send(order, home, 1, rowsOf(order)[1]?.shipmentId);

    expect(shown(order)).toEqual([
      [1, 'Happy birthday!'],
      [3, 'Thank you'],
    ]);
  });

  it('stays when everything goes to one address, where its pieces are the only gift', async () => {
    const order = await teas([work, 1]);
    mark(order, 1, birthday);

    order.send({ type: 'shipping.merge', shipmentId: rowsOf(order)[0]?.shipmentId ?? '' });

    expect(shown(order)).toEqual([[4, 'Happy birthday!']]);
    await order.settled();
    expect(order.session.persist().data.shipments).toHaveLength(1);
  });

  it('comes back with a line that is restored', async () => {
    const order = await teas([work, 1]);
    mark(order, 1, birthday);
    const { lines, shipments } = order.session.persist().data;
    const [line] = lines;
    if (!line) throw new Error('the order has a line');
    order.send({ type: 'items.remove', ids: [line.id] });

    order.send({ type: 'items.restore', lines: [{ line, at: 0 }], shipments });

    expect(shown(order)).toEqual([
      [3, '-'],
      [1, 'Happy birthday!'],
    ]);
  });

  it('is refused by a host without gifts', async () => {
    const order = await open();
    order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(tea, 2)] });
    const id = teaOf(order);

    expect(
      order.session.can({ type: 'items.edit', id, patch: { gifts: [{ shipmentId: 's', gift: thanks }] } }),
    ).toBe(false);
  });
});

describe('B10, B12: one address again', () => {
  const rows = (order: Driver) => order.session.view(shipmentRows);
  const lostAt = (order: Driver, at: number) =>
    giftsLostAt(rowsOf(order)[at]?.shipmentId ?? '', rows(order)).map(({ gift }) => gift?.message);

  it('costs the gifts that meet another one, which are named before and gone afterwards', async () => {
    const order = await teas([work, 1], [grandma, 1]);
    mark(order, 1, birthday);
    mark(order, 2, thanks);

    expect([0, 1, 2].map((at) => lostAt(order, at))).toEqual([
      ['Thank you'],
      ['Thank you'],
      ['Happy birthday!'],
    ]);

    order.send({ type: 'shipping.merge', shipmentId: rowsOf(order)[0]?.shipmentId ?? '' });
    expect(shown(order)).toEqual([[4, 'Happy birthday!']]);
  });

  it('costs no gift where all are the same, or there is one', async () => {
    const order = await teas([work, 1], [grandma, 1]);
    mark(order, 2, thanks);
    expect(lostAt(order, 0)).toEqual([]);

    mark(order, 1, { ...thanks });
    expect(lostAt(order, 0)).toEqual([]);

    mark(order, 1, { ...thanks, wrap: true });
    expect(lostAt(order, 2)).toEqual(['Thank you']);
  });
});
