import { expectAccessible } from '../drivers/axe.ts';
import { minimalPages, serveMinimalPages } from '../drivers/minimal-pages.ts';
import { takeToItems } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { expect, test } from '../drivers/test.ts';

/** Acts on each page, and the sight that shows what the page is there for. */
const shown: Readonly<Record<string, (pad: Pad) => Promise<void>>> = {
  '0-ten-lines.html': async (pad) => {
    await pad.contact.choose('Marcus');
    await expect(pad.contact.chosen('Marcus Oyelaran')).toBeVisible();
  },
  '1-http-host.html': async (pad) => {
    await takeToItems(pad);
    await expect(pad.saved).toBeVisible();
    await pad.page.reload();
    await expect(pad.at('Items')).toBeVisible();
  },
  '2-theme.html': async (pad) => {
    await pad.contact.choose('Marcus');
    await expect(pad.continueButton).toHaveCSS('background-color', 'rgb(122, 31, 61)');
    await expectAccessible(pad.page, 'a look of its own');
  },
  '3-placed-order.html': async (pad) => {
    await pad.contact.choose('Marcus');
    await pad.continue();
    await pad.items.showLines();
    await pad.items.add({ title: 'Bread course, recorded' });
    await pad.continue();
    await pad.payment.method('Cash').check();
    await pad.continue();
    await pad.place();
    await expect(
      pad.page.getByRole('status').filter({ hasText: /Told the warehouse: HL-10001, £/ }),
    ).toBeVisible();
  },
  '4-own-step.html': async (pad) => {
    await expect(pad.root.getByRole('heading', { name: 'What should the card say?' })).toBeVisible();
    await pad.continue();
    await expect(pad.root.getByRole('link', { name: 'Write a text for the card.' })).toBeVisible();
    const text = pad.root.getByRole('textbox', { name: 'Text of the card' });
    await text.fill('Many happy returns');
    await text.press('Tab');
    await pad.continue();
    await expect(pad.at('Contact')).toBeVisible();
  },
  '5-right-to-left.html': async (pad) => {
    await pad.root.getByRole('combobox', { name: 'ابحث عن عميل' }).fill('Marcus');
    await pad.contact.options().first().click();
    await pad.root.getByRole('button', { name: /^متابعة/ }).click();
    await expect(pad.root.getByRole('heading', { name: 'الأصناف', exact: true })).toBeVisible();
    await expect(pad.root).toHaveCSS('direction', 'rtl');
  },
  '6-one-page.html': async ({ page }) => {
    for (const step of ['contact', 'items', 'shipping', 'payment', 'review'])
      await expect(page.locator(`order-pad-${step}`).getByRole('heading', { level: 2 })).toBeVisible();
  },
  '7-headless.html': async ({ page }) => {
    await expect(page.getByText('Total £')).toBeVisible();
    await expectAccessible(page, 'headless');
    await page.getByLabel('How many?').fill('2');
    await page.getByRole('button', { name: 'Place the order' }).click();
    await expect(page.getByText('Thank you. Your order is HL-10001.')).toBeVisible();
  },
  '8-page-layout.html': async (pad) => {
    for (const step of ['contact', 'items', 'payment', 'review'])
      await expect(pad.root.locator(`order-pad-${step}`).locator('#heading').first()).toBeVisible();
    await expect(pad.rail).toHaveCount(0);
  },
};

test('X8: each numbered example shows what it is there for, from ten lines of HTML to a page without an element', async ({
  page,
}) => {
  await serveMinimalPages(page);
  const pad = new Pad(page);

  for (const name of minimalPages)
    await test.step(name, async () => {
      await page.goto(`/minimal/${name}`);
      await shown[name]?.(pad);
    });

  expect(Object.keys(shown)).toEqual(minimalPages);
});
