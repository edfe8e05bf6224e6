import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { Office } from '../drivers/office.ts';
import { hanger, lantern, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { Changes, savedInSummer, SavedOrders, saveForLater } from '../drivers/saved-orders.ts';
import { expect, test } from '../drivers/test.ts';
import { ordersFor } from '../drivers/wire.ts';

test('A10: Save order for later keeps everything, charges nothing, and leads back to the list', async ({
  pad,
}) => {
  const person = somebody();
  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 3 }] });
  await pad.review.instructions.fill('Ring twice');

  const saved = await saveForLater(pad);

  await expect(saved.row(nameOf(person))).toContainText('3');
  expect(await ordersFor(pad.page, nameOf(person))).toEqual([]);
  await saved.continue(nameOf(person));
  await pad.at('Review').waitFor();
  await expect(pad.review.root).toContainText(lantern);
  await expect(pad.review.root).toContainText('Standard');
  await expect(pad.review.root).toContainText('Cash');
  await expect(pad.review.instructions).toHaveValue('Ring twice');
});

test('A10: a saved order that is placed is off the list', async ({ pad, office }) => {
  const person = somebody();
  await takeToReview(pad, { person });
  const saved = await saveForLater(pad);
  await saved.continue(nameOf(person));

  await pad.place();
  await expect(office.page.getByRole('heading', { name: 'Cart order details' })).toBeVisible();

  const list = await SavedOrders.open(office);
  await list.search(nameOf(person));
  await expect(list.root).toContainText('No saved order matches');
});

test('A10: the next order begins empty after one was saved for later', async ({ pad, office }) => {
  await takeToReview(pad);
  await saveForLater(pad);

  await office.addCartOrder();

  await expect(pad.at('Contact')).toBeVisible();
  await expect(pad.summary).toContainText('Add items to see the total.');
});

test('A10: saved orders are found by the contact, and removed only after a question', async ({ pad }) => {
  const person = somebody();
  await takeToReview(pad, { person });
  const saved = await saveForLater(pad);
  await saved.search(nameOf(person));
  await expect(saved.row(nameOf(person))).toHaveCount(1);
  await expectAccessible(pad.page, 'the list of saved orders');

  await saved.remove(nameOf(person));
  const question = saved.removal(nameOf(person));
  await expect(question).toBeFocused();
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(saved.row(nameOf(person))).toHaveCount(1);
  await saved.remove(nameOf(person));
  await question.getByRole('button', { name: 'Remove it' }).click();

  await expect(saved.row(nameOf(person))).toHaveCount(0);
});

test('A11: a line whose price has changed can be removed instead', async ({ pad }) => {
  const person = somebody();
  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 2 }, { title: hanger }] });
  const saved = await saveForLater(pad);
  await savedInSummer(pad.page, nameOf(person));
  await saved.continue(nameOf(person));
  const changes = new Changes(pad.root);

  await changes.button(`Remove ${lantern}`).click();

  await expect(changes.row(`Price of ${lantern}`)).toContainText('Removed');
  await pad.goTo('Items');
  await expect(pad.items.line(lantern)).toHaveCount(0);
  await expect(pad.items.line(hanger)).toHaveCount(1);
});

test('X1: the old price is kept, with a reason, by who may set it; others are not offered it', async ({
  pad,
  office,
  browser,
}) => {
  const person = somebody();
  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 2 }] });
  const saved = await saveForLater(pad);
  const { before } = await savedInSummer(pad.page, nameOf(person));
  await saved.continue(nameOf(person));
  await expect(new Changes(pad.root).row(`Price of ${lantern}`)).toBeVisible();
  await expect(new Changes(pad.root).button(/^Keep £/)).toHaveCount(0);

  const page = await browser.newPage({ baseURL: new URL(office.page.url()).origin });
  const manager = new Office(page);
  await manager.signIn(accounts.manager);
  const list = await SavedOrders.open(manager);
  await list.search(nameOf(person));
  await list.continue(nameOf(person));
  const hers = new Pad(page);
  const changes = new Changes(hers.root);
  await changes.button(`Keep ${before.unitPrice} for ${lantern}`).click();
  await changes.root.getByRole('textbox', { name: /^Reason/ }).fill('Promised on the phone');
  await changes.button('Keep this price').click();
  await expect(changes.row(`Price of ${lantern}`)).toContainText('Price kept');
  await changes.row('Promotion ended').getByRole('button', { name: 'Accept' }).click();
  await changes.button(/Remove the code/).click();
  await hers.place();

  const orders = new Orders(page);
  await expect(orders.details).toContainText('Promised on the phone');
  await expect(orders.details).toContainText(before.unitPrice);
  await page.close();
});

test('A10: two people who save one order are asked which version to keep, and neither is overwritten', async ({
  pad,
  office,
  browser,
}) => {
  const person = somebody();
  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 2 }] });
  const saved = await saveForLater(pad);
  await saved.continue(nameOf(person));
  await pad.at('Review').waitFor();

  const page = await browser.newPage({ baseURL: new URL(office.page.url()).origin });
  const manager = new Office(page);
  await manager.signIn(accounts.manager);
  const list = await SavedOrders.open(manager);
  await list.search(nameOf(person));
  await list.continue(nameOf(person));
  const hers = new Pad(page);
  await hers.review.instructions.fill('Hers');
  await saveForLater(hers);

  await pad.review.instructions.fill('Mine');
  await pad.root.getByRole('button', { name: 'Save order for later' }).click();
  const { conflict } = new Changes(pad.root);
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('saved another version');
  await expect(pad.review.instructions).toHaveValue('Mine');
  await expectAccessible(pad.page, 'the question which version to keep');
  await conflict.getByRole('button', { name: 'Take theirs' }).click();

  await expect(pad.review.instructions).toHaveValue('Hers');
  await page.close();
});

test('A9: the total is checked against the one quoted to the customer, before any charge', async ({
  pad,
  office,
}) => {
  await takeToReview(pad, { items: [{ title: lantern, quantity: 2 }] });
  await expect(pad.review.placeButton).toBeEnabled();

  const quoted = pad.review.root.getByRole('textbox', { name: 'Total quoted to the customer' });
  await quoted.fill('1.50');
  await quoted.press('Tab');
  const difference = pad.review.root.getByRole('checkbox', { name: /^The customer was told £1.50/ });
  await expect(difference).toBeVisible();
  await expect(pad.review.placeButton).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(pad.page, 'a total that differs from the one quoted to the customer');
  await difference.check();
  await pad.place();

  const orders = new Orders(office.page);
  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('Total quoted to the customer');
  await expect(orders.details).toContainText('£1.50');
});
