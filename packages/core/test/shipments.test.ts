import type { ShipTo } from '@orderpad/contracts';
import { preview } from '@orderpad/core/what-if';
import { describe, expect, it } from 'vitest';
import { type Driver, lineOf, open } from './driver.ts';
import { ada, FakeHost, mug, song, tea } from './fake-host.ts';

const work: ShipTo = { kind: 'contact', addressId: 'work' };
const grandma: ShipTo = { kind: 'other', address: { line1: '3 Elm Row', city: 'Bath', country: 'GB' } };

/** An order of two teas and three mugs, at a host that ships to several addresses. */
async function teaAndMugs(): Promise<Driver> {
  const host = new FakeHost();
  host.profile = { ...host.profile, capabilities: [...host.profile.capabilities, 'shipments.multiple'] };
  const order = await open(host);
  order.send(
    { type: 'contact.select', contact: ada },
    { type: 'items.add', lines: [lineOf(tea, 2), lineOf(mug, 3)] },
  );
  return order.settled();
}

const idOf = (order: Driver, at: number): string => order.items.lines.at(at)?.id ?? '';

/** The further shipments: where they go, and the pieces by the place of their line. */
const further = (order: Driver) =>
  order.session
    .persist()
    .data.shipments.slice(1)
    .map(({ to, parts }) => [
      to?.kind === 'contact' ? to.addressId : to?.kind,
      Object.fromEntries(
        parts.map(({ lineId, quantity }) => [
          [...order.items.lines].findIndex(({ id }) => id === lineId),
          quantity,
        ]),
      ),
    ]);

describe('B10: the items of an order', () => {
  it('can go to several addresses where the host can do it and several pieces ship', async () => {
    const order = await teaAndMugs();
    expect(order.shipping).toMatchObject({ canSplit: true, isSplit: false });

    order.send({ type: 'items.remove', ids: [idOf(order, 1)] });
    order.send({ type: 'items.edit', id: idOf(order, 0), patch: { quantity: 1 } });

    expect(order.shipping.canSplit).toBe(false);
    const other = await open();
    other.send({ type: 'items.add', lines: [lineOf(tea, 2)] });
    expect(other.shipping.canSplit).toBe(false);
  });

  it('go to another address line by line, or piece by piece', async () => {
    const order = await teaAndMugs();

    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 0) }], to: work });
    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 1), quantity: 1 }], to: work });
    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 1), quantity: 1 }], to: grandma });

    expect(further(order)).toEqual([
      ['work', { 0: 2, 1: 1 }],
      ['other', { 1: 1 }],
    ]);
    await order.settled();
    expect(
      order.session.ask((_, { context }) => context.quote?.shipments.map(({ parts }) => parts.length)),
    ).toEqual([1, 2, 1]);
  });

  it('come back to an address that is there, and leave no empty shipment behind', async () => {
    const order = await teaAndMugs();
    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 0) }], to: grandma });

    order.send({
      type: 'shipping.assign',
      pieces: [{ lineId: idOf(order, 0) }],
      to: { kind: 'contact', addressId: 'home' },
    });

    expect(further(order)).toEqual([]);
    expect(order.shipping.isSplit).toBe(false);
  });

  it('leave the first shipment out of sight while the others take everything', async () => {
    const order = await teaAndMugs();
    const pieces = [0, 1].map((at) => ({ lineId: idOf(order, at) }));

    order.send({ type: 'shipping.assign', pieces, to: work });
    await order.settled();

    expect(order.shipping.shipments).toMatchObject([{ to: work }]);
    order.send({ type: 'shipping.edit', shipmentId: order.shipmentId, patch: { methodId: 'express' } });
    order.send({ type: 'go', step: 'payment' });
    expect(order.pad.step).toBe('payment');
  });

  it('ship all together again, with the address that is named', async () => {
    const order = await teaAndMugs();
    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 0) }], to: grandma });
    const merge = { type: 'shipping.merge', shipmentId: order.shipping.shipments[1]?.id ?? '' } as const;

    expect(preview(order.session, merge).map(({ code }) => code)).toEqual(['addresses-forgotten']);
    order.send(merge);

    expect(order.shipping.shipments).toMatchObject([{ to: grandma }]);
  });

  it('follow a line whose quantity is lowered or raised', async () => {
    const order = await teaAndMugs();
    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 0) }], to: work });
    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 1), quantity: 2 }], to: work });

    order.send({ type: 'items.edit', id: idOf(order, 0), patch: { quantity: 5 } });
    order.send({ type: 'items.edit', id: idOf(order, 1), patch: { quantity: 9 } });
    expect(further(order)).toEqual([['work', { 0: 5, 1: 2 }]]);

    order.send({ type: 'items.edit', id: idOf(order, 1), patch: { quantity: 1 } });
    expect(further(order)).toEqual([['work', { 0: 5, 1: 1 }]]);
  });

  it('go where they went when their removal is undone', async () => {
    const order = await teaAndMugs();
    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 0), quantity: 1 }], to: grandma });
    const { shipments } = order.session.persist().data;
    const line = order.items.lines.at(0);
    if (!line) throw new Error('there is a line');

    order.send({ type: 'items.remove', ids: [line.id] });
    expect(further(order)).toEqual([]);
    order.send({ type: 'items.restore', lines: [{ line, at: 0 }], shipments });

    expect(further(order)).toEqual([['other', { 0: 1 }]]);
    expect(order.session.persist().data.shipments[1]?.to).toEqual(grandma);
  });

  it.each([
    ['of a line that is not there', { lineId: 'nowhere' }, 'line-unknown'],
    ['of a line that does not ship', { lineId: 2 }, 'line-not-shipped'],
    ['that are more than there are', { lineId: 0, quantity: 3 }, 'quantity-invalid'],
    ['that are none', { lineId: 0, quantity: 0 }, 'quantity-invalid'],
    ['from a shipment that is not there', { lineId: 0, from: 'nowhere' }, 'shipment-unknown'],
  ])('are refused for pieces %s', async (_, { lineId, ...rest }, code) => {
    const order = await teaAndMugs();
    order.send({ type: 'items.add', lines: [lineOf(song)] });
    const id = typeof lineId === 'number' ? idOf(order, lineId) : lineId;

    order.send({ type: 'shipping.assign', pieces: [{ lineId: id, ...rest }], to: work });

    expect(order.blockedBy).toEqual([code]);
  });

  it('are refused for an address that is not there, and at a host that ships to one address only', async () => {
    const order = await teaAndMugs();
    const pieces = [{ lineId: idOf(order, 0) }];

    order.send({ type: 'shipping.assign', pieces, to: { kind: 'contact', addressId: 'nowhere' } });
    expect(order.blockedBy).toEqual(['address-unknown']);

    const other = await open();
    other.send({ type: 'items.add', lines: [lineOf(tea, 2)] });
    other.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(other, 0) }], to: grandma });
    expect(other.blockedBy).toEqual(['unsupported']);
  });

  it('ask for no address once nothing ships any more', async () => {
    const order = await teaAndMugs();
    order.send({ type: 'items.add', lines: [lineOf(song)] });
    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 0) }], to: grandma });

    order.send({ type: 'items.remove', ids: [idOf(order, 0), idOf(order, 1)] });
    await order.settled();

    expect(order.shipping.isSplit).toBe(false);
    expect(order.pad.steps.find(({ step }) => step === 'shipping')?.state).toBe('skipped');
  });
});

describe('B11: the shipping method of each address', () => {
  it('is asked for at each, and an address that changes leaves the others as they are', async () => {
    const order = await teaAndMugs();
    order.send({ type: 'shipping.assign', pieces: [{ lineId: idOf(order, 0) }], to: work });
    await order.settled();
    const [home, office] = order.shipping.shipments;
    order.send({ type: 'shipping.edit', shipmentId: home?.id ?? '', patch: { methodId: 'standard' } });
    order.send({ type: 'go', step: 'payment' });
    expect(order.blockedBy).toEqual(['method-required']);

    order.send({ type: 'shipping.edit', shipmentId: office?.id ?? '', patch: { methodId: 'express' } });
    await order.settled();
    order.send({ type: 'shipping.edit', shipmentId: office?.id ?? '', patch: { to: grandma } });

    expect(order.shipping.shipments.map(({ methodId }) => methodId)).toEqual(['standard', undefined]);
    expect(order.shipping.shipments.map(({ options }) => options.length)).toEqual([2, 0]);
  });

  it('is chosen anew once the address of the contact has moved, not once its street was corrected', async () => {
    const order = await teaAndMugs();
    order.send({ type: 'shipping.edit', shipmentId: order.shipmentId, patch: { methodId: 'standard' } });
    const [home] = ada.addresses;
    if (!home) throw new Error('Ada has a home');

    order.send({ type: 'contact.updateAddress', address: { ...home, line1: '12b St James Square' } });
    await order.settled();
    expect(order.shipping.shipments[0]).toMatchObject({ methodId: 'standard' });
    order.send({ type: 'contact.updateAddress', address: { ...home, city: 'Bath', postalCode: 'BA1 1AA' } });
    await order.settled();

    expect(order.shipping.shipments[0]).toMatchObject({ methodId: undefined, address: { city: 'Bath' } });
  });
});
