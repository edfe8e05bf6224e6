import { Order, type Extensions, type Host } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { expectRefusal, refusedWith } from './refused-with.ts';
import { offers, type HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, keyed } from './preparing.ts';

const extensions: Extensions = {
  'delivery-window': { day: '2026-03-01', from: 9, until: null, quiet: true, rooms: ['hall', { floor: 2 }] },
  Notes: 'ring twice – “loudly”',
};

export function checkExtensions(fixture: HostFixture): void {
  it('go from the draft into the order as they are', async () => {
    const host = await fixture.create();
    const submission = await readyWith(host, fixture, extensions);

    const order = await host.orders.place(submission, keyed());

    expect(Order.safeParse(order).error).toBeUndefined();
    expect(order.extensions).toEqual(extensions);
    if (offers(fixture, 'orders.get'))
      expect((await host.orders.get?.(order.id, call()))?.extensions).toEqual(extensions);
  });

  it('are no part of an order whose draft has none', async () => {
    const host = await fixture.create();
    const submission = await readyWith(host, fixture, undefined);

    const order = await host.orders.place(submission, keyed());

    expect(order.extensions).toBeUndefined();
  });

  it('make another submission where they differ, so that its key is refused', async () => {
    const host = await fixture.create();
    const submission = await readyWith(host, fixture, extensions);
    const once = keyed();
    await host.orders.place(submission, once);
    const { draft } = submission;
    const other = { ...submission, draft: { ...draft, extensions: { ...extensions, Notes: 'ring once' } } };

    await expectRefusal(host.orders.place(other, once), 'key-reused');
  });

  it('are refused beyond their bounds', async () => {
    const host = await fixture.create();
    const draft = await draftFor(host, fixture);
    const beyond = { ...draft, extensions: { a: 'x'.repeat(16_385) } };

    const { code, issues } = await refusedWith(host.orders.quote(beyond, call()));

    expect(code).toBe('invalid');
    expect(issues).toMatchObject([{ code: 'too-large', path: ['extensions', 'a'] }]);
  });
}

async function readyWith(host: Host, fixture: HostFixture, added: Extensions | undefined) {
  const draft = await completed(host, {
    ...(await draftFor(host, fixture)),
    ...(added && { extensions: added }),
  });
  return acceptingOf(draft, await host.orders.quote(draft, call()));
}
