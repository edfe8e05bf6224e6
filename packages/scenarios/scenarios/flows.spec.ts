import { lantern, takeToItems } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { expect, test } from '../drivers/test.ts';

test('B2: + offers every kind of order, and a draft of one kind is not taken up by another', async ({
  office,
  page,
}) => {
  const pad = new Pad(page);
  await office.addCartOrder('Phone order');
  await takeToItems(pad);
  await pad.items.showLines();
  await pad.items.add({ title: lantern, quantity: 3 });
  await expect(pad.kept).toBeVisible();

  await office.addCartOrder('Consultant order');
  await expect(pad.contact.search).toBeVisible();
  await office.addCartOrder('Phone order');

  await expect(page).toHaveURL(/#\/orders\/new\/phone-order$/);
  await pad.goTo('Items');
  await pad.items.showLines();
  await expect(pad.items.quantityOf(lantern)).toHaveValue('3');
});
