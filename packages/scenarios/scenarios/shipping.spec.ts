import { takeToShipping } from '../drivers/order.ts';
import { holiday, home } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

test.beforeEach(async ({ pad }) => takeToShipping(pad));

test('B9: the order goes to the contact’s address unless told otherwise', async ({ pad }) => {
  await expect(pad.shipping.address(home.line1)).toBeChecked();
});

test('B9: another address can be used for this order', async ({ pad }) => {
  await pad.shipping.sendElsewhere(holiday);

  await pad.shipping.method('Standard').check();
  await pad.continue();

  await expect(pad.at('Payment')).toBeVisible();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await expect(pad.review.root).toContainText(holiday.line1);
  await expect(pad.review.root).not.toContainText(home.line1);
});

test('B11: without a shipping method the order does not go on, and the reason is shown', async ({ pad }) => {
  await expect(pad.shipping.method('Standard')).toBeVisible();

  await pad.continue();

  await expect(pad.root.getByText('Choose a shipping method.').first()).toBeVisible();
  await expect(pad.at('Shipping')).toBeVisible();
});

test('B11: a chosen shipping method leads on, and its price is in the total', async ({ pad }) => {
  await pad.shipping.method('Express').check();

  await pad.continue();

  await expect(pad.at('Payment')).toBeVisible();
  await expect(pad.summary).toContainText('£8.95');
});
