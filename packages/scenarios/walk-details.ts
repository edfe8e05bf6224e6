import type { Page } from '@playwright/test';
import { accounts } from './drivers/accounts.ts';
import { Office } from './drivers/office.ts';
import { takeToReview } from './drivers/order.ts';
import { Orders } from './drivers/orders.ts';
import { Pad } from './drivers/pad.ts';

/** The details of an order: their dialog, what it refuses, the review, the placed order, and the list with tags. */
export async function walkDetails(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  await page.context().clearCookies({ name: 'orderpad_session' });
  const office = new Office(page);
  await office.signIn(accounts.csr);
  await office.addCartOrder();
  const pad = new Pad(page);
  await takeToReview(pad);
  await take('details-none');
  await pad.root.getByRole('button', { name: 'Add order details' }).click();
  const dialog = pad.root.locator('order-pad-details').getByRole('dialog');
  const wanted = dialog.getByLabel('Delivery wanted on');
  await wanted.fill('2020-02-29');
  await dialog.getByRole('button', { name: 'Save details' }).click();
  await take('details-refused');
  await wanted.fill('2999-03-02');
  await dialog.getByLabel('Tags').fill('Trade fair, Visit, Net 30');
  await dialog.getByLabel('E-mail the customer a confirmation').check();
  await take('details-dialog');
  await dialog.getByRole('button', { name: 'Save details' }).click();
  await pad.root.getByLabel('Internal note').fill('Pays late: ask for the deposit first.');
  await pad.priced.waitFor();
  await take('details-review');
  await pad.place();
  const orders = new Orders(page);
  await orders.details.getByText('Pays late').waitFor();
  await take('details-placed');
  await orders.allOrdersButton.click();
  await orders.row('Trade fair').first().waitFor();
  await take('details-orders');
  await orders.view('Trade fair');
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printing', '');
  });
  for (const name of ['Print order', 'Packing slip']) {
    await orders.root.getByRole('button', { name }).click();
    await page.locator('html[data-printing]').waitFor();
    await page.emulateMedia({ media: 'print' });
    await take(name.toLowerCase().replace(' ', '-'));
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => {
      document.documentElement.removeAttribute('data-printing');
      window.dispatchEvent(new Event('afterprint'));
    });
  }
}
