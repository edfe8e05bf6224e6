import { expectAccessible } from '../drivers/axe.ts';
import { takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { expect, test } from '../drivers/test.ts';

test('a CSR gives an order its dates, representative, tags, internal note and confirmation, and finds it by a tag', async ({
  pad,
}) => {
  const tag = `Fair ${String(Date.now()).slice(-6)}`;
  await takeToReview(pad);
  await pad.root.getByRole('button', { name: 'Add order details' }).click();
  const dialog = pad.root.locator('order-pad-details').getByRole('dialog');
  await expect(dialog.getByLabel('Delivery wanted on')).toBeFocused();
  await dialog.getByLabel('Delivery wanted on').fill('2020-02-29');
  await pad.page.keyboard.press('Enter');
  await expect(dialog).toContainText('This day is over.');
  await expectAccessible(pad.page, 'a delivery date in the past');

  await dialog.getByLabel('Delivery wanted on').fill('2999-03-02');
  await dialog.getByLabel('Ordered on').fill('2026-02-27');
  await dialog.getByLabel('Sales representative').selectOption('Mara Okafor');
  await dialog.getByLabel('Tags').fill(`${tag}, Visit`);
  await dialog.getByLabel('E-mail the customer a confirmation').check();
  await pad.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await pad.root.getByLabel('Internal note').fill('Pays late.');
  await expect(pad.review.root).toContainText('2 Mar 2999');
  await expectAccessible(pad.page, 'a review with details');
  await pad.place();

  const orders = new Orders(pad.page);
  for (const told of ['27 Feb 2026', 'Mara Okafor', tag, 'Pays late.', 'Sent by e-mail'])
    await expect(orders.details).toContainText(told);
  await orders.allOrdersButton.click();
  await orders.root.getByRole('searchbox').fill(tag);
  await expect(orders.row('Visit')).toHaveCount(1);
  await orders.view('Visit');
  await expect(orders.details).toContainText('Pays late.');
});
