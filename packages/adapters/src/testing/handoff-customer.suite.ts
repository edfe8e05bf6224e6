import { isBlocking, type Draft, type Handoff, type Host } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { draftsOf, inputFor, linkOf, portOf, type OpenHandoff } from './handing-off.ts';
import { acceptingOf, call, completed, keyed } from './preparing.ts';
import { expectRefusal, refusedWith } from './refused-with.ts';

/** Declares the promises to a customer who opens a link. */
export function checkHandoffCustomer(fixture: HostFixture, open: OpenHandoff): void {
  it('opens a link once', async () => {
    const { host, handoffs, made } = await handedOff(fixture);

    await open(linkOf(made), host);

    const second = await refusedWith(open(linkOf(made), host));
    expect(second.code).toBe('refused');
    expect(second.issues.map(({ code }) => code)).toEqual(['handoff-opened']);
    expect((await handoffs.get(made.id, call())).state).toBe('opened');
  });

  it('opens no link with another token', async () => {
    const { host, made } = await handedOff(fixture);
    const link = linkOf(made);
    const other = `${link.slice(0, -8)}AAAAAAAA`;

    await expectRefusal(open(other, host), 'not-found');
  });

  it('knows the customer in person, and the draft and amount to pay', async () => {
    const { host, made, input } = await handedOff(fixture);

    const customer = await open(linkOf(made), host);

    const { operator, handoff } = await customer.describe(call());
    expect(operator).toMatchObject({ role: 'customer', contactId: made.contactId });
    const { id, draftId, total, expiresAt } = made;
    expect(handoff).toEqual({ id, draftId, total, expiresAt });
    expect((await draftsOf(customer).load(draftId, call())).draft).toEqual(input.draft);
  });

  it('takes the payment of the customer, once, and tells the operator', async () => {
    const { host, handoffs, made } = await handedOff(fixture);
    const following = followed(host, made.id);
    const customer = await open(linkOf(made), host);
    const { submission } = await readyToPay(customer, made);
    const once = keyed();

    const order = await customer.orders.place(submission, once);

    expect(order).toMatchObject({ draftId: made.draftId, contact: { id: made.contactId } });
    expect(order.totals.total).toBe(made.total.amount);
    expect(await customer.orders.place(submission, once)).toEqual(order);
    expect(await customer.orders.lookup(once.key, call())).toEqual({ state: 'placed', order });
    const paid = await handoffs.get(made.id, call());
    expect(paid).toMatchObject({ state: 'paid', orderId: order.id, number: order.number });
    expect(await following).toEqual(paid);
    expect(paid.history.map(({ state }) => state)).toEqual(['waiting', 'opened', 'paid']);
    expect(await handoffs.revoke(made.id, call())).toEqual(paid);
  });

  it('lets the customer change nothing but the payment', async () => {
    const { host, handoffs, made } = await handedOff(fixture);
    const customer = await open(linkOf(made), host);
    const { submission } = await readyToPay(customer, made);
    const { draft } = submission;
    const changes: Partial<Draft>[] = [
      { note: 'Ring the bell' },
      { lines: draft.lines.map((line) => ({ ...line, quantity: line.quantity + 1 })) },
      { shipments: draft.shipments.map((shipment) => ({ ...shipment, to: { kind: 'operator' } })) },
      { codes: ['EVERYTHING'] },
      { contactId: 'another' },
    ];

    for (const change of changes) {
      const changed = { ...draft, ...change };
      const refusals = [
        await refusedWith(customer.orders.quote(changed, call())),
        await refusedWith(customer.orders.place({ ...submission, draft: changed }, keyed())),
      ];
      for (const { code, issues } of refusals) {
        expect(code).toBe('refused');
        expect(issues.map((each) => each.code)).toEqual(['handoff-draft-changed']);
      }
    }
    expect((await handoffs.get(made.id, call())).orderId).toBeUndefined();
    expect(await customer.orders.place(submission, keyed())).toMatchObject({ draftId: draft.id });
  });

  it('takes no other amount than was handed off', async () => {
    const { host, handoffs, made } = await handedOff(fixture);
    const customer = await open(linkOf(made), host);
    const { submission } = await readyToPay(customer, made);
    const acceptedTotal = { ...made.total, amount: made.total.amount - 1 };

    await expectRefusal(customer.orders.place({ ...submission, acceptedTotal }, keyed()), 'quote-changed');

    const { state, orderId } = await handoffs.get(made.id, call());
    expect([state, orderId]).toEqual(['failed', undefined]);
    expect(await customer.orders.place(submission, keyed())).toMatchObject({ draftId: made.draftId });
  });

  it('is a stranger to everything else', async () => {
    const { host, made } = await handedOff(fixture);
    const customer = await open(linkOf(made), host);

    const answers = [
      customer.catalog.search({ text: '', limit: 5 }, call()),
      draftsOf(customer).list({ text: '', limit: 5 }, call()),
      draftsOf(customer).remove(made.draftId, call()),
    ];

    await Promise.all(answers.map((answer) => expectRefusal(answer, 'unauthenticated')));
  });

  it('closes what the customer opened when the operator takes it back', async () => {
    const { host, handoffs, made } = await handedOff(fixture);
    const customer = await open(linkOf(made), host);
    const { submission } = await readyToPay(customer, made);
    await handoffs.revoke(made.id, call());

    const refusals = [
      await refusedWith(draftsOf(customer).load(made.draftId, call())),
      await refusedWith(customer.orders.quote(submission.draft, call())),
      await refusedWith(customer.orders.place(submission, keyed())),
    ];

    for (const { code, issues } of refusals) {
      expect(code).toBe('refused');
      expect(issues.map((each) => each.code)).toEqual(['handoff-revoked']);
    }
    expect(await handoffs.get(made.id, call())).toMatchObject({ state: 'revoked' });
  });

  it('makes either an order or a revoked link when both happen at once', async () => {
    for (let round = 0; round < 4; round++) {
      const { host, handoffs, made } = await handedOff(fixture);
      const customer = await open(linkOf(made), host);
      const { submission } = await readyToPay(customer, made);

      const pay = () => customer.orders.place(submission, keyed());
      const revoke = () => handoffs.revoke(made.id, call());
      const [first, second] = round % 2 === 0 ? [pay, revoke] : [revoke, pay];
      const ends = await Promise.allSettled([first(), second()]);
      const [paying, revoking] = round % 2 === 0 ? ends : ([ends[1], ends[0]] as const);

      const { state, orderId } = await handoffs.get(made.id, call());
      expect(revoking.status).toBe('fulfilled');
      expect(state).toBe(paying.status === 'fulfilled' ? 'paid' : 'revoked');
      expect(orderId !== undefined).toBe(paying.status === 'fulfilled');
    }
  });
}

async function handedOff(fixture: HostFixture) {
  const host = await fixture.create();
  const handoffs = portOf(host);
  const input = await inputFor(host, fixture);
  return { host, handoffs, input, made: await handoffs.create(input, keyed()) };
}

/** Returns the draft as the customer loaded it, with the first payment method that she is offered. */
async function readyToPay(customer: Host, { draftId }: Handoff) {
  const saved = await draftsOf(customer).load(draftId, call());
  const draft = await completed(customer, saved.draft);
  const quote = await customer.orders.quote(draft, call());
  expect(quote.issues.filter(isBlocking)).toEqual([]);
  return { submission: acceptingOf(draft, quote) };
}

/** Follows a hand-off to its end, and returns its last state. */
async function followed(host: Host, id: string): Promise<Handoff | undefined> {
  let last: Handoff | undefined;
  for await (const each of portOf(host).watch(id, call())) last = each;
  return last;
}
