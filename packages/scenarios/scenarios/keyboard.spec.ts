import type { Page } from '@playwright/test';
import { accounts } from '../drivers/accounts.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { apron, hanger, lantern, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
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
    await keyboard.choose(pad.shipping.method('Standard'));
    await keyboard.press(pad.continueButton);
    await keyboard.choose(pad.payment.method('Cash'));
    await keyboard.press(pad.continueButton);
    await keyboard.press(pad.review.placeButton);
    await expect(new Orders(page).title).toBeVisible();
  });

  await expect(new Orders(office.page).root).toContainText(nameOf(person));
  tell('a cart order of one line, for a new contact', keyboard);
});

/** Ten codes of five characters. */
const tenCodes = '22752 21730 22633 22632 84879 22745 22748 22749 22310 84969'.split(' ');

/** Prints the keys of an order beside its result. */
function tell(what: string, { presses }: Keyboard): void {
  console.log(`${presses} keys: ${what}`);
}

/** Goes from the list of what is ordered to a page of the order, by keys alone. */
async function finish(page: Page, keyboard: Keyboard, pad: Pad): Promise<void> {
  await keyboard.press(pad.continueButton);
  await keyboard.choose(pad.shipping.method('Standard'));
  await keyboard.press(pad.continueButton);
  await keyboard.choose(pad.payment.method('Cash'));
  await keyboard.press(pad.continueButton);
  await pad.priced.waitFor();
  await keyboard.press(pad.review.placeButton);
  await expect(new Orders(page).title).toBeVisible();
}

test('X8: a phone order is taken by the keyboard alone, ten lines of it with seventy keys', async ({
  office,
  page,
}) => {
  const [keyboard, pad] = [new Keyboard(page), new Pad(page)];
  const entry = new FastEntry(pad.root);
  await office.addCartOrder('Phone order');
  await expect(pad.contact.search).toBeFocused();
  await keyboard.enter('Ottoline Grey');
  await expect(pad.contact.options()).toHaveCount(1);
  await keyboard.hit('Enter');
  await expect(pad.root.getByRole('button', { name: 'Use customer' })).toBeFocused();
  await keyboard.hit('Enter');
  await keyboard.press(pad.root.getByRole('button', { name: /^Order lines/ }));

  await keyboard.goTo(entry.sku);
  const before = keyboard.presses;
  for (const code of tenCodes) {
    await keyboard.enter(code);
    await keyboard.hit('Enter', 'Enter');
    await expect(entry.sku).toBeFocused();
    await expect(entry.sku).toHaveValue('');
  }
  await expect(pad.items.quantities).toHaveCount(10);
  expect(keyboard.presses - before).toBeLessThanOrEqual(70);

  await finish(page, keyboard, pad);
  tell('a phone order of ten lines', keyboard);
});

test('X8: the last order of a customer is repeated with five keys once the customer is chosen', async ({
  office,
  page,
}) => {
  const [keyboard, pad, person] = [new Keyboard(page), new Pad(page), somebody()];
  await office.addCartOrder();
  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 2 }, { title: hanger }] });
  await pad.review.placeButton.click();
  await expect(new Orders(page).title).toBeVisible();

  await office.addCartOrder('Phone order');
  await expect(pad.contact.search).toBeFocused();
  await keyboard.enter(nameOf(person));
  await expect(pad.contact.options()).toHaveCount(1);
  await keyboard.hit('Enter');
  await expect(pad.root.getByRole('button', { name: 'Use customer' })).toBeFocused();
  await expect(pad.root.getByRole('button', { name: /^Order again/ })).toBeVisible();
  const before = keyboard.presses;

  await keyboard.hit('Alt+KeyR');
  const goOn = pad.root.getByRole('button', { name: 'Continue to Review' });
  await expect(goOn).toBeFocused();
  await keyboard.hit('Enter');
  await expect(pad.root.getByRole('heading', { name: 'Review', exact: true })).toBeFocused();
  await pad.priced.waitFor();
  await keyboard.hit('Control+Enter');
  await expect(pad.review.placeButton).toBeFocused();
  await expectAccessible(page, 'a repeated order before it is placed');
  await keyboard.hit('Enter');
  await expect(new Orders(page).title).toBeVisible();
  const presses = keyboard.presses - before;

  await expect(new Orders(page).root).toContainText(lantern);
  await expect(new Orders(page).root).toContainText(hanger);
  console.log(`${presses} keys: a repeat order, placed, after the contact is chosen`);
  expect(presses).toBeLessThanOrEqual(5);
});

test('X8: a consultant order is taken by the keyboard alone', async ({ office, page }) => {
  const [keyboard, pad] = [new Keyboard(page), new Pad(page)];
  await office.addCartOrder('Consultant order');
  await keyboard.type(pad.contact.search, 'Ottoline Grey');
  await expect(pad.contact.options()).toHaveCount(1);
  await keyboard.hit('Enter');
  await expect(pad.contact.chosen('Ottoline Grey')).toBeVisible();
  await keyboard.press(pad.continueButton);
  await keyboard.press(pad.root.getByRole('button', { name: /^Order lines/ }));
  await keyboard.type(new FastEntry(pad.root).sku, '71053*2');
  await keyboard.hit('Enter');
  await expect(pad.items.quantities).toHaveCount(1);

  await finish(page, keyboard, pad);
  tell('a consultant order of one line', keyboard);
});

test('X8: a distributor fills and submits a cart by the keyboard alone', async ({ page }) => {
  const [keyboard, pad, shop] = [new Keyboard(page), new Pad(page), new CustomerPages(page)];
  await shop.signIn(accounts.distributor);
  await keyboard.press(shop.cartLink);
  await pad.at('Destination').waitFor();
  await keyboard.choose(pad.destination.choice(/14 Tariff Street/));
  await keyboard.press(pad.continueButton);
  await keyboard.type(new FastEntry(pad.root).sku, '71053*2');
  await keyboard.hit('Enter');
  await expect(pad.items.quantities).toHaveCount(1);
  await keyboard.press(pad.continueButton);
  await keyboard.choose(pad.payment.method('Invoice'));
  await keyboard.choose(pad.shipping.method('Standard'));
  await keyboard.press(pad.continueButton);
  await keyboard.press(pad.checkoutQuestion.getByRole('button', { name: 'Check out' }));
  await pad.at('Review').waitFor();
  await pad.priced.waitFor();
  await keyboard.press(pad.review.submitButton);

  await expect(page.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
  tell('the cart of a distributor with one line', keyboard);
});

test('X8: a client sends a request by the keyboard alone', async ({ page }) => {
  const [keyboard, pad, shop] = [new Keyboard(page), new Pad(page), new CustomerPages(page)];
  await shop.signIn(accounts.client);
  await keyboard.press(shop.cartLink);
  await pad.at('Items').waitFor();
  await keyboard.press(pad.root.getByRole('button', { name: /^Order lines/ }));
  await keyboard.type(new FastEntry(pad.root).sku, '71053*2');
  await keyboard.hit('Enter');
  await expect(pad.items.quantities).toHaveCount(1);
  await keyboard.press(pad.continueButton);
  await keyboard.choose(pad.shipping.method('Standard'));
  await keyboard.press(pad.continueButton);
  await pad.at('Review').waitFor();
  await pad.priced.waitFor();
  await keyboard.press(pad.review.requestButton);

  await expect(page.getByRole('heading', { name: /^Request R-/ })).toBeVisible();
  tell('a request of one line', keyboard);
});
