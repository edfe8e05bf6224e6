import type { Browser, Page, Response } from '@playwright/test';
import { FastEntry } from '../drivers/fast-entry.ts';
import { Office } from '../drivers/office.ts';
import { Pad } from '../drivers/pad.ts';
import { shippedFiles, ShippedPad } from '../drivers/shipped-pad.ts';

/** A script that a browser has fetched. */
export interface FetchedFile {
  readonly fileName: string;
  readonly code: string;
}

/** The files of the pad that come before its first step takes input: all others are held back meanwhile. */
export async function fetchedForFirstStep(browser: Browser): Promise<readonly FetchedFile[]> {
  const page = await browser.newPage();
  const shipped = await ShippedPad.on(page);
  const entry = '/order-pad.js';
  shipped.holdAllBut(['/', '/page.js', '/memory.js', entry]);
  await shipped.open(page);
  const { contact } = new Pad(page);
  await contact.search.pressSequentially('marcus');
  const typed = await contact.search.inputValue();
  await page.close();
  if (typed !== 'marcus') throw new Error(`the first step took “${typed}” instead of what was typed`);
  return (await shippedFiles()).filter(({ fileName }) => `/${fileName}` === entry);
}

/** The files of the pad, as shipped, that one order by SKU fetches from the opened page to the placed order. */
export async function fetchedForShippedOrder(browser: Browser, url: string): Promise<readonly FetchedFile[]> {
  const page = await browser.newPage({ baseURL: url });
  const fetched = record(page);
  await new Office(page).signIn();
  const shipped = await ShippedPad.on(page, url);
  fetched.length = 0;
  await shipped.open(page);
  await takeOrderBySku(new Pad(page));
  const files = await Promise.all(fetched.map(read));
  await page.close();
  return files.filter(({ fileName }) => !['page.js', 'http.js'].includes(fileName));
}

/** All scripts of the example portal that one order by SKU fetches, signing in included. */
export async function fetchedForPortalOrder(browser: Browser, url: string): Promise<readonly FetchedFile[]> {
  const page = await browser.newPage({ baseURL: url });
  const fetched = record(page);
  const office = new Office(page);
  await office.signIn();
  await office.addCartOrder();
  await takeOrderBySku(new Pad(page));
  const files = await Promise.all(fetched.map(read));
  await page.close();
  return files;
}

async function takeOrderBySku(pad: Pad): Promise<void> {
  const { sku, quantity } = new FastEntry(pad.root);
  await pad.contact.choose('Walk-in Customer');
  await pad.continue();
  await pad.at('Items').waitFor();
  await sku.fill('71053');
  await sku.press('Enter');
  await quantity.press('Enter');
  await pad.items.line('White Metal Lantern').waitFor();
  await pad.continue();
  await pad.at('Shipping').waitFor();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.at('Payment').waitFor();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.review.placeButton.click();
  await pad.root.locator('order-pad-placed').waitFor();
  await pad.page.waitForLoadState('networkidle');
}

/** Collects the scripts that a page fetches from now on. */
function record(page: Page): Response[] {
  const fetched: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') fetched.push(response);
  });
  return fetched;
}

const read = async (response: Response): Promise<FetchedFile> => ({
  fileName: new URL(response.url()).pathname.split('/').at(-1) ?? '',
  code: await response.text(),
});
