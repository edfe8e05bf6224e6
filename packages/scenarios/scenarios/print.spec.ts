import type { Page } from '@playwright/test';
import { takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { expect, test } from '../drivers/test.ts';

/** Holds the print dialog of the browser open until `ended` is called, since nobody is there to close it. */
async function holdPrinting(page: Page): Promise<{ ended: () => Promise<void> }> {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printing', '');
  });
  return {
    ended: () =>
      page.evaluate(() => {
        document.documentElement.removeAttribute('data-printing');
        window.dispatchEvent(new Event('afterprint'));
      }),
  };
}

test('an order and its packing slip are printed alone, the slip without prices, and the page is as before', async ({
  pad,
}) => {
  const { page } = pad;
  await takeToReview(pad);
  await pad.root.getByLabel('Instructions for this order').fill('Ring twice.');
  await pad.root.getByLabel('Internal note').fill('Pays late.');
  await pad.place();
  const orders = new Orders(page);
  await orders.newOrderButton.waitFor();
  const title = await page.title();
  const { ended } = await holdPrinting(page);
  const sheet = page.locator('[data-order-pad-sheet]');
  const printing = page.locator('html[data-printing]');

  await orders.root.getByRole('button', { name: 'Print order' }).click();
  await printing.waitFor();
  expect(await page.title()).toMatch(/^Order OP-/);
  await expect(sheet).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.locator('order-pad')).toBeHidden();
  for (const told of ['Larkspur Trading', 'White Metal Lantern', '£8.81', 'Ring twice.'])
    await expect(sheet).toContainText(told);
  await expect(sheet).not.toContainText('Pays late.');
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(1000);
  await page.emulateMedia({ media: 'screen' });
  await ended();
  await expect(sheet).toHaveCount(0);
  expect(await page.title()).toBe(title);
  await expect(orders.newOrderButton).toBeVisible();

  await orders.root.getByRole('button', { name: 'Packing slip' }).click();
  await printing.waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toContainText('Packing slip');
  await expect(sheet).toContainText('Ring twice.');
  await expect(sheet).not.toContainText('£');
  await page.emulateMedia({ media: 'screen' });
  await ended();
});
