import { expectAccessible } from '../drivers/axe.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { hanger, lantern, takeToShipping } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { holiday, home } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

const twoItems = [{ title: lantern, quantity: 3 }, { title: hanger }];

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
