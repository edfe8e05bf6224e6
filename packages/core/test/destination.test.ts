import { destinationView } from '@orderpad/core';
import { describe, expect, it } from 'vitest';
import { abroadFlow, amelie, FakeHostAbroad, openAbroad, yuki } from './abroad.ts';
import { ada, bob, mug, tea } from './fake-host.ts';
import { lineOf, open } from './driver.ts';

const toFlat = { kind: 'contact', addressId: 'flat' } as const;
const toCalais = { kind: 'contact', addressId: 'maison' } as const;

async function atHome() {
  const order = await openAbroad();
  order.send(
    { type: 'contact.select', contact: amelie },
    { type: 'destination.select', country: 'GB', to: toFlat },
    { type: 'items.add', lines: [lineOf(tea, 2), lineOf(mug)] },
  );
  await order.settled();
  order.send({ type: 'shipping.edit', shipmentId: order.shipmentId, patch: { methodId: 'standard' } });
  return order.settled();
}

describe('the destination of an order', () => {
  it('is asked for before the items, where the flow asks for it', async () => {
    const order = await openAbroad();
    order.send({ type: 'contact.select', contact: amelie }, { type: 'next' }, { type: 'next' });

    expect(order.pad.step).toBe('destination');
    expect(order.blockedBy).toEqual(['destination-required']);
    expect(order.session.view(destinationView)).toMatchObject({
      country: undefined,
      addresses: amelie.addresses,
      issues: [{ code: 'destination-required' }],
    });
  });

  it('can be set by an address of the contact, which becomes the shipping address', async () => {
    const order = await openAbroad();
    order.send({ type: 'contact.select', contact: amelie });

    order.send({ type: 'destination.select', country: 'FR', to: toCalais });

    expect(order.session.view(destinationView)).toMatchObject({ country: 'FR', to: toCalais });
    expect(order.shipping.shipments[0]?.address?.city).toBe('Calais');
    expect(order.summary.currency).toBe('EUR');
  });

  it('can be set by a new address, or by a country alone', async () => {
    const order = await openAbroad();
    order.send({ type: 'contact.select', contact: amelie });
    const address = { line1: '5 Quai', city: 'Lille', country: 'FR' };

    order.send({ type: 'destination.select', country: 'FR', to: { kind: 'other', address } });
    expect(order.shipping.shipments[0]?.address).toEqual(address);
    order.send({ type: 'destination.select', country: 'NO' });

    expect(order.shipping.shipments).toMatchObject([{ address: undefined }]);
    expect(order.summary.currency).toBe('GBP');
  });

  it('decides the currency and drops amounts in another one', async () => {
    const order = await atHome();
    const song = { item: { kind: 'custom', title: 'Engraving', unitPrice: 500, ships: false } } as const;
    order.send({ type: 'items.add', lines: [{ ...song, quantity: 1 }] });
    const [first] = order.items.lines;
    order.send({
      type: 'items.edit',
      id: first?.id ?? '',
      patch: { override: { unitPrice: 1, reason: 'damaged' } },
    });

    order.send({ type: 'destination.select', country: 'JP' });
    await order.settled();

    expect([...order.items.lines].map(({ item, override }) => [item.kind, override])).toEqual([
      ['variant', undefined],
      ['variant', undefined],
    ]);
    expect(order.review.total).toEqual({ amount: 2 * 450 * 190 + 899 * 190, currency: 'JPY' });
  });

  it('drops the address and the shipping method that do not fit, and keeps everything else', async () => {
    const order = await atHome();

    order.send({ type: 'destination.select', country: 'GB' });
    expect(order.shipping.shipments[0]).toMatchObject({ to: toFlat, methodId: 'standard' });
    order.send({ type: 'destination.select', country: 'FR' });

    expect(order.shipping.shipments[0]).toMatchObject({ to: undefined, methodId: undefined });
  });

  it('removes the lines named by `without` in the same revision', async () => {
    const order = await atHome();
    const mugs = [...order.items.lines].filter(({ item }) => item.kind === 'variant' && item.sku === 'MUG');
    const before = order.session.persist().data.revision;

    order.send({ type: 'destination.select', country: 'FR', without: mugs.map(({ id }) => id) });

    expect(order.session.persist().data.revision).toBe(before + 1);
    expect(order.items.lines.size).toBe(1);
    await order.settled();
    expect(order.review.quote?.issues).toEqual([]);
  });

  it('is refused for a country that the host does not ship to, and for an address elsewhere', async () => {
    const order = await openAbroad();
    order.send({ type: 'contact.select', contact: amelie });

    order.send({ type: 'destination.select', country: 'US' });
    expect(order.blockedBy).toEqual(['not-shipped-there']);
    order.send({ type: 'destination.select', country: 'FR', to: toFlat });
    expect(order.blockedBy).toEqual(['address-unknown']);

    expect(order.session.view(destinationView).country).toBeUndefined();
  });

  it('refuses an address in another country, with a fix that leads to the destination step', async () => {
    const order = await atHome();

    order.send({ type: 'shipping.edit', shipmentId: order.shipmentId, patch: { to: toCalais } });

    expect(order.blockedBy).toEqual(['address-outside-destination']);
    expect(order.emitted.at(-1)).toMatchObject({
      issues: [{ fixes: [{ code: 'go', params: { step: 'destination' } }] }],
    });
    expect(order.shipping.shipments[0]?.to).toEqual(toFlat);
  });

  it('follows the address of the next contact when it came from a contact', async () => {
    const order = await atHome();

    order.send({ type: 'contact.select', contact: yuki });

    expect(order.session.view(destinationView).country).toBe('JP');
    expect(order.shipping.shipments[0]?.address?.city).toBe('Tokyo');
    expect(order.summary.currency).toBe('JPY');
  });

  it('stays the same with the next contact when it was chosen from the list', async () => {
    const order = await atHome();
    order.send({ type: 'destination.select', country: 'FR' });

    order.send({ type: 'contact.select', contact: ada });
    expect(order.shipping.shipments).toMatchObject([{ to: undefined }]);
    order.send({ type: 'contact.select', contact: amelie });

    expect(order.session.view(destinationView).country).toBe('FR');
    expect(order.shipping.shipments[0]?.address?.city).toBe('Calais');
  });

  it('drops an address of the contact that has moved to another country', async () => {
    const order = await atHome();
    const [flat] = amelie.addresses;
    if (!flat) throw new Error('Amélie has no flat');

    order.send({ type: 'contact.updateAddress', address: { ...flat, city: 'Oslo', country: 'NO' } });
    await order.settled();

    expect(order.session.view(destinationView)).toMatchObject({ country: 'GB', to: undefined });
  });

  it('is absent in a flow without a destination step', async () => {
    const order = await open(new FakeHostAbroad());
    order.send({ type: 'contact.select', contact: amelie }, { type: 'contact.select', contact: bob });

    expect(abroadFlow.steps).toContain('destination');
    expect(order.session.persist().data.destination).toBeUndefined();
    expect(order.shipping.shipments[0]?.address?.city).toBe('Ely');
  });

  it('is priced again when it changes while a quote is on its way', async () => {
    const host = new FakeHostAbroad();
    const { quote } = host.orders;
    const signals: AbortSignal[] = [];
    host.orders.quote = (draft, call) => {
      signals.push(call.signal);
      return quote(draft, call);
    };
    const order = await openAbroad(host);
    order.send(
      { type: 'contact.select', contact: amelie },
      { type: 'destination.select', country: 'GB' },
      { type: 'items.add', lines: [lineOf(tea)] },
      { type: 'destination.select', country: 'FR' },
    );
    await order.settled();

    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(order.review.total?.currency).toBe('EUR');
  });
});
