import { expectAccessible } from '../drivers/axe.ts';
import { Office } from '../drivers/office.ts';
import { apron, lantern, takeToItems, takeToReview, takeToShipping } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

test('sign-in and dashboard are accessible', async ({ page }) => {
  await page.goto('/');
  await expect(new Office(page).signInButton).toBeVisible();
  await expectAccessible(page, 'Sign-in');

  await new Office(page).signIn();
  await expect(page.getByText('Orders today')).toBeVisible();
  await expectAccessible(page, 'Dashboard');
  await new Office(page).openAddMenu();
  await expectAccessible(page, 'Dashboard with the + menu');
});

test('the contact step is accessible: empty, searching, creating, refused', async ({ pad, page }) => {
  await expectAccessible(page, 'Contact');

  await pad.contact.search.fill('a');
  await expect(pad.contact.options().first()).toBeVisible();
  await expectAccessible(page, 'Contact with suggestions');
  await page.keyboard.press('Escape');
  await pad.contact.openNew();
  await expectAccessible(page, 'New contact');
  await pad.contact.save();
  await expectAccessible(page, 'New contact, refused');
});

test('the items step is accessible: empty, choosing options, with lines', async ({ pad, page }) => {
  await takeToItems(pad);
  await expectAccessible(page, 'Items, empty');

  await pad.items.find(apron);
  await expectAccessible(page, 'Add item');
  await pad.items.choose('Colour', 'Blue');
  await pad.items.choose('Size', 'Medium');
  await pad.items.addButton.click();
  await pad.items.add({ title: lantern });
  await expectAccessible(page, 'Items with lines');
});

test('shipping, payment and review are accessible', async ({ pad, page }) => {
  await takeToShipping(pad);
  await pad.continue();
  await expectAccessible(page, 'Shipping, refused');

  await pad.shipping.method('Standard').check();
  await pad.continue();
  await expect(pad.at('Payment')).toBeVisible();
  await expectAccessible(page, 'Payment');
  await pad.payment.method('Cash').check();
  await pad.continue();
  await expect(pad.review.placeButton).toBeEnabled();
  await expectAccessible(page, 'Review');
});

test('the list of orders and the details of one are accessible', async ({ pad, office, page }) => {
  const person = somebody();
  await takeToReview(pad, { person });
  await pad.place();
  await expect(new Orders(page).title).toBeVisible();
  await expect(new Orders(page).root).toContainText(nameOf(person));
  await expectAccessible(page, 'Cart order details');

  await office.openOrders();
  await expect(new Orders(page).root).toContainText(nameOf(person));
  await expectAccessible(page, 'Orders');
});
