import { lantern, takeToItems, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { Parking } from '../drivers/parking.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';
import { gate, ordersFor } from '../drivers/wire.ts';

test('a page loaded again in the middle of an order goes on as far as it was', async ({ pad, page }) => {
  const person = somebody();
  await takeToItems(pad, { person });
  await pad.items.add({ title: lantern, quantity: 7 });
  await expect(pad.saved).toBeVisible();

  await page.reload();

  await expect(pad.at('Shipping')).toBeVisible();
  await pad.goTo('Items');
  await expect(pad.items.quantityOf(lantern)).toHaveValue('7');
  await pad.goTo('Contact');
  await expect(pad.contact.chosen(nameOf(person))).toBeVisible();
});

test('an order that is parked before another page is opened is brought back', async ({ pad, office }) => {
  const person = somebody();
  const parking = new Parking(office.page);
  await takeToItems(pad, { person });
  await pad.items.add({ title: lantern, quantity: 4 });
  await expect(pad.saved).toBeVisible();

  await office.page.getByRole('link', { name: 'Orders', exact: true }).click();
  await parking.parkAndLeave();
  await expect(new Orders(office.page).root).toBeVisible();
  await office.addCartOrder();
  await parking.bringBack(nameOf(person));
  await parking.yes(nameOf(person)).click();

  await pad.goTo('Items');
  await expect(pad.items.quantityOf(lantern)).toHaveValue('4');
});

test('a session that ends in the middle leads to the sign-in, and the order is still there afterwards', async ({
  pad,
  office,
}) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern, quantity: 3 });
  await expect(pad.priced).toBeVisible();
  await expect(pad.saved).toBeVisible();

  await office.loseSession();
  await pad.items.oneMore(lantern);

  await expect(office.signInButton).toBeVisible();
  await expect(office.page.getByRole('status')).toContainText('are signed out');
  await office.fillInSignIn();
  await pad.goTo('Items');
  await expect(pad.items.quantityOf(lantern)).toHaveValue('4');
});

test('a session that has ended is noticed on the dashboard and in the list of orders too', async ({
  office,
  page,
}) => {
  await office.loseSession();
  await page.goto('/#/orders');
  await expect(office.signInButton).toBeVisible();
  await office.fillInSignIn();
  await expect(new Orders(page).root).toBeVisible();
  await office.loseSession();

  await page.goto('/#/');

  await expect(page.getByRole('status').filter({ hasText: 'are signed out' })).toBeVisible();
});

test('the same order in two tabs is placed once, and the other tab says so and shows it', async ({
  pad,
  page,
  context,
}) => {
  const person = somebody();
  await takeToReview(pad, { person });
  await expect(pad.saved).toBeVisible();
  const second = await context.newPage();
  await second.goto('/#/orders/new');
  const other = new Pad(second);
  await expect(other.review.placeButton).toBeEnabled();
  const openPlacing = await gate(page, '**/v1/orders');

  await pad.place();
  await expect(other.root.getByRole('status')).toContainText('being placed in another window');
  openPlacing();

  await expect(new Orders(page).title).toBeVisible();
  await expect(new Orders(second).details).toContainText(nameOf(person));
  // Loaded again, the other tab shows the order, and no new one.
  expect(new URL(second.url()).hash).toBe(new URL(page.url()).hash);
  await second.reload();
  await expect(new Orders(second).details).toContainText(nameOf(person));
  expect(await ordersFor(page, nameOf(person))).toHaveLength(1);
});

test('X2: two windows that place an order in the same millisecond send one key, and both show the order', async ({
  pad,
  page,
  context,
}) => {
  const person = somebody();
  await takeToReview(pad, { person });
  await expect(pad.saved).toBeVisible();
  const second = await context.newPage();
  await second.goto('/#/orders/new');
  const other = new Pad(second);
  await expect(other.review.placeButton).toBeEnabled();
  const keys = new Set<string | undefined>();
  for (const each of [page, second])
    each.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/v1/orders'))
        keys.add(request.headers()['idempotency-key']);
    });

  for (const { review } of [pad, other])
    await review.placeButton.evaluate((button: HTMLElement) => {
      new BroadcastChannel('both').addEventListener('message', () => button.click());
    });
  // Both windows hear it at once.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has no target.
  await page.evaluate(() => new BroadcastChannel('both').postMessage('place'));

  for (const each of [page, second]) await expect(new Orders(each).details).toContainText(nameOf(person));
  expect(keys.size).toBe(1);
  expect(await ordersFor(page, nameOf(person))).toHaveLength(1);
});

test('a tab goes on with the order when the one that was placing it is closed', async ({
  pad,
  page,
  context,
}) => {
  await takeToReview(pad);
  await expect(pad.saved).toBeVisible();
  const second = await context.newPage();
  await second.goto('/#/orders/new');
  const other = new Pad(second);
  await expect(other.review.placeButton).toBeEnabled();
  await gate(page, '**/v1/orders');
  await pad.place();
  await expect(other.root.getByRole('status')).toContainText('being placed in another window');

  await page.close();

  await expect(other.review.placeButton).toBeEnabled();
  await other.place();
  await expect(new Orders(second).title).toBeVisible();
});
