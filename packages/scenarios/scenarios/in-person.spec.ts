import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { lantern } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { requestNumber } from '../drivers/requests.ts';
import { expect, test } from '../drivers/test.ts';

test('a client asks for an order in person, and finds the request among her own', async ({ page }) => {
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.client);
  await expect(shop.account).toContainText('Inês Duarte');
  await expect(shop.prices.getByRole('row', { name: 'Everything 20% off', exact: true })).toBeVisible();
  await expectAccessible(page, 'the home of a customer');

  await shop.openCart();
  await pad.at('Items').waitFor();
  await pad.items.showLines();
  await pad.items.add({ title: lantern, quantity: 2 });
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.at('Review').waitFor();
  await expect(pad.review.root.getByRole('region', { name: 'For you' })).toContainText('Inês Duarte');
  await expectAccessible(page, 'the review of a customer');
  await pad.request();

  const number = await requestNumber(page);
  await shop.goTo('Your requests');
  await expect(shop.request(number)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Customer' })).toHaveCount(0);
  await shop.goTo('Your orders');
  await expect(page.getByRole('heading', { name: 'Past orders' })).toBeVisible();
  await expectAccessible(page, 'the orders of a customer');
});

test('a customer sees what is hers and nothing else', async ({ page }) => {
  const shop = new CustomerPages(page);
  await shop.signIn(accounts.client);

  const contacts = await page.request.get('/v1/contacts?text=vidal');
  const foreign = await page.request.get('/v1/contacts/c-20005');
  await page.goto('/#/orders/new/phone-order');

  expect([contacts.status(), foreign.status()]).toEqual([403, 403]);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toHaveCount(0);
});
