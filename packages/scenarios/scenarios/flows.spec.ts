import { expectAccessible } from '../drivers/axe.ts';
import { lantern, takeToItems } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { Parking } from '../drivers/parking.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

test('B2: + offers every kind of order, and a draft of one kind is not taken up by another', async ({
  office,
  page,
}) => {
  const [pad, parking, person] = [new Pad(page), new Parking(page), somebody()];
  await office.addCartOrder('Phone order');
  await takeToItems(pad, { person });
  await pad.items.showLines();
  await pad.items.add({ title: lantern, quantity: 3 });
  await expect(pad.saved).toBeVisible();

  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('link', { name: 'Consultant order' }).click();
  await parking.parkAndLeave();
  await expect(page.getByRole('heading', { name: 'Consultant order' })).toBeVisible();
  await expect(pad.contact.search).toBeVisible();
  await parking.bringBack(nameOf(person));
  await parking.yes(nameOf(person)).click();

  await expect(page.getByRole('heading', { name: 'Phone order' })).toBeVisible();
  await expect(page).toHaveURL(/#\/orders\/new\/phone-order$/);
  await pad.goTo('Items');
  await pad.items.showLines();
  await expect(pad.items.quantityOf(lantern)).toHaveValue('3');
});

for (const kind of ['Phone order', 'Consultant order'] as const) {
  test(`C6: a ${kind.toLowerCase()} is taken whole, and nobody's way to pay is presumed`, async ({
    office,
    page,
  }) => {
    const [pad, orders] = [new Pad(page), new Orders(page)];
    await office.addCartOrder(kind);
    await expectAccessible(page, kind);
    await pad.contact.choose('Ottoline Grey');
    await pad.continue();
    await pad.items.showLines();
    await pad.items.add({ title: lantern, quantity: 2 });
    await pad.continue();
    await pad.shipping.method('Standard').check();
    await pad.continue();

    await expect(pad.payment.method('Cash')).not.toBeChecked();
    await pad.continue();
    await expect(pad.root.getByRole('link', { name: 'Choose how the order is paid.' })).toBeVisible();
    await pad.payment.method('Cash').check();
    await pad.continue();
    await pad.place();

    await expect(orders.title).toBeVisible();
    await expect(orders.details).toContainText('Ottoline Grey');
    await expect(orders.status('Processing')).toBeVisible();
  });
}
