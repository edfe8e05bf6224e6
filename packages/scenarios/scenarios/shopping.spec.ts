import { expectAccessible } from '../drivers/axe.ts';
import { Catalog } from '../drivers/catalog.ts';
import { hanger, lantern, takeToItems } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { expect, test } from '../drivers/test.ts';

test('A3: a consultant has eight products in view, searches, adds to the cart, and opens it from the top right', async ({
  office,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await office.addCartOrder('Consultant order');
  const pad = new Pad(page);
  const catalog = new Catalog(pad.root);
  await takeToItems(pad);

  await expect.poll(() => catalog.wholeInView()).toBeGreaterThanOrEqual(8);
  await catalog.search.fill('metal lantern');
  await catalog.add(lantern);
  await expect(catalog.product(lantern)).toContainText('1 in the order');
  await catalog.search.fill(hanger);
  await catalog.add(hanger);
  await expect(catalog.cartButton).toContainText('2 items');
  await catalog.cartButton.click();
  await expect(catalog.cart).toContainText(lantern);
  await expect(catalog.cart).toContainText('Subtotal');
  await catalog.cart.getByRole('button', { name: 'One more' }).first().click();
  await expect(catalog.cartButton).toContainText('3 items');
  await page.keyboard.press('Escape');
  await expect(catalog.cartButton).toBeFocused();
  await catalog.cartButton.click();
  await catalog.cart.getByRole('button', { name: 'Go to checkout' }).click();

  await expect(pad.at('Shipping')).toBeVisible();
});

test('C4: on the phone, the site map leads through what this customer sees, at her prices', async ({
  office,
  page,
}) => {
  await office.addCartOrder('Phone order');
  const pad = new Pad(page);
  const catalog = new Catalog(pad.root);
  await pad.contact.choose('Ottoline Grey');
  await pad.continue();

  await catalog.enter('Lights');
  await catalog.enter('T-light holders and lanterns');
  await catalog.search.fill('white metal lantern');

  await expect(catalog.products).toHaveCount(1);
  await expect(catalog.product(lantern).locator('s')).toContainText('Instead of £');
  await catalog.add(lantern);
  const price = await catalog.product(lantern).locator('.terms .number').innerText();
  await pad.items.showLines();
  await expect(pad.items.line(lantern)).toContainText(price);
  await expect(catalog.category('Gift cards and downloads')).toHaveCount(0);
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

test('A3: the catalog and the cart are accessible, wide and narrow, light and dark', async ({
  pad,
  page,
}) => {
  const catalog = new Catalog(pad.root);
  await takeToItems(pad);
  await catalog.open();
  await catalog.search.fill('lantern');
  await catalog.add(lantern);
  await expectAccessible(page, 'the catalog');

  await catalog.cartButton.click();

  await expect(catalog.cart).toContainText(lantern);
  await expectAccessible(page, 'the cart');
});

test('counts in the order can be read in forced colours', async ({ office, page }) => {
  await office.addCartOrder('Consultant order');
  const pad = new Pad(page);
  const catalog = new Catalog(pad.root);
  await takeToItems(pad);
  await page.emulateMedia({ forcedColors: 'active' });
  await catalog.search.fill('metal lantern');
  await catalog.add(lantern);
  const counts = [
    catalog.product(lantern).getByText('1 in the order'),
    catalog.cartButton.locator('.badge'),
    pad.root.locator('[aria-current=step] .sign'),
  ];

  for (const count of counts) {
    await expect(count).toBeVisible();
    const { adjust, text, plate } = await count.evaluate((element) => {
      const { forcedColorAdjust, color } = getComputedStyle(element);
      const opaque = (each: Element | null): string => {
        const { backgroundColor = '' } = each ? getComputedStyle(each) : {};
        return each && backgroundColor.endsWith(', 0)') ? opaque(each.parentElement) : backgroundColor;
      };
      return { adjust: forcedColorAdjust, text: color, plate: opaque(element) };
    });

    expect(text).not.toBe(plate);
    // Else the browser lays a plate of its own behind white text.
    expect(adjust).toBe('none');
  }
});
