import { lantern, takeDownloadToReview, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { home, nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

test('B14: placing leads to Cart order details', async ({ pad, page }) => {
  await takeToReview(pad, { items: [{ title: lantern, quantity: 2 }] });

  await pad.place();

  const orders = new Orders(page);
  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText(home.line1);
  await expect(orders.details).toContainText('Standard');
  await expect(orders.details).toContainText(lantern);
  await expect(orders.details).toContainText(/Total/);
  await expect(orders.history).toBeVisible();
});

test('B15: an order that ships is processing', async ({ pad, page }) => {
  await takeToReview(pad);

  await pad.place();

  await expect(new Orders(page).status('Processing')).toBeVisible();
});

test('B15: an order that ships nothing is complete at once', async ({ pad, page }) => {
  await takeDownloadToReview(pad);

  await pad.place();

  await expect(new Orders(page).status('Complete')).toBeVisible();
});

test('B16: the same page opens later from Ecommerce → Orders → View order', async ({ pad, office, page }) => {
  const person = somebody();
  const orders = new Orders(page);
  await takeToReview(pad, { person });
  await pad.place();
  await expect(orders.title).toBeVisible();

  await office.openOrders();
  await orders.view(nameOf(person));

  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText(nameOf(person));
  await expect(orders.history).toBeVisible();
});

test('B14: from a placed order on to a new one, or to all orders', async ({ pad, page }) => {
  await takeDownloadToReview(pad);
  await pad.place();

  await new Orders(page).newOrderButton.click();

  await expect(pad.contact.search).toBeVisible();
  await takeDownloadToReview(pad);
  await pad.place();
  await new Orders(page).allOrdersButton.click();
  await expect(page.getByRole('heading', { name: 'Orders', exact: true }).first()).toBeVisible();
});

test('a placed order keeps its address when the page is loaded again', async ({ pad, page }) => {
  await takeToReview(pad, { items: [{ title: lantern }] });
  await pad.place();
  await expect(new Orders(page).title).toBeVisible();

  await page.reload();

  await expect(new Orders(page).root).toContainText(lantern);
});
