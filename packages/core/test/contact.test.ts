import { describe, expect, it } from 'vitest';
import { HostError } from '@orderpad/contracts';
import { ada, FakeHost, homeless } from './fake-host.ts';
import { open } from './driver.ts';

const strand = { line1: '1 Strand', city: 'London', country: 'GB' };

describe('the contact of an order', () => {
  it('is selected as soon as it is created, with its address', async () => {
    const order = await open();

    order.send({ type: 'contact.create', input: { lastName: 'Hopper', address: strand } });
    expect(order.contact.saving).toBe('creating');
    await order.settled();

    expect(order.contact).toMatchObject({ saving: 'idle', contact: { lastName: 'Hopper' } });
    expect(order.shipping.shipments[0]?.address?.line1).toBe('1 Strand');
  });

  it('is created under the same key when a failed attempt is repeated', async () => {
    const host = new FakeHost();
    const create = host.contacts.create;
    const input = { lastName: 'Hopper' };
    host.contacts.create = async (given, call) => {
      host.contacts.create = create;
      host.keys.push(call.key);
      return Promise.reject(new HostError('timeout', `slow: ${given.lastName ?? ''}`));
    };
    const order = await open(host);

    order.send({ type: 'contact.create', input });
    await order.settled();
    expect(order.contact.problem?.code).toBe('timeout');
    order.send({ type: 'contact.create', input });
    await order.settled();

    expect(order.contact.problem).toBeUndefined();
    expect(new Set(host.keys).size).toBe(1);
  });

  it('can be given an address, which completes the step', async () => {
    const order = await open();
    order.send({ type: 'contact.select', contact: homeless });

    order.send({ type: 'contact.addAddress', address: strand });
    await order.settled();
    order.send({ type: 'next' });

    expect(order.pad.step).toBe('items');
    expect(order.shipping.shipments[0]?.address?.city).toBe('London');
  });

  it('can be corrected without losing other choices', async () => {
    const order = await open();
    order.send({ type: 'contact.select', contact: ada });

    order.send({ type: 'contact.updateAddress', address: { id: 'home', ...strand } });
    await order.settled();

    expect(order.shipping.shipments[0]).toMatchObject({
      to: { kind: 'contact', addressId: 'home' },
      address: { line1: '1 Strand' },
    });
  });

  it('is written by one call at a time', async () => {
    const order = await open();

    order.send({ type: 'contact.create', input: { lastName: 'One' } });
    order.send({ type: 'contact.create', input: { lastName: 'Two' } });
    await order.settled();

    expect(order.blockedBy).toEqual(['busy']);
    expect(order.contact.contact?.lastName).toBe('One');
  });
});
