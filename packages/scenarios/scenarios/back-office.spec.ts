import { expectAccessible } from '../drivers/axe.ts';
import { Office } from '../drivers/office.ts';
import {
  apron,
  ebook,
  hanger,
  lantern,
  takeDownloadToReview,
  takeToItems,
  takeToReview,
  takeToShipping,
} from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import type { Pad } from '../drivers/pad.ts';
import { holiday, home, nameOf, somebody } from '../drivers/people.ts';
import { startPortal } from '../drivers/portal-process.ts';
import { Promotions } from '../drivers/promotions.ts';
import { expect, test } from '../drivers/test.ts';

// Ecommerce back office, from the **+** menu to the order that is viewed later.

test('B1: where entry is open, + offers Add cart order to somebody who has signed in', async ({ page }) => {
  const office = new Office(page);
  await page.goto('/');
  await office.fillInSignIn();

  const entry = await office.openAddMenu();

  await expect(entry).toBeVisible();
  await expect(entry).toBeEnabled();
});

test('B1: while ecommerce is off, + gives the reason instead', async ({ page }) => {
  test.slow();
  const closed = await startPortal({ ORDERPAD_ECOMMERCE: 'off' });
  try {
    const office = new Office(page);
    await page.goto(closed.url);
    await office.fillInSignIn();

    const entry = await office.openAddMenu();

    await expect(entry).toBeDisabled();
    await expect(entry).toHaveAccessibleDescription(/Ecommerce is switched off/);
  } finally {
    await closed.stop();
  }
});

test('B2: typing part of a name offers the contacts that have it', async ({ pad }) => {
  await pad.contact.search.fill('petra lind');

  await expect(pad.contact.options()).toHaveCount(1);
  await expect(pad.contact.options()).toContainText('Petra Lindqvist');
});

test('B2: a new contact is created and chosen', async ({ pad }) => {
  const person = somebody();

  await pad.contact.create(person, home);

  await expect(pad.contact.chosen(nameOf(person))).toBeVisible();
  await expect(pad.root).toContainText(home.line1);
});

test('B3: a contact without an address cannot proceed, and the reason is shown', async ({ pad }) => {
  await pad.contact.create(somebody());

  await pad.continue();

  await expect(pad.at('Contact')).toBeVisible();
  await expect(pad.root.getByText(/has no address/).first()).toBeVisible();
});

test('B3: an address added in place clears the way and is shown under the name', async ({ pad }) => {
  await pad.contact.create(somebody());
  await pad.continue();

  await pad.contact.addAddress(home);

  await expect(pad.root).toContainText(home.line1);
  await expect(pad.root.getByText(/has no address/)).toHaveCount(0);
  await pad.continue();
  await expect(pad.at('Items')).toBeVisible();
});

test('B4: an item is found, given a quantity and added', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern, quantity: 12 });

  await expect(pad.items.line(lantern)).toBeVisible();
  await expect(pad.items.quantityOf(lantern)).toHaveValue('12');
});

test('B4: options must be chosen before an item can be added', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.find(apron);

  await pad.items.addButton.click();
  await expect(pad.items.dialog).toBeVisible();
  await expect(pad.items.table).toHaveCount(0);
  await pad.items.choose('Colour', 'Blue');
  await pad.items.choose('Size', 'Medium');
  await pad.items.addButton.click();

  await expect(pad.items.line(apron)).toContainText('Blue');
  await expect(pad.items.line(apron)).toContainText('Medium');
});

test('B4: several items can be added, each a line with its price', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern, quantity: 2 });
  await pad.items.add({ title: hanger });
  await pad.items.add({ title: apron, options: { Colour: 'Red', Size: 'Large' } });

  for (const title of [lantern, hanger, apron]) await expect(pad.items.line(title)).toContainText(/£\d/);
});

const atItems = (pad: Pad) => new Promotions(pad.root.locator('order-pad-items'));

test('B5: an item-level code adds its items with their discounts', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Medium' } });

  await atItems(pad).enter('lanternset');

  await expect(pad.items.line(lantern)).toContainText('Added by “Lantern set”');
  await expect(pad.items.line(hanger)).toContainText('2');
  await expect(atItems(pad).row('Lantern set')).toContainText('Code lanternset');
  await expect(atItems(pad).row('Lantern set')).toContainText(/-£/);
  await expect(pad.items.quantityOf(lantern)).toHaveCount(0);
});

test('B5: a product promotion picked from the list adds its items', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern, quantity: 3 });

  await atItems(pad).pick('A hanger with every lantern');

  await expect(pad.items.line(hanger)).toContainText('£0.00');
  await pad.items.setQuantity(lantern, 5);
  await expect(pad.items.line(hanger)).toContainText('5');
});

test('B6: removing a promotion says which lines go, then removes every one of them', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern });
  await atItems(pad).pick('Winter warmers');
  await expect(pad.items.line('Hand Warmer Union Jack')).toBeVisible();

  await atItems(pad).remove('Winter warmers');
  const question = atItems(pad).question('Winter warmers');
  await expect(question).toContainText(/3 × Hand Warmer Union Jack/);
  await expect(question).toContainText(/3 × Hand Warmer Red/);
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(pad.items.line('Hand Warmer Union Jack')).toBeVisible();
  await atItems(pad).remove('Winter warmers');
  await question.getByRole('button', { name: 'Remove', exact: true }).click();

  await expect(pad.items.line('Hand Warmer')).toHaveCount(0);
  await expect(pad.items.line(lantern)).toBeVisible();
});

test('B7: a line is changed from its menu', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Small' } });

  await pad.items.menu(apron, 'Edit');
  await pad.items.choose('Size', 'Large');
  await pad.items.save();

  await expect(pad.items.line(apron)).toContainText('Large');
});

test('B7: a line is removed from its menu, and brought back', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern });
  await pad.items.add({ title: hanger });

  await pad.items.menu(lantern, 'Remove');

  await expect(pad.items.line(lantern)).toHaveCount(0);
  await expect(pad.items.line(hanger)).toBeVisible();
  await pad.items.undo();
  await expect(pad.items.line(lantern)).toBeVisible();
});

test('B8: with something that ships, the items lead to Shipping', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: ebook });
  await pad.items.add({ title: lantern });

  await pad.continue();

  await expect(pad.at('Shipping')).toBeVisible();
});

test('B8: with nothing that ships, the items lead straight to Review', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: ebook });

  await pad.continue();

  await expect(pad.at('Review')).toBeVisible();
});

test('B9: the order goes to the contact’s address unless told otherwise', async ({ pad }) => {
  await takeToShipping(pad);
  await expect(pad.shipping.address(home.line1)).toBeChecked();
});

test('B9: another address can be used for this order', async ({ pad }) => {
  await takeToShipping(pad);
  await pad.shipping.sendElsewhere(holiday);

  await pad.shipping.method('Standard').check();
  await pad.continue();

  await expect(pad.at('Payment')).toBeVisible();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await expect(pad.review.root).toContainText(holiday.line1);
  await expect(pad.review.root).not.toContainText(home.line1);
});

const twoItems = [{ title: lantern, quantity: 3 }, { title: hanger }];

test('B10: several addresses are offered only when several items ship', async ({ pad }) => {
  await takeToShipping(pad, { items: [{ title: lantern }] });
  await expect(pad.shipping.method('Standard')).toBeVisible();
  await expect(pad.shipping.several).toHaveCount(0);

  await pad.goTo('Items');
  await pad.items.add({ title: hanger });
  await pad.continue();

  await expect(pad.shipping.several).toBeVisible();
});

test('B10, B11: items and pieces of a line go to two addresses, each by its method, and the order shows both', async ({
  pad,
  page,
}) => {
  test.slow();
  await takeToShipping(pad, { items: twoItems });
  await pad.shipping.several.check();
  await pad.shipping.sendItemElsewhere(hanger, holiday);
  await expect(pad.shipping.shipment(2)).toContainText('1 item');
  await pad.shipping.split(lantern, holiday.line1);
  await expect(pad.shipping.shipment(2)).toContainText('2 items');
  await expectAccessible(page, 'Items to several addresses');

  await pad.shipping
    .shipment(1)
    .getByRole('radio', { name: /^Standard/ })
    .check();
  await pad.continue();
  await expect(pad.root.getByText('Choose a shipping method.').first()).toBeVisible();
  await pad.shipping
    .shipment(2)
    .getByRole('radio', { name: /^Express/ })
    .check();
  await pad.continue();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await expect(pad.review.root).toContainText('Shipment 2 of 2');
  await expect(pad.review.root).toContainText(`2 × ${lantern}`);
  await expectAccessible(page, 'Review of two shipments');
  await pad.place();

  const orders = new Orders(page);
  await expect(orders.title).toBeVisible();
  for (const text of [home.line1, holiday.line1, 'Standard', 'Express', `2 × ${lantern}`, `1 × ${lantern}`])
    await expect(orders.details).toContainText(text);
});

test('B11: without a shipping method the order does not go on, and the reason is shown', async ({ pad }) => {
  await takeToShipping(pad);
  await expect(pad.shipping.method('Standard')).toBeVisible();

  await pad.continue();

  await expect(pad.root.getByText('Choose a shipping method.').first()).toBeVisible();
  await expect(pad.at('Shipping')).toBeVisible();
});

test('B11: a chosen shipping method leads on, and its price is in the total', async ({ pad }) => {
  await takeToShipping(pad);
  await pad.shipping.method('Express').check();

  await pad.continue();

  await expect(pad.at('Payment')).toBeVisible();
  await expect(pad.summary).toContainText('£8.95');
});

test('B12: an item is a gift, with a message and wrapping that is priced, in the review and in the order', async ({
  pad,
  page,
}) => {
  await takeToShipping(pad, { items: twoItems });
  await pad.shipping.several.check();
  await pad.shipping.sendItemElsewhere(hanger, holiday);
  await pad.root.getByRole('button', { name: `Gift: ${hanger}` }).click();
  const dialog = pad.root.getByRole('dialog');
  await dialog.getByLabel('Message').fill('Happy birthday!');
  await dialog.getByRole('checkbox', { name: 'Gift wrap (£2.50)' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(pad.shipping.items).toContainText('Gift, wrapped');
  await expect(pad.summary).toContainText('Gift wrap');

  await pad.shipping.chooseForEach('Standard', 2);
  await pad.continue();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await expect(pad.review.root).toContainText('Happy birthday!');
  await pad.place();

  const orders = new Orders(page);
  await expect(orders.details).toContainText('Gift wrap: £2.50');
  await expect(orders.details).toContainText('Happy birthday!');
  await expect(orders.details).toContainText('Gift wrap');
});

test('B13: Review shows contact, address, lines and total', async ({ pad }) => {
  const person = somebody();

  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 3 }] });

  await expect(pad.review.root).toContainText(nameOf(person));
  await expect(pad.review.root).toContainText(home.line1);
  await expect(pad.review.root).toContainText(lantern);
  await expect(pad.review.root).toContainText('Standard');
  await expect(pad.review.root).toContainText('Cash');
  await expect(pad.review.placeButton).toBeEnabled();
});

test('B13: what Review shows can be changed from there', async ({ pad }) => {
  await takeToReview(pad);

  await pad.review.change('Items');
  await pad.items.setQuantity(lantern, 5);
  await pad.goTo('Review');

  await expect(pad.review.root).toContainText(/5\b/);
});

const atReview = (pad: Pad) => new Promotions(pad.review.root);

test('B13: an order-discount code entered at the review is applied, and placed with the order', async ({
  pad,
}) => {
  await takeToReview(pad, { items: [{ title: lantern, quantity: 12 }] });

  await atReview(pad).enter('WELCOME10');

  await expect(atReview(pad).row('Welcome: 10 % off')).toContainText(/-£/);
  await expect(pad.summary.getByText('Discount', { exact: true })).toBeVisible();
  await pad.place();
  await expect(pad.page.getByText('Promotion used: Welcome: 10 % off')).toBeVisible();
});

test('B13: a free-shipping code entered at the review takes the shipping off', async ({ pad }) => {
  await takeToReview(pad);
  const before = await pad.review.placeButton.innerText();

  await atReview(pad).enter('freeship');

  await expect(atReview(pad).row('Free standard delivery')).toContainText(/-£/);
  await expect(pad.review.placeButton).not.toHaveText(before);
  await expect(pad.summary.getByRole('definition').filter({ hasText: 'Free' })).toBeVisible();
});

test('B13: a code is refused with its reason beside the field, and blocks only until it is removed', async ({
  pad,
}) => {
  await takeToReview(pad);

  await atReview(pad).enter('SUMMER11');
  await expect(atReview(pad).row('Summer sale 2011')).toContainText('This offer ended on');
  await atReview(pad).enter('SAVE5');
  await expect(atReview(pad).row('£5 off')).toContainText(/Needs an order of £30\.00: £\d+\.\d\d to go/);
  await expect(pad.review.placeButton).toHaveAttribute('aria-disabled', 'true');
  await atReview(pad).remove('Summer sale 2011');
  await atReview(pad).remove('£5 off');

  await expect(pad.review.placeButton).toHaveAttribute('aria-disabled', 'false');
  await expect(atReview(pad).codeField).toBeFocused();
});

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

test('a placed order keeps its address when the page is loaded again', async ({ pad, page }) => {
  await takeToReview(pad, { items: [{ title: lantern }] });
  await pad.place();
  await expect(new Orders(page).title).toBeVisible();

  await page.reload();

  await expect(new Orders(page).root).toContainText(lantern);
});
