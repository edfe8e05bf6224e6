import { describe, expect, it } from 'vitest';
import { distributor } from '@orderpad/core/flows';
import { ada, bob, FakeHost, tea } from './fake-host.ts';
import { lineOf, open } from './driver.ts';

/** The host as Ada meets it, who orders in person. */
function counterOf(contactId = 'ada'): FakeHost {
  const host = new FakeHost();
  host.profile = { ...host.profile, operator: { id: 'op-ada', name: 'Ada', role: 'customer', contactId } };
  return host;
}

describe('an operator who orders in person', () => {
  it('is the contact of the order from the start, at her own address, without an edit', async () => {
    const order = await open(counterOf(), { flow: distributor });

    expect(order.review.contact).toEqual(ada);
    expect(order.session.persist().data.contactId).toBe('ada');
    expect(order.shipping.shipments[0]?.address?.line1).toBe('12 St James Square');
    expect(order.pad).toMatchObject({ mode: 'self', isDirty: false });
  });

  it('resumes her own draft', async () => {
    const host = counterOf();
    const begun = await open(host, { flow: distributor });
    begun.send({ type: 'items.add', lines: [lineOf(tea, 3)] });
    await begun.settled();

    const order = await open(host, { flow: distributor, draft: begun.session.persist().data });

    expect(order.review.contact).toEqual(ada);
    expect(order.items.lines.at(0)?.quantity).toBe(3);
  });

  it('never becomes the contact that a saved draft names', async () => {
    const begun = await open(new FakeHost());
    begun.send({ type: 'contact.select', contact: bob }, { type: 'items.add', lines: [lineOf(tea)] });
    const draft = { ...begun.session.persist().data, flow: 'distributor' };

    const order = await open(counterOf(), { flow: distributor, draft });

    expect(order.review.contact).toEqual(ada);
    expect(order.session.persist().data.contactId).toBe('ada');
  });

  it('sees her own issues at the review, since the flow has no contact step', async () => {
    const host = counterOf();
    host.issues = [
      {
        code: 'contact-barred',
        severity: 'error',
        path: ['contactId'],
        params: { bar: 'blocked' },
        fixes: [],
      },
    ];
    const flow = { ...distributor, steps: ['items', 'review'], screens: [], questions: {} } as const;
    const order = await open(host, { flow });
    order.send({ type: 'items.add', lines: [lineOf(tea)] });
    await order.settled();
    order.send({ type: 'next' }, { type: 'review.place' });

    expect(order.review).toMatchObject({ canPlace: false, issues: [{ code: 'contact-barred' }] });
    expect(host.placed).toEqual([]);
  });

  it('is not the contact in a flow for agents, who choose one', async () => {
    const order = await open(counterOf());

    expect(order.review.contact).toBeUndefined();
  });
});
