import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { hanger, lantern, takeCartToPayment } from '../drivers/order.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { Pad } from '../drivers/pad.ts';
import { cards } from '../drivers/payment-step.ts';
import { expect, test } from '../drivers/test.ts';

test('D2, D3, D4, D6, D7, D8: a distributor orders online for another country in four steps', async ({
  page,
}) => {
  test.slow();
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
