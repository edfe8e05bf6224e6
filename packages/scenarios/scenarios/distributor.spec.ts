import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { Catalog } from '../drivers/catalog.ts';
import { CustomerPages, support } from '../drivers/customer-pages.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { Office } from '../drivers/office.ts';
import { hanger, lantern, takeCartToPayment, takeToItems } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { askForLink, newestLink } from '../drivers/passcode-links.ts';
import { cards } from '../drivers/payment-step.ts';
import { home } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';
import { isPlacing } from '../drivers/wire.ts';

// Distributor cart, from signing in to an order that is placed or has failed.

// They change the passcode of one distributor, one after the other.
test.describe('a distributor signs in', () => {
  test.describe.configure({ mode: 'serial' });

  let passcode: string = accounts.importer.password;

  for (const [what, login] of [
    ['account number', '20013'],
    ['PIN', '731204'],
    ['user name', 'juergen'],
    ['e-mail address', 'juergen.albrecht@example.de'],
  ] as const)
    test(`D1: a distributor logs in with ${what} and passcode`, async ({ page }) => {
      await new CustomerPages(page).signIn({ username: login, password: passcode });

      await expect(new CustomerPages(page).account).toContainText('Jürgen Albrecht');
    });

  test('D1: a wrong passcode and an unknown number are answered alike', async ({ page }) => {
    await page.goto('/');
    for (const login of ['20013', '99999']) {
      await new Office(page).fillInSignIn({ username: login, password: 'wrong' });

      await expect(page.getByRole('alert')).toHaveText(
        'The name or the password is wrong. Check both and try again.',
      );
      await expect(page.getByLabel('Password')).toBeFocused();
    }
  });

  test('D1: a forgotten passcode is reset by a link, which works once and ends earlier sign-ins', async ({
    page,
    browser,
  }) => {
    const elsewhere = await browser.newContext();
    const signedIn = new CustomerPages(await elsewhere.newPage());
    await signedIn.signIn({ ...accounts.importer, password: passcode });

    await askForLink(page, '20013');
    await expect(page.getByText('a message with a link is on its way')).toBeFocused();
    await expectAccessible(page, 'Forgotten passcode');
    const link = await newestLink(page, 'juergen.albrecht@example.de');
    await page.goto(link);
    await expect(page).toHaveURL(/reset\.html$/);
    await expectAccessible(page, 'Choosing a passcode');
    await page.getByLabel('New passcode').fill('seven-of-nine');
    await page.getByLabel('The same passcode again').fill('seven-of-ten');
    await page.getByRole('button', { name: 'Save the passcode' }).click();
    await expect(page.getByRole('alert')).toHaveText('The two passcodes differ. Type the same one twice.');
    await page.getByLabel('The same passcode again').fill('seven-of-nine');
    await page.getByRole('button', { name: 'Save the passcode' }).click();
    await expect(page.getByRole('heading', { name: 'Your passcode is saved' })).toBeVisible();
    passcode = 'seven-of-nine';

    await signedIn.page.reload();
    await expect(new Office(signedIn.page).signInButton).toBeVisible();
    await elsewhere.close();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await new Office(page).fillInSignIn({ ...accounts.importer, password: passcode });
    await new CustomerPages(page).cartLink.waitFor();
    await page.goto('/reset.html#nothing');
    await page.goto(link);
    await page.getByLabel('New passcode').fill('another passcode');
    await page.getByLabel('The same passcode again').fill('another passcode');
    await page.getByRole('button', { name: 'Save the passcode' }).click();
    await expect(page.getByRole('heading', { name: 'This link is not valid' })).toBeVisible();
    await expectAccessible(page, 'A link that was used');
  });

  test('D1: asking for a link tells nobody if there is such an account', async ({ page }) => {
    const told: (string | null)[] = [];
    for (const login of ['nobody-here', 'juergen']) {
      await askForLink(page, login);
      const sent = page.getByText('a message with a link is on its way');
      await sent.waitFor();
      told.push(await sent.textContent());
    }

    expect(told[0]).toBe(told[1]);
  });

  test('a person sees her sign-ins, and signs out everywhere else', async ({ page, browser }) => {
    const account = { ...accounts.importer, password: passcode };
    const elsewhere = await browser.newContext();
    const other = new CustomerPages(await elsewhere.newPage());
    await other.signIn(account);
    const shop = new CustomerPages(page);
    await shop.signIn(account);

    await page.getByRole('button', { name: 'Jürgen Albrecht' }).click();
    await page.getByRole('link', { name: 'Your sign-ins' }).click();
    const rows = page.getByRole('region', { name: 'Browsers' }).locator('tbody tr');
    await expect(rows.filter({ hasText: 'This browser' })).toHaveCount(1);
    await expect(rows.filter({ hasText: /Chrom|Headless/ }).first()).toBeVisible();
    await expectAccessible(page, 'Your sign-ins');
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();

    await expect(page.getByText('You are signed out everywhere else.')).toBeFocused();
    await expect(rows).toHaveCount(1);
    await other.page.reload();
    await expect(new Office(other.page).signInButton).toBeVisible();
    await elsewhere.close();
  });
});

test('D2, D3, D4, D5, D6, D7, D8: a distributor orders online for another country in four steps', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();

  await pad.at('Destination').waitFor();
  await expectAccessible(page, 'the destination in a cart');
  await pad.root.getByRole('radio', { name: /Quai de la Fosse/ }).check();
  await expect(pad.root.getByText(/^Prices for France are in .*\(EUR\)/)).toBeVisible();
  await pad.continue();

  const entry = new FastEntry(pad.root);
  await entry.sku.fill('71053*4');
  await entry.sku.press('Enter');
  await expect(pad.items.quantityOf(lantern)).toHaveValue('4');
  const catalog = new Catalog(pad.root);
  await catalog.open();
  await expect.poll(() => catalog.wholeInView()).toBeGreaterThanOrEqual(8);
  await catalog.search.fill(lantern);
  await catalog.addPack(lantern, 'Double');
  await pad.items.showLines();
  await expect(pad.items.quantityOf(lantern)).toHaveValue('6');
  await entry.sku.fill('84406B');
  await entry.sku.press('Alt+ArrowDown');
  await expect(pad.items.found(hanger)).toBeVisible();
  await page.keyboard.press('Enter');
  await pad.items.addButton.click();
  await expect(pad.items.line(hanger)).toBeVisible();
  await expect(pad.summary).toContainText('€');
  await pad.continue();

  await expect(pad.shipping.address('9 Quai de la Fosse')).toBeChecked();
  await pad.shipping.method('Standard').check();
  await pad.payment.method('Invoice').check();
  await pad.checkOut();
  await expect(pad.review.root.getByRole('region', { name: 'For you' })).toContainText('Dora Vidal');
  await pad.submit();

  await expect(page.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
  await expect(pad.root).toContainText('Thank you. Your order is placed.');
  await expect(pad.root).toContainText('Nantes');
  await shop.goTo('Home');
  await expect(shop.pastOrders).toContainText('€');
});

test('D2: what was put into the cart waits in it', async ({ page }) => {
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.client);
  await expect(shop.cart).toContainText('Your cart is empty.');
  await shop.openCart();
  await pad.items.showLines();
  await pad.items.add({ title: hanger, quantity: 4 });
  await expect(pad.saved).toBeVisible();

  await shop.goTo('Home');

  await expect(shop.cart).toContainText('4 items wait in it.');
  await shop.openCart();
  await pad.at('Shipping').waitFor();
  await pad.goTo('Items');
  await pad.items.showLines();
  await expect(pad.items.quantityOf(hanger)).toHaveValue('4');
});

/** Sold in a few countries of Europe only. */
const lamp = 'Enamel Table Lamp Mustard';

test('D3: the order goes to the profile address, to another one, or to another country, and prices follow', async ({
  page,
}) => {
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await pad.at('Destination').waitFor();
  const { destination } = pad;

  await destination.choice(/Profile address/).check();
  await expect(destination.root).toContainText('Prices for United Kingdom are in British Pound');
  await destination.giveAddress(home);
  await expect(destination.choice(/^Another mailing address/)).toBeChecked();
  await expect(destination.root).toContainText(home.line1);
  await destination.pickCountry('Japan');
  await expect(destination.root).toContainText('Japanese Yen');
  await expectAccessible(page, 'the destination');
  await pad.continue();

  await pad.at('Items').waitFor();
  await pad.items.add({ title: lantern });
  await expect(pad.summary).toContainText('¥');
  await pad.items.openButton.click();
  await pad.items.finder.fill(lamp);
  await expect(pad.items.dialog).toContainText('Nothing matches');
});

test('D3: changing the country later says what it takes out, and takes it out only then', async ({
  page,
}) => {
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await pad.destination.choice(/Profile address/).check();
  await pad.continue();
  await pad.items.add({ title: lantern, quantity: 2 });
  await pad.items.add({ title: lamp });
  await expect(pad.summary).toContainText('£');
  await pad.goTo('Destination');

  await pad.destination.pickCountry('Japan');
  const { question } = pad.destination;
  await expect(question).toContainText('1 line cannot be sold to Japan and will be removed');
  await expect(question).toContainText(lamp);
  await expect(question).toContainText('Total then');
  await expect(question).toContainText('¥');
  await expectAccessible(page, 'what another country changes');
  await question.getByRole('button', { name: 'Keep United Kingdom' }).click();
  await expect(pad.destination.choice(/Profile address/)).toBeChecked();
  await expect(pad.summary).toContainText('2 lines');

  await pad.destination.pickCountry('Japan');
  await expect(question).toContainText('Total then');
  await question.getByRole('button', { name: 'Change to Japan' }).click();

  await expect(pad.destination.root).toContainText(`Removed, because Japan cannot order it: ${lamp}`);
  await expect(pad.summary).toContainText('1 line');
  await expect(pad.summary).toContainText('¥');
  await pad.goTo('Items');
  await expect(pad.items.line(lantern)).toBeVisible();
  await expect(pad.items.line(lamp)).toHaveCount(0);
});

test('D5: single, double and quad of a product are one press each, in one line', async ({ pad }) => {
  const catalog = new Catalog(pad.root);
  await takeToItems(pad);
  await catalog.open();
  await catalog.search.fill(lantern);
  await expect(catalog.products).toHaveCount(1);

  for (const pack of ['Single', 'Double', 'Quad']) await catalog.addPack(lantern, pack);

  await expect(catalog.product(lantern)).toContainText('7 in the order');
  await pad.items.showLines();
  await expect(pad.items.quantityOf(lantern)).toHaveValue('7');
});

test('D7: card, shipping address and method are on one step, under one heading and with one main button', async ({
  page,
}) => {
  test.slow();
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await takeCartToPayment(pad);

  const heading = pad.root.getByRole('heading', { name: 'Payment and shipping', level: 2 });
  await expect(heading).toBeFocused();
  for (const name of ['Payment', 'Shipping'])
    await expect(pad.root.getByRole('heading', { name, exact: true })).toHaveAttribute('aria-level', '3');
  await expect(pad.rail.getByRole('listitem')).toHaveCount(4);
  await expect(pad.root.locator('[part~=button-primary]')).toHaveCount(1);
  await expectAccessible(page, 'payment and shipping');

  // The address is checked, or updated.
  await expect(pad.shipping.address('14 Tariff Street')).toBeChecked();
  await expect(pad.root.getByRole('button', { name: 'Edit this address' })).toBeVisible();
  await pad.payment.enter(cards.succeeds);
  await pad.shipping.method('Express').check();
  await pad.priced.waitFor();
  await expect(pad.payment.field('Card number')).toHaveValue(cards.succeeds.number);
  await pad.checkOut();
  await expect(pad.review.root).toContainText('Express');
});

test('D7: what is missing in either part is said there, and each link leads to its field', async ({
  page,
}) => {
  test.slow();
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await takeCartToPayment(pad);
  await pad.continue();

  const shippingErrors = pad.root.locator('order-pad-shipping').getByRole('region', { name: 'problem' });
  await expect(pad.payment.root.getByRole('region', { name: 'problem' })).toBeFocused();
  await expect(shippingErrors).toBeVisible();
  await expectAccessible(page, 'payment and shipping, refused');
  await shippingErrors.getByRole('link').click();
  await expect(pad.shipping.method('Standard')).toBeFocused();
  await pad.shipping.method('Standard').check();
  await pad.payment.enter(cards.wrong);
  await pad.continue();
  await pad.payment.root.getByRole('link', { name: 'Check the card number.' }).click();
  await expect(pad.payment.field('Card number')).toBeFocused();
  await pad.payment.field('Card number').fill(cards.succeeds.number);
  await expect(pad.payment.root.getByRole('region', { name: 'problem' })).toHaveCount(0);

  // A part is changed from the review, where it is.
  await pad.checkOut();
  await pad.review.change('Shipping');
  await pad.at('Payment and shipping').waitFor();
  await expect(pad.root.getByRole('heading', { name: 'Shipping', exact: true })).toBeFocused();
  await expect(pad.payment.field('Card number')).toHaveValue(cards.succeeds.number);
});

test('D7: a cart that is opened again goes on at the step with what is missing', async ({ page }) => {
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await takeCartToPayment(pad);
  await pad.shipping.method('Express').check();
  await pad.saved.waitFor();
  await page.reload();

  await pad.at('Payment and shipping').waitFor();
  await expect(pad.shipping.method('Express')).toBeChecked();
  await expect(pad.payment.method('Invoice')).not.toBeChecked();
});

test('D8: “Ready to check out?” is asked, then everything is checked once more, then Submit pays', async ({
  page,
}) => {
  test.slow();
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await takeCartToPayment(pad);
  await pad.payment.enter(cards.succeeds);
  await pad.payment.reference.fill('PO-21');
  await pad.shipping.method('Standard').check();

  await pad.continue();
  await expect(pad.checkoutQuestion).toBeVisible();
  await expect(pad.checkoutQuestion).toContainText('Nothing is ordered until you submit it.');
  await expectAccessible(page, 'the question before the last look');
  await pad.checkoutQuestion.getByRole('button', { name: 'Not yet' }).click();
  await expect(pad.checkoutQuestion).toBeHidden();
  await expect(pad.at('Payment and shipping')).toBeVisible();
  await expect(pad.continueButton).toBeFocused();
  await pad.goTo('Review');
  await expect(pad.checkoutQuestion).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pad.checkoutQuestion).toBeHidden();

  await pad.checkOut();
  await expect(pad.root.getByRole('heading', { name: 'Review', exact: true })).toBeFocused();
  for (const part of ['United Kingdom', 'New card', 'PO-21', '14 Tariff Street', 'Standard', lantern])
    await expect(pad.review.root).toContainText(part);
  await pad.priced.waitFor();
  await expect(pad.review.submitButton).toHaveText(/^Submit and pay £[\d.]+$/);
  await expectAccessible(page, 'the last look at a cart');
  await pad.submit();

  await expect(page.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
  await expect(pad.root).toContainText('Thank you. Your order is placed.');
});

test('D8: a cart is checked out by the keyboard alone', async ({ page }) => {
  test.slow();
  const [shop, pad, keyboard] = [new CustomerPages(page), new Pad(page), new Keyboard(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await takeCartToPayment(pad);
  await keyboard.press(pad.payment.method('Invoice'), 'Space');
  await keyboard.press(pad.shipping.method('Standard'), 'Space');
  await pad.priced.waitFor();
  await page.keyboard.press('Alt+PageDown');
  await expect(pad.checkoutQuestion.getByRole('button', { name: 'Check out' })).toBeFocused();
  await page.keyboard.press('Enter');
  await pad.at('Review').waitFor();
  await pad.priced.waitFor();
  await keyboard.press(pad.review.submitButton);

  await expect(page.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
});

test('D9: a failure gives the reason, keeps everything, and shows whom to contact', async ({ page }) => {
  test.slow();
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await takeCartToPayment(pad);
  await pad.shipping.method('Standard').check();
  await pad.payment.enter(cards.insufficientFunds);
  await pad.payment.reference.fill('PO-13');
  await pad.checkOut();
  await pad.submit();

  await pad.at('Payment and shipping').waitFor();
  await expect(pad.payment.root).toContainText('the card does not cover the amount');
  await expect(pad.payment.root).toContainText(support);
  await expect(pad.payment.reference).toHaveValue('PO-13');
  await expectAccessible(page, 'a declined card in a cart');

  // Refused by the shop itself.
  await pad.payment.enter(cards.succeeds);
  await pad.checkOut();
  await page.route(isPlacing, (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: { code: 'refused', detail: 'the shop takes no order just now', issues: [] },
    }),
  );
  await pad.submit();
  await expect(pad.review.refusal).toBeVisible();
  await expect(pad.review.root).toContainText(support);
  await page.unroute(isPlacing);

  await pad.goTo('Payment and shipping');
  await expect(pad.payment.reference).toHaveValue('PO-13');
  await pad.payment.enter(cards.succeeds);
  await pad.checkOut();
  await pad.submit();
  await expect(page.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
  await expect(pad.root).toContainText('Thank you. Your order is placed.');
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
