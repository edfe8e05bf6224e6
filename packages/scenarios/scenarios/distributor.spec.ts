import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { hanger, lantern } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { expect, test } from '../drivers/test.ts';

test('D2, D3, D4, D6: a distributor orders online for another country: destination, items by SKU, shipping, payment, review', async ({
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
  await pad.continue();
  await pad.payment.method('Invoice').check();
  await pad.continue();
  await pad.at('Review').waitFor();
  await expect(pad.review.root.getByRole('region', { name: 'For you' })).toContainText('Dora Vidal');
  await pad.place();

  await expect(page.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
  await expect(pad.root).toContainText('Thank you. Your order is placed.');
  await expect(pad.root).toContainText('Nantes');
  await shop.goTo('Home');
  await expect(shop.pastOrders).toContainText('€');
});
