import { preview } from '@orderpad/core/what-if';
import { describe, expect, it } from 'vitest';
import { HostError } from '@orderpad/contracts';
import { stepOf, type OrderEvent } from '@orderpad/core';
import { ada, bob, FakeHost, mug, song, tea } from './fake-host.ts';
import { Driver, lineOf, open, ready } from './driver.ts';

const london = { line1: '1 Strand', city: 'London', country: 'GB' };

/** Each thing that can be said too early, and what stands in its way then. */
const tooEarly: [OrderEvent, string[]][] = [
  [{ type: 'next' }, ['contact-required']],
  [{ type: 'back' }, ['no-step-before']],
  [{ type: 'go', step: 'items' }, ['contact-required']],
  [{ type: 'go', step: 'payment' }, ['contact-required', 'lines-required']],
  [{ type: 'go', step: 'destination' }, ['unsupported']],
  [{ type: 'go', step: 'shipping' }, ['contact-required', 'lines-required']],
  [{ type: 'contact.update', input: { lastName: 'King' } }, ['contact-required']],
  [{ type: 'contact.addAddress', address: london }, ['contact-required']],
  [{ type: 'contact.updateAddress', address: { id: 'home', ...london } }, ['contact-required']],
  [{ type: 'items.edit', id: 'nowhere', patch: { quantity: 2 } }, ['line-unknown']],
  [{ type: 'items.remove', ids: ['nowhere'] }, ['line-unknown']],
  [{ type: 'items.add', lines: [lineOf(tea, 0)] }, ['quantity-invalid']],
  [{ type: 'items.add', lines: [lineOf(tea, 1.5)] }, ['quantity-invalid']],
  [
    { type: 'items.add', lines: [{ ...lineOf(tea), override: { unitPrice: 1, reason: 'x' } }] },
    ['unsupported'],
  ],
  [
    {
      type: 'items.add',
      lines: [{ item: { kind: 'custom', title: 'Ribbon', unitPrice: 1, ships: true }, quantity: 1 }],
    },
    ['unsupported'],
  ],
  [
    { type: 'shipping.edit', shipmentId: 'nowhere', patch: { to: { kind: 'operator' } } },
    ['shipment-unknown'],
  ],
  [{ type: 'shipping.edit', shipmentId: 'nowhere', patch: { methodId: 'express' } }, ['shipment-unknown']],
  [{ type: 'payment.edit', patch: { methodId: 'invoice' } }, ['method-not-offered']],
  [{ type: 'payment.edit', patch: { reference: 'PO 1' } }, ['payment-required']],
  [{ type: 'review.place' }, ['contact-required', 'lines-required', 'not-priced']],
];

describe('an event that is sent too early', () => {
  it.each(tooEarly)('%o is refused with its issues, and changes nothing', async (event, reasons) => {
    const order = await open();
    const before = order.session.persist().data;

    expect(order.session.can(event)).toBe(false);
    order.send(event);

    expect(order.blockedBy).toEqual(reasons);
    expect(order.session.persist().data).toEqual(before);
    expect(order.pad.step).toBe('contact');
  });

  it('is refused while the order is opening', () => {
    const order = new Driver(new FakeHost());

    order.send({ type: 'contact.select', contact: ada });

    expect(order.pad.phase).toBe('opening');
    expect(order.blockedBy).toEqual(['not-editing']);
  });

  it('shows the missing parts from then on, until they are given', async () => {
    const order = await open();
    expect(order.contact.issues).toEqual([]);

    order.send({ type: 'next' });
    expect(order.contact.issues.map(({ code }) => code)).toEqual(['contact-required']);
    order.send({ type: 'contact.select', contact: ada });

    expect(order.contact.issues).toEqual([]);
  });

  it('is refused for an address that the contact does not have', async () => {
    const order = await open();
    order.send({ type: 'contact.select', contact: ada });

    order.send({
      type: 'shipping.edit',
      shipmentId: order.shipmentId,
      patch: { to: { kind: 'contact', addressId: 'farm' } },
    });

    expect(order.blockedBy).toEqual(['address-unknown']);
  });

  it('is refused for a shipping method that was offered for another address', async () => {
    const order = await ready();
    const to = { kind: 'contact', addressId: 'work' } as const;
    const express = {
      type: 'shipping.edit',
      shipmentId: order.shipmentId,
      patch: { methodId: 'express' },
    } as const;

    order.send({ type: 'shipping.edit', shipmentId: order.shipmentId, patch: { to } }, express);
    expect(order.blockedBy).toEqual(['method-not-offered']);
    await order.settled();
    order.send(express);

    expect(order.shipping.shipments[0]?.methodId).toBe('express');
  });

  it('is refused for more lines than the host takes', async () => {
    const host = new FakeHost();
    host.profile = { ...host.profile, maxLines: 2 };
    const order = await open(host);

    order.send({ type: 'items.add', lines: [lineOf(tea), lineOf(mug), lineOf(song)] });

    expect(order.blockedBy).toEqual(['too-many-lines']);
    expect(order.items.lines.size).toBe(0);
  });
});

describe('an order at its limits', () => {
  it('goes on with exactly as many lines as the host takes, and takes no more', async () => {
    const host = new FakeHost();
    host.profile = { ...host.profile, maxLines: 2 };
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada }, { type: 'next' });

    order.send({ type: 'items.add', lines: [lineOf(tea), lineOf(mug)] }, { type: 'next' });

    expect(order.blockedBy).toEqual([]);
    expect(order.pad.step).toBe('shipping');
    order.send({ type: 'items.add', lines: [lineOf(song)] });
    expect(order.blockedBy).toEqual(['too-many-lines']);
    expect(order.items.lines.size).toBe(2);
  });

  it.each([
    [1, []],
    [1_000_000, []],
    [0, ['quantity-invalid']],
    [1_000_001, ['quantity-invalid']],
  ])('takes a line of %i pieces with the issues %j, new or edited', async (quantity, issues) => {
    const [adding, editing] = [await open(), await open()];
    editing.send({ type: 'items.add', lines: [lineOf(mug, 2)] });
    const [line] = editing.items.lines;

    adding.send({ type: 'items.add', lines: [lineOf(tea, quantity)] });
    editing.send({ type: 'items.edit', id: line?.id ?? '', patch: { quantity } });

    expect([adding.blockedBy, editing.blockedBy]).toEqual([issues, issues]);
  });
});

describe('an order can move', () => {
  it('back to any completed step, and on again', async () => {
    const order = await ready();

    order.send({ type: 'go', step: 'items' });
    expect(order.pad.step).toBe('items');
    order.send({ type: 'go', step: 'review' });

    expect(order.pad.step).toBe('review');
    order.send({ type: 'back' });
    expect(order.pad.step).toBe('payment');
  });

  it('not to the review while the host refuses a line', async () => {
    const host = new FakeHost();
    const order = await open(host);
    order.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(tea)] });
    const [line] = order.items.lines;
    host.issues = [
      { code: 'out-of-stock', severity: 'error', path: ['lines', line?.id ?? ''], params: {}, fixes: [] },
    ];
    await order.settled();
    order.send({ type: 'items.edit', id: line?.id ?? '', patch: { quantity: 2 } });
    await order.settled();

    order.send({ type: 'go', step: 'payment' });

    expect(order.blockedBy).toContain('out-of-stock');
    expect(order.items.lineIssues.get(line?.id ?? '')?.[0]?.code).toBe('out-of-stock');
  });

  it('nowhere for a barred contact', async () => {
    const order = await open();

    order.send({ type: 'contact.select', contact: { ...ada, bar: 'admin-account' } }, { type: 'next' });

    expect(order.contact.issues).toMatchObject([
      { code: 'contact-barred', params: { bar: 'admin-account' } },
    ]);
  });

  it('nowhere at a closed host, whose reason is shown', async () => {
    const host = new FakeHost();
    host.profile = { ...host.profile, entryBar: 'no-published-products' };

    const order = await open(host);

    expect(order.pad).toMatchObject({ phase: 'closed', entryBar: 'no-published-products' });
  });

  it('on after `retry` when the host did not describe itself at first', async () => {
    const host = new FakeHost();
    const describeItself = host.describe;
    host.describe = () => Promise.reject(new HostError('internal', 'broken'));
    const order = await open(host);
    expect(order.pad).toMatchObject({ phase: 'failed', problem: 'internal' });

    host.describe = describeItself;
    order.send({ type: 'retry' });
    await order.settled();

    expect(order.pad.phase).toBe('editing');
  });
});

describe('the preview of a loss', () => {
  it('tells that another contact takes prices, address, shipping method and payment away', async () => {
    const order = await ready();

    const losses = preview(order.session, { type: 'contact.select', contact: bob });

    expect(losses.map(({ code }) => code)).toEqual([
      'prices-invalidated',
      'addresses-forgotten',
      'shipping-method-forgotten',
      'payment-forgotten',
    ]);
    expect(preview(order.session, { type: 'contact.select', contact: ada })).toEqual([]);
  });

  it('tells exactly the losses that another contact brings', async () => {
    const order = await ready();

    order.send({ type: 'contact.select', contact: bob });

    expect(order.payment.choice).toBeUndefined();
    expect(order.summary.totals).toBeUndefined();
    expect(order.shipping.shipments[0]).toMatchObject({
      methodId: undefined,
      address: { line1: 'Mill Lane' },
    });
    expect(order.items.lines.size).toBe(1);
  });

  it('tells the lines that a removal takes away, which can be restored at their index', async () => {
    const order = await open();
    order.send({ type: 'items.add', lines: [lineOf(tea, 2), lineOf(mug), lineOf(song)] });
    const lines = [...order.items.lines];
    const ids = lines.slice(0, 2).map(({ id }) => id);

    expect(preview(order.session, { type: 'items.remove', ids })).toEqual([
      { code: 'lines-removed', params: { count: 2, quantity: 3 } },
    ]);
    order.send({ type: 'items.remove', ids });
    order.send({
      type: 'items.restore',
      lines: lines.slice(0, 2).map((line, at) => ({ line, at })),
    });

    expect([...order.items.lines]).toEqual(lines);
  });
});

describe('an issue', () => {
  it.each([
    ['contactId', 'contact'],
    ['lines', 'items'],
    ['shipments', 'shipping'],
    ['codes', 'review'],
    ['promotions', 'review'],
    ['currency', undefined],
  ])('that points to %s belongs to %s', (root, step) => {
    expect(stepOf({ path: [root] })).toBe(step);
  });
});
