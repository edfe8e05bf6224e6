import type { Page } from '@playwright/test';
import { FastEntry } from './drivers/fast-entry.ts';
import { Office } from './drivers/office.ts';
import { takeToPayment } from './drivers/order.ts';
import { Orders } from './drivers/orders.ts';
import { Pad } from './drivers/pad.ts';

const lights = 'Beeswax Tea Lights';

/**
 * Takes pictures of an order beyond a credit limit, of what was bought before, then of quantities that are sold, and of those that are not, in the dialog, at the line and
 * among pasted rows.
 */
export async function walkWholesale(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const pad = new Pad(page);
  const office = new Office(page);
  await office.signIn();
  await office.addCartOrder();
  await takeToPayment(pad, 'Ottoline', { items: [{ title: lights, quantity: 1440 }] });
  await pad.payment.method('Invoice').check();
  await pad.priced.waitFor();
  await take('wholesale-account');
  await pad.continue();
  await pad.review.root.getByText('over its credit limit').first().waitFor();
  await take('wholesale-over-limit');
  await pad.review.root.getByRole('checkbox', { name: /over its credit limit/ }).check();
  await pad.place();
  await new Orders(page).details.waitFor();

  await page.goto('/');
  await office.addCartOrder();
  await pad.contact.choose('Ottoline');
  await pad.continue();
  await pad.items.openButton.click();
  await pad.items.finder.press('ArrowDown');
  await pad.items.dialog
    .getByText(/^Bought /)
    .first()
    .waitFor();
  await take('wholesale-often-bought');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pad.items.addButton.click();
  await pad.items.line(lights).getByText('Last paid').waitFor();
  await take('wholesale-last-paid');
  await pad.items.menu(lights, 'Remove');
  await pad.items.find(lights);
  await pad.items.dialog.getByText('Sold in 6s').waitFor();
  await take('wholesale-item');
  const quantity = pad.items.dialog.getByRole('textbox', { name: 'Quantity' });
  await quantity.fill('14');
  await quantity.blur();
  await pad.items.dialog.getByText('multiples of 6').waitFor();
  await take('wholesale-item-unsold');
  await pad.items.dialog.getByRole('button', { name: 'Raise to 18' }).click();
  await pad.items.addButton.click();
  await pad.items.line(lights).getByText('Fill the carton').waitFor();
  await take('wholesale-line');
  await new FastEntry(pad.root).paste('TEALIGHT-WAX\t5\n22834\t2');
  await pad.items.line(lights).getByText('multiples of 6').waitFor();
  await take('wholesale-line-unsold');
}
