import { OrderPage } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { expectRefusal } from './refused-with.ts';
import { offers, type HostFixture } from './fixture.ts';
import { call, keyed, newKey, readyToPlace } from './preparing.ts';

export function checkOrders(fixture: HostFixture): void {
  if (offers(fixture, 'orders.get')) {
    it('shows an order again as it was placed, with its history', async () => {
      const host = await fixture.create();
      const { submission } = await readyToPlace(host, fixture);
      const order = await host.orders.place(submission, keyed());

      const again = await host.orders.get?.(order.id, call());

      expect(again).toEqual(order);
      expect(again?.history.length).toBeGreaterThan(0);
    });

    it('knows no order that is not there', async () => {
      const host = await fixture.create();

      await expectRefusal(host.orders.get?.(newKey(), call()) ?? Promise.resolve(), 'not-found');
    });
  }

  if (offers(fixture, 'orders.list'))
    it('lists a contact’s orders, the newest first', async () => {
      const host = await fixture.create();
      const { submission } = await readyToPlace(host, fixture);
      const { id, number, totals, currency } = await host.orders.place(submission, keyed());
      const contactId = submission.draft.contactId ?? '';

      const page = await host.orders.list?.({ text: '', contactId, limit: 5 }, call());

      expect(OrderPage.safeParse(page).error).toBeUndefined();
      expect(page?.items[0]).toMatchObject({ id, number, total: { amount: totals.total, currency } });
      const times = page?.items.map(({ placedAt }) => Date.parse(placedAt)) ?? [];
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    });
}
