import { HostError, paidDraft, type Draft, type Host } from '@orderpad/contracts';
import type { OrderEvent } from '@orderpad/core';
import { compareResumed } from '@orderpad/core/drafts';
import { payOrder } from '@orderpad/core/flows';
import { describe, expect, it } from 'vitest';
import { bob, FakeHost, mug } from './fake-host.ts';
import { lineOf, open, ready } from './driver.ts';

const stranger = async (): Promise<never> => {
  throw new HostError('unauthenticated', 'not signed in');
};

/** An order that Ada was left to pay, and the host as her browser meets it: contacts are none of her business. */
async function handedOff() {
  const office = await ready();
  office.send({ type: 'review.edit', patch: { note: 'Ring twice.' } });
  await office.settled();
  const { payment: _, ...rest } = office.session.persist().data;
  const draft: Draft = rest;
  const shop = new FakeHost();
  const total = { amount: office.review.quote?.totals.total ?? 0, currency: 'GBP' };
  shop.profile = {
    ...shop.profile,
    operator: { id: 'handoff:1', name: 'Ada Lovelace', role: 'customer', contactId: 'ada' },
    handoff: { id: '1', draftId: draft.id, total, expiresAt: '2026-12-03T09:00:00Z' },
  };
  const placed: Draft[] = [];
  const place: Host['orders']['place'] = (submission, call) => {
    placed.push(submission.draft);
    return shop.orders.place(submission, call);
  };
  const host: Host = {
    id: 'shop',
    describe: () => shop.describe(),
    catalog: shop.catalog,
    orders: { ...shop.orders, place },
    contacts: { ...shop.contacts, get: stranger },
  };
  return { placed, draft, order: await open(host, { flow: payOrder, draft }) };
}

/** Everything that could change the order. */
const edits = ({ lines: [line], shipments: [shipment] }: Draft): OrderEvent[] => [
  { type: 'items.add', lines: [lineOf(mug)] },
  { type: 'items.edit', id: line?.id ?? '', patch: { quantity: 1 } },
  { type: 'items.remove', ids: [line?.id ?? ''] },
  { type: 'shipping.edit', shipmentId: shipment?.id ?? '', patch: { methodId: 'express' } },
  { type: 'contact.select', contact: bob },
  { type: 'contact.clear' },
  { type: 'review.edit', patch: { note: '' } },
];

describe('an order that was handed off', () => {
  it('opens at the payment as it was left, without a contact to load', async () => {
    const { order, draft } = await handedOff();

    expect(order.pad).toMatchObject({ phase: 'editing', step: 'payment', mode: 'self' });
    expect(order.session.persist().data).toEqual(draft);
    expect(order.review).toMatchObject({ paysOnly: true, note: 'Ring twice.' });
  });

  it('refuses every change but that of the payment', async () => {
    const { order, draft } = await handedOff();

    for (const edit of edits(draft)) {
      order.send(edit);
      expect(order.blockedBy, edit.type).toEqual(['handoff-draft-changed']);
      expect(order.session.can(edit), edit.type).toBe(false);
    }
    await order.settled();

    expect(order.session.persist().data).toEqual(draft);
  });

  it('is placed as it was left, with the payment that its customer chose', async () => {
    const { order, placed, draft } = await handedOff();

    order.send({ type: 'payment.edit', patch: { methodId: 'invoice' } }, { type: 'next' });
    await order.settled();
    order.send({ type: 'review.place' });
    await order.settled();

    const [sent = draft] = placed;
    expect(placed).toHaveLength(1);
    expect(paidDraft(draft, sent)).toEqual(sent);
    expect(sent.payment).toMatchObject({ methodId: 'invoice', payer: 'contact' });
  });

  it('shows the address that the host priced, since its customer loads no contacts', async () => {
    const { order } = await handedOff();

    expect(order.review.shipments[0]?.address).toEqual(order.review.quote?.shipments[0]?.address);
  });

  it('asks its customer to decide about nothing that changed', async () => {
    const { order, draft } = await handedOff();
    const quoted = { currency: 'EUR', lines: [], promotions: [], shipments: [], issues: [] };
    const totals = { subtotal: 1, discount: 0, shipping: 0, tax: 0, taxIncluded: false, total: 1, taxes: [] };
    const about = { tag: 't', savedAt: '2026-11-30T09:00:00Z', savedBy: { id: 'cleo', name: 'Cleo' } };

    compareResumed(order.session, { ...about, draft, quoted: { ...quoted, totals } });
    order.send({ type: 'payment.edit', patch: { methodId: 'invoice' } }, { type: 'next' });
    await order.settled();

    expect(order.review).toMatchObject({ warnings: [], canPlace: true });
  });
});
