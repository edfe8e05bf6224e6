import { expect, test } from '@playwright/test';
import { Office } from '../../../packages/scenarios/drivers/office.ts';
import { Pad } from '../../../packages/scenarios/drivers/pad.ts';

test('the example portal, pointed at Vendure by one module, takes an order and shows it', async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: process.env['ORDERPAD_VENDURE_PORTAL'] ?? '' });
  const office = new Office(page);
  const pad = new Pad(page);
  await office.signIn({ username: 'superadmin', password: 'superadmin' });
  await office.addCartOrder();

  await pad.contact.choose('Ada Lovelace');
  await pad.continue();
  await pad.items.add({ title: 'Brass compass' });
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.continue();
  await pad.review.placeButton.click();

  await expect(page.getByRole('heading', { name: 'Cart order details' })).toBeVisible();
  await expect(page.getByText('Processing').first()).toBeVisible();
  await page.close();
});
