import { Keyboard } from '../drivers/keyboard.ts';
import { apron } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { home, nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

test('a whole order is taken without a pointer', async ({ office, page, pad }) => {
  const keyboard = new Keyboard(page);
  const person = somebody();

  await test.step('a new contact with an address', async () => {
    await keyboard.press(pad.contact.newButton);
    const dialog = pad.contact.dialog;
    await keyboard.type(dialog.getByLabel('First name'), person.firstName);
    await keyboard.type(dialog.getByLabel('Last name'), person.lastName);
    await keyboard.type(dialog.getByLabel('Country or region'), 'United Kingdom');
    await keyboard.type(dialog.getByLabel('Street address'), home.line1);
    await keyboard.type(dialog.getByLabel(/^(Town or c|C)ity/), home.city);
    await keyboard.type(dialog.getByLabel(/^Post(code|al code)/), home.postalCode);
    await keyboard.hit('Enter');
    await expect(pad.contact.chosen(nameOf(person))).toBeVisible();
    await keyboard.press(pad.continueButton);
  });

  await test.step('an item with its options', async () => {
    await keyboard.press(pad.items.openButton);
    await keyboard.type(pad.items.finder, apron);
    // Until the host has answered, what was found before it is still listed.
    await expect(pad.items.dialog.getByRole('option')).toHaveCount(1);
    await expect(pad.items.found(apron)).toBeVisible();
    await keyboard.hit('ArrowDown', 'Enter');
    await keyboard.press(pad.items.value('Colour', 'Blue'), 'Space');
    await keyboard.press(pad.items.value('Size', 'Small'), 'Space');
    await keyboard.press(pad.items.addButton);
    await expect(pad.items.line(apron)).toBeVisible();
    await keyboard.press(pad.continueButton);
  });

  await test.step('a shipping method, a way to pay, and the order', async () => {
    await keyboard.press(pad.shipping.method('Standard'), 'Space');
    await keyboard.press(pad.continueButton);
    await keyboard.press(pad.payment.method('Cash'), 'Space');
    await keyboard.press(pad.continueButton);
    await keyboard.press(pad.review.placeButton);
    await expect(new Orders(page).title).toBeVisible();
  });

  await expect(new Orders(office.page).root).toContainText(nameOf(person));
});
