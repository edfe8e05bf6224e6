import { Catalog } from '../drivers/catalog.ts';
import { apron, takeToItems } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { expect, test } from '../drivers/test.ts';

test.beforeEach(async ({ pad }) => takeToItems(pad));

test('no item at all keeps the step and says why', async ({ pad }) => {
  await pad.continue();

  await expect(pad.root.getByText('Add at least one item.').first()).toBeVisible();
  await expect(pad.at('Items')).toBeVisible();
});

test('B4: a line has the picture of its variant wherever it is shown', async ({ pad, page }) => {
  const olive = /\/artwork\/APRON-OLI-M\.svg$/;
  const options = { Colour: 'Olive', Size: 'Medium' };
  await pad.items.find(apron);
  for (const [option, value] of Object.entries(options)) await pad.items.choose(option, value);
  await expect(pad.items.dialog.locator('.product img')).toHaveAttribute('src', olive);
  await pad.items.addButton.click();
  await expect(pad.items.line(apron).locator('img')).toHaveAttribute('src', olive);

  const catalog = new Catalog(pad.root);
  await catalog.open();
  await catalog.search.fill(apron);
  await catalog.product(apron).getByRole('combobox', { name: 'Colour' }).selectOption('Olive');
  await catalog.product(apron).getByRole('combobox', { name: 'Size' }).selectOption('Medium');
  await expect(catalog.product(apron).locator('img')).toHaveAttribute('src', olive);
  await catalog.cartButton.click();
  await expect(catalog.cart.getByRole('listitem').locator('img')).toHaveAttribute('src', olive);
  await page.keyboard.press('Escape');

  await pad.continue();
  await pad.shipping.method('Standard').check();
  await expect(pad.summary).toContainText('£3.95');
  await pad.continue();
  await pad.continue();
  await expect(pad.review.root.locator('.line img')).toHaveAttribute('src', olive);
  await pad.place();
  await expect(new Orders(page).details.locator('.line img')).toHaveAttribute('src', olive);
});
