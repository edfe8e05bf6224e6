import { Order, type Submission } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { expectRefusal, refusedWith } from './refused-with.ts';
import { offers, type HostFixture } from './fixture.ts';
import { call, keyed, orderIdsOf, readyToPlace } from './preparing.ts';

export function checkPlacing(fixture: HostFixture): void {
  it('places what was quoted', async () => {
    const host = await fixture.create();
    const { quote, submission } = await readyToPlace(host, fixture);

    const order = await host.orders.place(submission, keyed());

    expect(Order.safeParse(order).error).toBeUndefined();
    expect(order).toMatchObject({
      draftId: submission.draft.id,
      status: 'processing',
      totals: quote.totals,
      contact: { id: submission.draft.contactId },
    });
    expect(order.lines.map(({ item, quantity, total }) => ({ item, quantity, total }))).toEqual(
      quote.lines.map(({ item, quantity, total }) => ({ item, quantity, total })),
    );
  });

  it('answers a repeated submission with the same order', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const once = keyed();

    const order = await host.orders.place(submission, once);
    const again = await host.orders.place(reordered(submission), once);

    expect(again).toEqual(order);
  });

  it('refuses a key that came with another submission', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const once = keyed();
    await host.orders.place(submission, once);
    const other = { ...submission, draft: { ...submission.draft, note: 'Leave it at the gate' } };

    await expectRefusal(host.orders.place(other, once), 'key-reused');
  });

  it('places a draft once, whatever the key', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const { id } = await host.orders.place(submission, keyed());

    const refusal = await refusedWith(host.orders.place(submission, keyed()));

    expect(refusal).toMatchObject({ code: 'draft-placed', orderId: id });
  });

  it('places nothing at a total that nobody accepted', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const { amount, currency } = submission.acceptedTotal;
    const cheaper = { ...submission, acceptedTotal: { amount: amount - 1, currency } };
    const once = keyed();

    await expectRefusal(host.orders.place(cheaper, once), 'quote-changed');

    expect((await host.orders.lookup(once.key, call())).state).not.toBe('placed');
    await expect(host.orders.place(submission, keyed())).resolves.toMatchObject({ status: 'processing' });
  });

  it('places nothing on a quote of an older revision', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const { draft } = submission;
    const more = draft.lines.map((line) => ({ ...line, quantity: line.quantity + 1 }));
    const edited = { ...draft, revision: draft.revision + 1, lines: more };

    await expectRefusal(host.orders.place({ ...submission, draft: edited }, keyed()), 'quote-changed');
  });

  it('places nothing that lacks something, and says what', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const { payment: _, ...draft } = submission.draft;

    const { code, issues } = await refusedWith(host.orders.place({ ...submission, draft }, keyed()));

    expect(code).toBe('refused');
    expect(issues.map(({ path }) => path[0])).toContain('payment');
  });

  it('makes one order of twenty submissions at once', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const once = keyed();

    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, () => host.orders.place(submission, once)),
    );

    const placed = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.id] : []));
    expect(placed.length).toBeGreaterThan(0);
    expect(new Set(placed).size).toBe(1);
    for (const end of ends)
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'in-progress' });
  });

  it('makes one order of twenty submissions with different keys', async () => {
    const host = await fixture.create();
    const { submission } = await readyToPlace(host, fixture);
    const contactId = submission.draft.contactId ?? '';
    const before = offers(fixture, 'orders.list') ? await orderIdsOf(host, contactId) : new Set<string>();

    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, () => host.orders.place(submission, keyed())),
    );

    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    if (!offers(fixture, 'orders.list')) return;
    const after = await orderIdsOf(host, contactId);
    expect([...after].filter((id) => !before.has(id))).toHaveLength(1);
  });
}

/** The same content, its keys in another order. */
const reordered = ({ draft: { id, lines, ...head }, quoteId, ...rest }: Submission): Submission => ({
  ...rest,
  quoteId,
  draft: { lines, ...head, id },
});
