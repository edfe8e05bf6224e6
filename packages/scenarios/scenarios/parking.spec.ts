import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { hanger, lantern, takeToItems, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Office } from '../drivers/office.ts';
import { Pad } from '../drivers/pad.ts';
import { Parking } from '../drivers/parking.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { SavedOrders } from '../drivers/saved-orders.ts';
import { expect, test } from '../drivers/test.ts';

test('X5: an order is parked with one press, another is taken, and the first is brought back and placed', async ({
  pad,
  office,
}) => {
  const [first, second] = [somebody(), somebody()];
  const parking = new Parking(office.page);
  await takeToReview(pad, { person: first, items: [{ title: lantern, quantity: 3 }] });

  await parking.parkButton.click();
  await expect(pad.contact.search).toBeFocused();
  await takeToItems(pad, { person: second });
  await pad.items.add({ title: hanger });
  await parking.count(1).click();
  const row = parking.row(nameOf(first));
  for (const text of ['3 items', '£', 'At Review', 'parked', 'entered by Cleo Barnes'])
    await expect(row).toContainText(text);
  await expectAccessible(office.page, 'the list of parked orders');
  await parking.bringBackButton(nameOf(first)).click();

  await expect(parking.yes(nameOf(first))).toBeFocused();
  await expect(parking.check(nameOf(first))).toContainText(`The last one was for ${nameOf(second)}.`);
  await expectAccessible(office.page, 'the question about the customer');
  await parking.yes(nameOf(first)).click();
  await pad.place();

  const orders = new Orders(office.page);
  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText(nameOf(first));
  await expect(parking.count(1)).toBeVisible();
});

test('X5: an order of another customer is neither changed nor placed before its customer is confirmed', async ({
  pad,
  office,
}) => {
  const [first, second] = [somebody(), somebody()];
  const parking = new Parking(office.page);
  await takeToReview(pad, { person: first });
  await parking.parkButton.click();
  await takeToItems(pad, { person: second });

  await parking.bringBack(nameOf(first));
  await expect(parking.check(nameOf(first))).toBeVisible();
  await pad.at('Review').waitFor();
  const placeButton = pad.root.locator('order-pad-review').getByText(/^Place order/);
  await expect(placeButton).toBeVisible();

  await expect(placeButton.click({ timeout: 1_000 })).rejects.toThrow();
  await office.page.keyboard.press('Escape');
  await expect(parking.check(nameOf(first))).toBeHidden();
  await expect(pad.at('Items')).toBeVisible();
  await expect(parking.count(1)).toBeVisible();
});

test('X5: rows of fast entry and an unsettled number are there after a swap', async ({ pad, office }) => {
  const [first, second] = [somebody(), somebody()];
  const parking = new Parking(office.page);
  const entry = new FastEntry(pad.root);
  await takeToItems(pad, { person: first });
  await pad.items.add({ title: lantern, quantity: 2 });
  await pad.items.setQuantity(lantern, '12x');
  await entry.paste('71053X\t4\n85099\t1');
  await expect(entry.row(1)).toContainText('Unknown SKU.');

  await parking.parkButton.click();
  await takeToItems(pad, { person: second });
  await expect(entry.rows).toHaveCount(0);
  await parking.bringBack(nameOf(first));
  await parking.yes(nameOf(first)).click();

  await expect(pad.items.quantityOf(lantern)).toHaveValue('12x');
  await expect(entry.row(1)).toContainText('Unknown SKU.');
});

test('X5: parked orders outlive the page, with their rows, and are not continued by themselves', async ({
  pad,
  office,
}) => {
  const person = somebody();
  const parking = new Parking(office.page);
  const entry = new FastEntry(pad.root);
  await takeToItems(pad, { person });
  await pad.items.add({ title: lantern, quantity: 2 });
  await entry.paste('71053X\t4\n85099\t1');
  await expect(entry.row(1)).toContainText('Unknown SKU.');
  await parking.parkButton.click();
  await expect(parking.count(1)).toBeVisible();

  await office.page.reload();

  await expect(pad.contact.search).toBeVisible();
  await parking.bringBack(nameOf(person));
  await parking.yes(nameOf(person)).click();
  await expect(pad.items.quantityOf(lantern)).toHaveValue('2');
  await expect(entry.row(1)).toContainText('Unknown SKU.');
  await expect(parking.count(1)).toBeHidden();
});

test('X5: orders are parked and brought back by keyboard alone', async ({ pad, office }) => {
  const [first, second] = [somebody(), somebody()];
  const { keyboard } = office.page;
  const parking = new Parking(office.page);
  await takeToItems(pad, { person: first });
  await pad.items.add({ title: lantern });

  await keyboard.press('Alt+p');
  await expect(pad.contact.search).toBeFocused();
  await takeToItems(pad, { person: second });
  await keyboard.press('Alt+o');
  await expect(parking.bringBackButton(nameOf(first))).toBeFocused();
  await keyboard.press('Enter');
  await expect(parking.yes(nameOf(first))).toBeFocused();
  await keyboard.press('Enter');

  await expect(pad.items.line(lantern)).toBeVisible();
  await expect(parking.check(nameOf(first))).toBeHidden();
  await expect(parking.count(1)).toBeVisible();
});

test('X5: a parked order is given to a colleague, who sees the note and takes it over, and the giver sees it gone', async ({
  pad,
  office,
  browser,
}) => {
  const person = somebody();
  const name = nameOf(person);
  const parking = new Parking(office.page);
  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 3 }] });
  await parking.parkButton.click();
  await parking.count(1).click();

  await parking.giveButton(name).click();
  const dialog = parking.giving(name);
  await expect(dialog.getByRole('combobox', { name: 'Colleague' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Give the order' }).click();
  await expect(dialog).toContainText('Choose who takes the order over.');
  await dialog.getByRole('combobox', { name: 'Colleague' }).selectOption('Mara Okafor');
  await dialog.getByLabel('Note for the colleague').fill('She rings again at four.');
  await expectAccessible(office.page, 'the dialog that gives an order to a colleague');
  await dialog.getByRole('button', { name: 'Give the order' }).click();
  await expect(dialog).toBeHidden();
  await expect(parking.row(name)).toHaveCount(0);
  const mine = await SavedOrders.open(office);
  await mine.search(name);
  await expect(mine.row(name)).toContainText('Given to Mara Okafor, not taken over yet');

  const page = await browser.newPage({ baseURL: new URL(office.page.url()).origin });
  const manager = new Office(page);
  await manager.signIn(accounts.manager);
  const theirs = await SavedOrders.open(manager);
  await theirs.search(name);
  await expect(theirs.row(name)).toContainText('From Cleo Barnes, for you');
  await expect(theirs.row(name)).toContainText('She rings again at four.');
  await expectAccessible(page, 'an order from a colleague');
  await theirs.root.getByRole('button', { name: `Take over the order for ${name}` }).click();
  const hers = new Pad(page);
  await hers.at('Review').waitFor();
  await expect(hers.review.root).toContainText(lantern);

  await mine.root.getByRole('checkbox', { name: 'Only those that I saved' }).check();
  await expect(mine.root).toContainText('No saved order matches');
  await page.close();
});
