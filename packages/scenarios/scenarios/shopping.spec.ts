import { expectAccessible } from '../drivers/axe.ts';
import { Catalog } from '../drivers/catalog.ts';
import { lantern, takeToItems } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { expect, test } from '../drivers/test.ts';

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
