import { BoughtItems, type Host, type Id, type Line, type Order } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import type { HostFixture } from './fixture.ts';
import { acceptingOf, call, completed, draftFor, firstContact, keyed, lineOf } from './preparing.ts';
import { refusedWith } from './refused-with.ts';

/** Checks what a host tells of the purchases of a contact. */
export function checkBought(fixture: HostFixture): void {
  const bought = async (host: Host, contactId: Id, variantIds?: Id[]) =>
    BoughtItems.parse(await host.orders.bought?.({ contactId, ...(variantIds && { variantIds }) }, call()));
  const placed = async (host: Host, ...lines: Line[]): Promise<Order> => {
    const draft = await completed(host, await draftFor(host, fixture, ...lines));
    return host.orders.place(acceptingOf(draft, await host.orders.quote(draft, call())), keyed());
  };
  const variantOf = ({ item }: Line): Id => (item.kind === 'variant' ? item.variantId : '');

  it('counts the orders and the pieces of a variant, and names the last price and quantity', async () => {
    const host = await fixture.create();
    const line = await lineOf(host, fixture, 3);
    const contact = await firstContact(host, fixture.contactWithAddress);
    const [before] = await bought(host, contact.id, [variantOf(line)]);

    await placed(host, line);
    const order = await placed(host, await lineOf(host, fixture, 5));

    const [after, ...others] = await bought(host, contact.id, [variantOf(line)]);
    const [ordered] = order.lines;
    expect(others).toEqual([]);
    expect(after).toMatchObject({
      variantId: variantOf(line),
      sku: fixture.sold,
      title: line.item.title,
      times: (before?.times ?? 0) + 2,
      pieces: (before?.pieces ?? 0) + 8,
      lastAt: order.placedAt,
      lastQuantity: 5,
      lastUnitPrice: {
        amount: Math.round((ordered?.total ?? 0) / (ordered?.quantity ?? 1)),
        currency: order.currency,
      },
    });
    expect((await bought(host, contact.id)).map(({ variantId }) => variantId)).toContain(variantOf(line));
  });

  it('adds up the lines of one variant in an order, which is bought once', async () => {
    const host = await fixture.create();
    const contact = await firstContact(host, fixture.contactWithAddress);
    const lines = [await lineOf(host, fixture, 1), await lineOf(host, fixture, 2)];
    const ids = lines.slice(0, 1).map(variantOf);
    const [before] = await bought(host, contact.id, ids);

    await placed(host, ...lines);

    const [after] = await bought(host, contact.id, ids);
    expect(after).toMatchObject({ times: (before?.times ?? 0) + 1, lastQuantity: 3 });
  });

  it('tells nothing of variants that were never bought, and refuses an unknown contact', async () => {
    const host = await fixture.create();
    const contact = await firstContact(host, fixture.contactWithoutAddress);

    expect(await bought(host, contact.id, ['no-such-variant'])).toEqual([]);
    const unknown = await refusedWith(bought(host, 'no-such-contact'));
    expect(unknown.code).toBe('not-found');
  });
}
