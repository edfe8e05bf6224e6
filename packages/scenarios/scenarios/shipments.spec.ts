import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { hanger, lantern, takeToShipping } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { holiday, home } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

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

test('B10: one address again, once it is said what is removed', async ({ pad }) => {
  await takeToShipping(pad, { items: twoItems });
  await pad.shipping.several.check();
  await pad.shipping.sendItemElsewhere(hanger, holiday);
  await expect(pad.shipping.shipment(2)).toBeVisible();

  await pad.shipping.several.click();
  const question = pad.root.getByRole('dialog');
  await expect(question).toContainText(/will be removed: .*Harbour Steps/);
  await question.getByRole('button', { name: 'Ship to one address' }).click();

  await expect(pad.shipping.address(home.line1)).toBeChecked();
  await expect(pad.shipping.several).not.toBeChecked();
});

test('B10: with the keyboard alone', async ({ pad, page }) => {
  const keyboard = new Keyboard(page);
  await takeToShipping(pad, { items: [{ title: lantern, quantity: 2 }] });

  await keyboard.press(pad.shipping.several, 'Space');
  await keyboard.press(pad.root.getByRole('button', { name: `Split ${lantern}` }));
  const dialog = pad.root.getByRole('dialog');
  await expect(dialog).toContainText('How many go to another address?');
  await keyboard.press(dialog.getByRole('button', { name: 'Split' }));
  await expect(pad.shipping.shipment(2)).toContainText('1 item');
  await expect(pad.shipping.itemList(lantern)).toHaveCount(2);
});

test('B12: pieces of one line are a gift at one address, wrapped and priced by the piece, and shown at the shipment', async ({
  pad,
  page,
}) => {
  test.slow();
  await takeToShipping(pad, { items: twoItems });
  await pad.shipping.several.check();
  await pad.shipping.sendItemElsewhere(hanger, holiday);
  await pad.shipping.split(lantern, holiday.line1);
  const [two, one] = [/^Gift: 2 × /, /^Gift: 1 × .*Harbour Steps/];
  for (const [name, message, isWrapped] of [
    [one, 'Happy birthday!', true],
    [two, 'Thank you', false],
  ] as const) {
    await pad.root.getByRole('button', { name }).click();
    const dialog = pad.root.getByRole('dialog');
    await dialog.getByLabel('Message').fill(message);
    if (isWrapped) await dialog.getByRole('checkbox', { name: 'Gift wrap (£2.50)' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(pad.shipping.items).toContainText(message);
  }
  await expectAccessible(page, 'Gifts by address');

  await pad.shipping.several.click();
  const question = pad.root.getByRole('dialog');
  await expect(question).toContainText(
    `This gift will be removed, since one gift of an item goes to one address: ${lantern} “Happy birthday!”`,
  );
  await expectAccessible(page, 'The question which address stays, with a gift that is removed');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();

  await pad.shipping.chooseForEach('Standard', 2);
  await pad.continue();
  await pad.payment.method('Cash').check();
  await pad.continue();
  const atShipment = (root: typeof pad.root, number: number) =>
    root.locator('.shipment').filter({ hasText: `Shipment ${number} of 2` });
  for (const [root, step] of [
    [pad.review.root, 'review'],
    [new Orders(page).details, 'order'],
  ] as const) {
    if (step === 'order') await pad.place();
    await expect(atShipment(root, 1)).toContainText('Thank you');
    await expect(atShipment(root, 1)).not.toContainText('Happy birthday!');
    await expect(atShipment(root, 2)).toContainText('Happy birthday!');
    await expect(root).toContainText('Gift wrap: £2.50');
  }
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

test('A8: Edit corrects the address on the contact, and another address is for this order alone', async ({
  pad,
  page,
  office,
}) => {
  await takeToShipping(pad);
  await pad.root.getByRole('button', { name: 'Edit this address' }).click();
  const dialog = pad.root.getByRole('dialog');
  await expect(dialog).toContainText('The address changes for the contact');
  await expectAccessible(page, 'Editing the address of the contact');
  await dialog.getByLabel('Street address').fill('8 Orchard Row');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(pad.shipping.address('8 Orchard Row')).toBeChecked();

  await pad.shipping.sendElsewhere(holiday);
  await pad.goTo('Contact');

  await expect(pad.root).toContainText('8 Orchard Row');
  await expect(pad.root.locator('order-pad-contact')).not.toContainText(holiday.line1);
  expect(office.page).toBe(page);
});

test('D10: a drop ship to another person’s address works in the cart of a distributor', async ({ page }) => {
  test.slow();
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await pad.at('Destination').waitFor();
  await pad.root.getByRole('radio', { name: /Quai de la Fosse/ }).check();
  await pad.continue();
  const entry = new FastEntry(pad.root);
  await entry.sku.fill('71053*2');
  await entry.sku.press('Enter');
  await expect(pad.items.quantityOf(lantern)).toHaveValue('2');
  await pad.continue();

  await pad.root.getByRole('radio', { name: /^A new address/ }).check();
  await pad.root.getByLabel('Recipient').fill('Odile Marchand');
  await pad.root.getByLabel('Street address').fill('4 Rue du Port');
  await pad.root.getByLabel(/^(Postal code|Postcode)/).fill('35400');
  await pad.root.getByLabel(/^City/).fill('Saint-Malo');
  await pad.root.getByRole('button', { name: 'Use this address' }).click();
  await pad.shipping.method('Standard').check();
  await pad.payment.method('Invoice').check();
  await pad.checkOut();
  await expect(pad.review.root).toContainText('Odile Marchand');
  await pad.submit();

  await expect(page.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
  await expect(pad.root).toContainText('Odile Marchand');
  await expect(pad.root).toContainText('4 Rue du Port');
});
