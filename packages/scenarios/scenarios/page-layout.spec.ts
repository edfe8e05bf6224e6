import type { Page } from '@playwright/test';
import { expectAccessible } from '../drivers/axe.ts';
import { ItemsStep } from '../drivers/items-step.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { serveMinimalPages } from '../drivers/minimal-pages.ts';
import { Pad } from '../drivers/pad.ts';
import { expect, test } from '../drivers/test.ts';

/** Opens the example page with a pad that has every step on one page. */
async function opened(page: Page): Promise<Pad> {
  await serveMinimalPages(page);
  await page.goto('/minimal/8-page-layout.html');
  const pad = new Pad(page);
  await expect(pad.review.root).toBeVisible();
  return pad;
}

test('X8: with every step on one page, an order is taken from the contact to the placed order', async ({
  page,
}) => {
  const pad = await opened(page);
  const items = new ItemsStep(pad.root.locator('order-pad-items'));
  await pad.review.placeButton.press('Enter');
  await expect(pad.root.locator('order-pad-contact').getByText('There is a problem')).toBeVisible();
  await expectAccessible(page, 'one page with errors');
  await pad.contact.choose('Marcus');
  await items.add({ title: 'Olive oil soap', quantity: 2 });
  await pad.shipping.method('Standard').check();
  await pad.payment.method('Cash').check();
  await pad.priced.waitFor();
  await expectAccessible(page, 'one page with an order');

  await pad.review.placeButton.click();

  await expect(pad.root.getByText('HL-10001').first()).toBeVisible();
});

test('X8: with every step on one page, an order is taken by keyboard alone', async ({ page }) => {
  const pad = await opened(page);
  const keyboard = new Keyboard(page);
  await expect(pad.contact.search).toBeFocused();
  await keyboard.enter('Marcus');
  await expect(pad.contact.options()).toHaveCount(1);
  await keyboard.hit('Enter');
  const sku = pad.root.getByRole('textbox', { name: 'SKU' });
  await expect(sku).toBeFocused();
  await keyboard.enter('SOAP*2');
  await keyboard.hit('Enter');
  await expect(pad.items.line('Olive oil soap')).toBeVisible();

  await keyboard.choose(pad.shipping.method('Standard'));
  await keyboard.choose(pad.payment.method('Cash'));
  await pad.priced.waitFor();
  await keyboard.press(pad.review.placeButton);

  await expect(pad.root.getByText('HL-10001').first()).toBeVisible();
});

test('X8: the summary stands beside the page where it is wide, and below it where it is narrow', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const pad = await opened(page);
  const boxes = async () => {
    const [steps, summary] = await Promise.all([
      pad.root.locator('.step-frame').boundingBox(),
      pad.summary.getByRole('heading', { name: 'Summary' }).boundingBox(),
    ]);
    if (!steps || !summary) throw new Error('steps and summary are not both in the page');
    return { steps, summary };
  };

  const wide = await boxes();
  await page.setViewportSize({ width: 320, height: 640 });
  const narrow = await boxes();

  expect(wide.summary.x).toBeGreaterThan(wide.steps.x + wide.steps.width);
  expect(wide.summary.y).toBeLessThan(wide.steps.y + 100);
  expect(narrow.summary.y).toBeGreaterThan(narrow.steps.y + narrow.steps.height);
  await expect(pad.summary.getByText('£0.00')).toBeInViewport();
});
