import { expectAccessible } from '../drivers/axe.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { Office } from '../drivers/office.ts';
import { lantern, takeToItems, takeToPayment, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

const lights = 'Beeswax Tea Lights';

test('a CSR enters what is sold in sixes: the dialog begins at the minimum, a wrong quantity is told with the next ones, and the carton is filled by a press', async ({
  pad,
}) => {
  await takeToItems(pad);
  await pad.items.find(lights);
  const quantity = pad.items.dialog.getByRole('textbox', { name: 'Quantity' });
  await expect(quantity).toHaveValue('12');
  await expect(pad.items.dialog).toContainText('Sold in 6s · At least 12 · 24 to a carton');
  await quantity.fill('14');
  await quantity.blur();
  await expect(pad.items.dialog).toContainText('This is sold in multiples of 6.');
  await expectAccessible(pad.page, 'a quantity that is not sold, in the dialog');
  await pad.items.dialog.getByRole('button', { name: 'Reduce to 12' }).click();
  await pad.items.addButton.click();

  const line = pad.items.line(lights);
  await pad.items.setQuantity(lights, 13);
  await expect(line).toContainText('This is sold in multiples of 6.');
  await line.getByRole('button', { name: 'Raise to 18' }).click();
  await expect(pad.items.quantityOf(lights)).toHaveValue('18');
  await expect(line).not.toContainText('This is sold in multiples of 6.');
  await expectAccessible(pad.page, 'a line with quantity rules');
  await pad.items.setQuantity(lights, 30);
  await line.getByRole('button', { name: 'Fill the carton: 48' }).click();
  await expect(pad.items.quantityOf(lights)).toHaveValue('48');
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.place();

  await expect(new Orders(pad.page).details).toContainText('48');
});

test('a pasted row whose quantity is not sold is in the order as it was typed, and says so until it is corrected', async ({
  pad,
}) => {
  await takeToItems(pad);
  const entry = new FastEntry(pad.root);

  await entry.paste('TEALIGHT-WAX\t7\n22834\t2');

  await expect(pad.items.quantityOf(lights)).toHaveValue('7');
  await expect(pad.items.line(lights)).toContainText('Order at least 12 of this.');
  await pad.continue();
  await expect(pad.at('Items')).toBeVisible();
  await pad.items.line(lights).getByRole('button', { name: 'Raise to 12' }).click();
  await expect(pad.items.quantityOf(lights)).toHaveValue('12');
  await pad.continue();
  await pad.at('Shipping').waitFor();
});

test('a line says how many pieces more make it cheaper, and a press orders them at that price', async ({
  pad,
}) => {
  await takeToItems(pad);
  await pad.items.add({ title: lights });
  const line = pad.items.line(lights);

  await line.getByRole('button', { name: '12 more: £3.20 each' }).click();

  await expect(pad.items.quantityOf(lights)).toHaveValue('24');
  await expect(line).toContainText('£3.20');
  await expect(line).toContainText('£76.80');
  await expect(line.getByRole('button', { name: '72 more: £2.90 each' })).toBeVisible();
});

test('an order on account that exceeds the credit limit says by how much, and is placed once that is accepted', async ({
  pad,
}) => {
  await takeToPayment(pad, 'Ottoline', { items: [{ title: lights, quantity: 1_440 }] });
  await expect(pad.payment.root).toContainText(/£[\d,.]+ owed now, limit £5,000\.00/);
  await expectAccessible(pad.page, 'a payment method on account');
  await pad.payment.method('Invoice').check();
  await pad.continue();

  await expect(pad.review.root).toContainText(
    /This order takes the account £[\d,.]+ over its credit limit\./,
  );
  await pad.review.root.getByRole('checkbox', { name: /over its credit limit/ }).check();
  await pad.place();

  await expect(new Orders(pad.page).details).toContainText('Invoice');
});

test('a customer who orders again: the lines say what she paid the last time, and what she often buys is added by the keyboard', async ({
  pad,
}) => {
  const person = somebody();
  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 3 }] });
  await pad.place();
  await new Orders(pad.page).details.waitFor();

  await pad.page.goto('/');
  await new Office(pad.page).addCartOrder();
  await pad.contact.choose(nameOf(person));
  await pad.continue();
  await pad.items.openButton.click();
  await expect(pad.items.finder).toBeFocused();
  await pad.page.keyboard.press('ArrowDown');
  await expect(pad.items.found(lantern)).toContainText('Bought once: 3');
  await expectAccessible(pad.page, 'what is often bought');
  await pad.page.keyboard.press('ArrowDown');
  await pad.page.keyboard.press('Enter');
  await expect(pad.items.dialog.getByRole('textbox', { name: 'Quantity' })).toHaveValue('3');
  await pad.page.keyboard.press('Enter');

  await expect(pad.items.quantityOf(lantern)).toHaveValue('3');
  await expect(pad.items.line(lantern)).toContainText(/Last paid £\d/);
  await expectAccessible(pad.page, 'a line with its last price');
});
