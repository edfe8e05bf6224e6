import { phoneOrder } from '@orderpad/core/flows';
import { describe, expect, it } from 'vitest';
import { ada, FakeHost, homeless, mug, song, tea } from './fake-host.ts';
import { lineOf, open, ready } from './driver.ts';

describe('a back-office order', () => {
  it('goes from contact to items, shipping, payment and review, and is placed', async () => {
    const host = new FakeHost();
    const order = await open(host);

    order.send({ type: 'contact.select', contact: ada }, { type: 'next' });
    order.send({ type: 'items.add', lines: [lineOf(tea, 2), lineOf(mug)] });
    await order.settled();
    order.send({ type: 'next' });
    order.send(
      { type: 'shipping.edit', shipmentId: order.shipmentId, patch: { methodId: 'express' } },
      { type: 'next' },
    );
    order.send({ type: 'payment.edit', patch: { methodId: 'invoice' } }, { type: 'next' });
    await order.settled();
    expect(order.pad.step).toBe('review');
    expect(order.review.total).toEqual({ amount: 2 * 450 + 899 + 900, currency: 'GBP' });
    order.send({ type: 'review.place' });
    await order.settled();

    expect(order.pad.phase).toBe('placed');
    expect(order.order).toEqual(host.placed[0]);
    expect(host.placed).toHaveLength(1);
  });

  it('sends it to the primary address of the contact until another is chosen', async () => {
    const order = await open();

    order.send({ type: 'contact.select', contact: ada });

    expect(order.shipping.shipments[0]?.address?.line1).toBe('12 St James Square');
  });

  it('goes straight to its review when nothing ships', async () => {
    const order = await open();

    order.send(
      { type: 'contact.select', contact: ada },
      { type: 'next' },
      { type: 'items.add', lines: [lineOf(song)] },
      { type: 'next' },
    );

    expect(order.pad.step).toBe('review');
    expect(order.pad.steps.find(({ step }) => step === 'shipping')?.state).toBe('skipped');
  });

  it('does not go on with a contact who has no address, and says how to give one', async () => {
    const order = await open();

    order.send({ type: 'contact.select', contact: homeless }, { type: 'next' });

    expect(order.pad.step).toBe('contact');
    expect(order.contact.issues).toMatchObject([
      { code: 'address-required', fixes: [{ code: 'add-address' }] },
    ]);
  });

  it('needs no address of the contact where nothing ships', async () => {
    const order = await open(new FakeHost(), { flow: phoneOrder });

    order.send(
      { type: 'contact.select', contact: homeless },
      { type: 'next' },
      { type: 'items.add', lines: [lineOf(song)] },
      { type: 'next' },
    );
    await order.settled();
    order.send({ type: 'payment.edit', patch: { methodId: 'invoice' } }, { type: 'next' });
    await order.settled();

    expect(order.pad.step).toBe('review');
    expect(order.review.canPlace).toBe(true);
  });

  it('has its contact verified where the flow says so, until the order starts', async () => {
    const order = await open(new FakeHost(), { flow: phoneOrder });
    const before = order.pad.isVerifying;

    order.send({ type: 'contact.select', contact: homeless });
    const chosen = order.pad.isVerifying;
    order.send({ type: 'next' });

    expect([before, chosen, order.pad.isVerifying]).toEqual([false, true, false]);
    expect(order.contact.verifies).toBe(true);
  });

  it('has its contact taken as it is found in other flows', async () => {
    const order = await open(new FakeHost());

    order.send({ type: 'contact.select', contact: homeless });

    expect([order.pad.isVerifying, order.contact.verifies]).toEqual([false, false]);
  });

  it('asks for the address in the shipping step where the flow does not require it before', async () => {
    const order = await open(new FakeHost(), { flow: phoneOrder });

    order.send(
      { type: 'contact.select', contact: homeless },
      { type: 'next' },
      { type: 'items.add', lines: [lineOf(tea)] },
      { type: 'next' },
      { type: 'next' },
    );

    expect(order.pad.step).toBe('shipping');
    expect(order.shipping.issues.map(({ code }) => code)).toContain('ship-to-required');
  });

  it('is ready to be placed when everything is chosen', async () => {
    const order = await ready();

    expect(order.review.issues).toEqual([]);
    expect(order.review.canPlace).toBe(true);
  });
});
