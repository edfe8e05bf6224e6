import { Catalog } from '../drivers/catalog.ts';
import { apron, ebook, hanger, lantern, takeToItems } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { expect, test } from '../drivers/test.ts';

test.beforeEach(async ({ pad }) => takeToItems(pad));

test('B4: an item is found, given a quantity and added', async ({ pad }) => {
  await pad.items.add({ title: lantern, quantity: 12 });

  await expect(pad.items.line(lantern)).toBeVisible();
  await expect(pad.items.quantityOf(lantern)).toHaveValue('12');
});

test('B4: options must be chosen before an item can be added', async ({ pad }) => {
  await pad.items.find(apron);

  await pad.items.addButton.click();
  await expect(pad.items.dialog).toBeVisible();
  await expect(pad.items.table).toHaveCount(0);
  await pad.items.choose('Colour', 'Blue');
  await pad.items.choose('Size', 'Medium');
  await pad.items.addButton.click();

  await expect(pad.items.line(apron)).toContainText('Blue');
  await expect(pad.items.line(apron)).toContainText('Medium');
});

test('B5: several items can be added, each a line with its price', async ({ pad }) => {
  await pad.items.add({ title: lantern, quantity: 2 });
  await pad.items.add({ title: hanger });
  await pad.items.add({ title: apron, options: { Colour: 'Red', Size: 'Large' } });

  for (const title of [lantern, hanger, apron]) await expect(pad.items.line(title)).toContainText(/£\d/);
});

test('B7: a line is changed from its menu', async ({ pad }) => {
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Small' } });

  await pad.items.menu(apron, 'Edit');
  await pad.items.choose('Size', 'Large');
  await pad.items.save();

  await expect(pad.items.line(apron)).toContainText('Large');
});

test('B7: a line is removed from its menu, and brought back', async ({ pad }) => {
  await pad.items.add({ title: lantern });
  await pad.items.add({ title: hanger });

  await pad.items.menu(lantern, 'Remove');

  await expect(pad.items.line(lantern)).toHaveCount(0);
  await expect(pad.items.line(hanger)).toBeVisible();
  await pad.items.undo();
  await expect(pad.items.line(lantern)).toBeVisible();
});

test('B8: with something that ships, the items lead to Shipping', async ({ pad }) => {
  await pad.items.add({ title: ebook });
  await pad.items.add({ title: lantern });

  await pad.continue();

  await expect(pad.at('Shipping')).toBeVisible();
});

test('B8: with nothing that ships, the items lead straight to Review', async ({ pad }) => {
  await pad.items.add({ title: ebook });

  await pad.continue();

  await expect(pad.at('Review')).toBeVisible();
});

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
