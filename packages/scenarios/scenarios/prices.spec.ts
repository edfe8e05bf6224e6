import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { Office } from '../drivers/office.ts';
import { lantern, takeToItems, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { Prices } from '../drivers/prices.ts';
import { expect, test } from '../drivers/test.ts';

test('a CSR names a custom item and takes ten per cent off a line, with the reason, and both are placed', async ({
  pad,
}) => {
  const prices = new Prices(pad);
  await takeToItems(pad);
  await pad.items.add({ title: lantern, quantity: 2 });

  await prices.addCustom({ title: 'Engraved name plate', price: '4.50', ships: false });
  await expect(pad.items.line('Engraved name plate')).toContainText('Custom item');
  await prices.open(lantern);
  await prices.price.fill('0.10');
  await expect(prices.dialog).toContainText('This is lower than you may give.');
  await expectAccessible(pad.page, 'a price that is too low');
  await prices.dialog.getByRole('button', { name: /^Set to/ }).click();
  // A fraction of a penny is not given away, so it may be a little less than ten.
  await expect(prices.percent).toHaveValue(/^(?:10|9\.\d)$/);
  await expect(prices.dialog).not.toContainText('This is lower than you may give.');
  await prices.because('Damaged or incomplete');

  await expect(pad.items.line(lantern)).toContainText('Price set: Damaged or incomplete');
  await expect(pad.items.line(lantern).locator('s').first()).toBeVisible();
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await expect(pad.review.root).toContainText('Price set: Damaged or incomplete');
  await pad.place();
  const { details } = new Orders(pad.page);
  await expect(details).toContainText('Engraved name plate');
  await expect(details).toContainText('Price set: Damaged or incomplete');
});

test('a CSR gives a discount on a line and on the order, and a price of shipping, each within the limit, and all are placed', async ({
  pad,
}) => {
  const prices = new Prices(pad);
  await takeToItems(pad);
  await pad.items.add({ title: lantern, quantity: 3 });
  await pad.items.line(lantern).getByText(/£/).first().waitFor();

  await pad.items.menu(lantern, 'Give a discount');
  await prices.discount.getByRole('textbox', { name: 'Per cent off' }).fill('15');
  await expect(prices.discount).toContainText('This is more than you may take off.');
  await expectAccessible(pad.page, 'a discount that is too large');
  await prices.giveDiscount('5', 'Damaged or incomplete');
  await expect(pad.items.line(lantern)).toContainText('5% · Damaged or incomplete');

  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.root.getByRole('button', { name: 'Set another price' }).click();
  await prices.dialog.getByRole('textbox', { name: 'New price' }).fill('12.50');
  await prices.because('Agreed with the customer');
  await expect(pad.root.locator('order-pad-shipping')).toContainText('Price set: Agreed with the customer');
  await pad.continue();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.root.getByRole('button', { name: 'Give a discount on the order' }).click();
  await prices.giveDiscount('5', 'Goodwill');
  await expect(pad.review.root).toContainText('Discount on the order: 5% · Goodwill');
  await pad.place();

  const { details } = new Orders(pad.page);
  await expect(details).toContainText('5% · Damaged or incomplete');
  await expect(details).toContainText('£12.50');
});

test('a manager sets any price, in own words, and takes it back again', async ({ page }) => {
  const office = new Office(page);
  await office.signIn(accounts.manager);
  await office.addCartOrder();
  const pad = new Pad(page);
  const prices = new Prices(pad);
  await takeToReview(pad, { items: [{ title: lantern, quantity: 2 }] });
  const before = await pad.review.placeButton.innerText();
  await pad.review.change('Items');

  await prices.open(lantern);
  await prices.percent.fill('60');
  await prices.because('Another reason', 'Promised by the owner');
  await expect(pad.items.line(lantern)).toContainText('Price set: Promised by the owner');
  await pad.goTo('Review');
  await expect(pad.review.placeButton).not.toHaveText(before);
  await pad.review.change('Items');
  await pad.items.menu(lantern, 'Use the shop’s price again');
  await expect(pad.items.line(lantern)).not.toContainText('Price set');

  await pad.goTo('Review');
  await expect(pad.review.placeButton).toHaveText(before);
});

test('X4: Continue says what is missing at each step, and the way out leads to the field that answers', async ({
  pad,
}) => {
  await pad.continue();
  await pad.root.getByRole('link', { name: 'Choose a contact.' }).click();
  await expect(pad.contact.search).toBeFocused();
  await takeToItems(pad);

  await pad.continue();
  await pad.root.getByRole('link', { name: 'Add at least one item.' }).click();
  await expect(pad.items.openButton).toBeFocused();
  await pad.items.add({ title: lantern });
  await pad.continue();
  await pad.at('Shipping').waitFor();

  await pad.continue();
  await pad.root.getByRole('link', { name: 'Choose a shipping method.' }).click();
  await expect(pad.shipping.method('Standard')).toBeFocused();
});

test('X4: a step that is not open yet says why when it is pressed, and leads to what comes first', async ({
  pad,
}) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern });

  await pad.goTo('Review');
  const reason = pad.root.getByRole('group', { name: 'This comes first.' });
  await expect(reason).toContainText('Choose a shipping method.');
  await expect(reason).toBeFocused();
  await expectAccessible(pad.page, 'why the review is not open yet');
  await reason.getByRole('button', { name: 'Choose a shipping method' }).click();

  await pad.at('Shipping').waitFor();
  await expect(pad.shipping.method('Standard')).toBeFocused();
});

test('X4: what holds back Place order is named beside it, with the press that leads to it', async ({
  pad,
}) => {
  await takeToReview(pad);
  await pad.review.change('Items');
  await pad.items.setQuantity(lantern, 999_999);
  await expect(pad.items.line(lantern)).toContainText(/Only [\d,]+ left/);

  await pad.continue();
  await expect(pad.root.locator('order-pad-items').getByRole('region', { name: /problem/ })).toBeFocused();
  await pad.items
    .line(lantern)
    .getByRole('button', { name: /^Reduce to/ })
    .click();

  await expect(pad.items.line(lantern)).not.toContainText(/Only [\d,]+ left/);
  await pad.goTo('Review');
  await expect(pad.review.placeButton).toHaveAttribute('aria-disabled', 'false');
});

test('X4: rows that are not in the order yet hold it back, until they are seen to or left out', async ({
  pad,
}) => {
  const entry = new FastEntry(pad.root);
  await takeToItems(pad);
  await pad.items.add({ title: lantern });
  await entry.paste('NO-SUCH-SKU\t2\nNOR-THIS-ONE\t1\n');
  await expect(entry.rows).toHaveCount(2);

  await pad.continue();
  const question = entry.root.getByRole('group', { name: '2 rows are not in the order yet.' });
  await expect(question).toBeFocused();
  await expectAccessible(pad.page, 'rows that hold the order back');
  await question.getByRole('button', { name: 'Go to the rows' }).click();
  await expect(entry.rows.first().getByRole('textbox').first()).toBeFocused();
  await pad.continue();
  await question.getByRole('button', { name: 'Leave them out' }).click();

  await pad.at('Shipping').waitFor();
});
