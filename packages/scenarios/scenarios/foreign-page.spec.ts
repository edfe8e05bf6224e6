import { expect, test, type Page } from '@playwright/test';
import { Pad } from '../drivers/pad.ts';
import { shippedFiles, ShippedPad } from '../drivers/shipped-pad.ts';

const twoCopies = 'https://two-copies.test';

/** Serves a page with two copies of the pad under a list of Trusted Types policies. Returns the errors that the page throws. */
async function openTwoCopies(page: Page, policies: string): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const files = new Map((await shippedFiles()).map(({ fileName, code }) => [fileName, code]));
  const contentSecurityPolicy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types ${policies}`;
  await page.route(`${twoCopies}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Two copies</title><order-pad></order-pad><acme-order-pad></acme-order-pad><script type="module" src="/page.js"></script></html>',
        contentType: 'text/html',
        headers: { 'content-security-policy': contentSecurityPolicy },
      });
    const body =
      pathname === '/page.js'
        ? `import '/one/order-pad.js'; import { define } from '/two/order-pad.js'; define({ prefix: 'acme-' });`
        : files.get(pathname.replace(/^\/(one|two)\//, ''));
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType: 'text/javascript' });
  });
  await page.goto(twoCopies);
  await page.evaluate(() => customElements.whenDefined('acme-order-pad'));
  return errors;
}

const noHost = 'This order pad has no host.';

test('two copies of the pad work beside each other where both Trusted Types policies are allowed', async ({
  page,
}) => {
  const errors = await openTwoCopies(page, 'lit-html orderpad');

  await expect(page.locator('order-pad').getByText(noHost)).toBeVisible();
  await expect(page.locator('acme-order-pad').getByText(noHost)).toBeVisible();
  expect(errors).toEqual([]);
});

test('the first copy of the pad works where a second one finds no Trusted Types policy left', async ({
  page,
}) => {
  await openTwoCopies(page, 'lit-html');

  await expect(page.locator('order-pad').getByText(noHost)).toBeVisible();
});

test('an order is saved once the file that was lost on the way can be fetched', async ({ page }) => {
  await page.clock.install();
  const shipped = await ShippedPad.on(page);
  const found = shipped.lose('/indexed-db.js');
  const pad = new Pad(page);
  await shipped.open(page);
  await pad.contact.choose('Marcus');
  await page.evaluate(async () => {
    const url = '/order-pad.js';
    const { deviceStorage } = await import(url);
    Object.assign(document.querySelector('order-pad') ?? {}, { storage: deviceStorage('late') });
  });
  await page.clock.runFor(200);
  await expect(pad.root.getByText('Could not be saved on this device')).toBeVisible();

  found();
  await page.clock.runFor(10_000);

  await expect(pad.saved).toBeVisible();
});
