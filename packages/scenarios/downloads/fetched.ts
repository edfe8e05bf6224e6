import type { Browser, Page, Request, Response } from '@playwright/test';
import { accounts } from '../drivers/accounts.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { Office, signInTo } from '../drivers/office.ts';
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
  const { fetched, settled } = record(page);
  // No other page is opened before: of a page that is left, the browser gives no files, and may never say that they came.
  await signInTo(page, accounts.csr);
  const shipped = await ShippedPad.on(page, url);
  await shipped.open(page);
  await takeOrderBySku(new Pad(page));
  await settled();
  const files = await Promise.all(fetched.map(read));
  await page.close();
  return files.filter(({ fileName }) => !['page.js', 'http.js'].includes(fileName));
}

/** All scripts of the example portal that one order by SKU fetches, signing in included. */
export async function fetchedForPortalOrder(browser: Browser, url: string): Promise<readonly FetchedFile[]> {
  const page = await browser.newPage({ baseURL: url });
  const { fetched, settled } = record(page);
  const office = new Office(page);
  await office.signIn();
  await office.addCartOrder();
  await takeOrderBySku(new Pad(page));
  await settled();
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
}

/** The scripts that a page fetches from now on. */
interface Recorded {
  readonly fetched: Response[];
  /** Resolves once the page is idle and no script is on its way. A page with a live stream is never idle for the network. */
  settled(): Promise<void>;
}

function record(page: Page): Recorded {
  const fetched: Response[] = [];
  const waiting = new Set<Request>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') waiting.add(request);
  });
  page.on('requestfinished', (request) => waiting.delete(request));
  page.on('requestfailed', (request) => waiting.delete(request));
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') fetched.push(response);
  });
  const idle = () =>
    page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
  return {
    fetched,
    async settled() {
      do {
        await Promise.all([...waiting].map((request) => request.response()));
        await idle();
      } while (waiting.size > 0);
    },
  };
}

const read = async (response: Response): Promise<FetchedFile> => ({
  fileName: new URL(response.url()).pathname.split('/').at(-1) ?? '',
  code: await response.text(),
});
