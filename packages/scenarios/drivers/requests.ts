import type { Browser, Locator, Page } from '@playwright/test';
import { type Account, accounts } from './accounts.ts';
import { CustomerPages } from './customer-pages.ts';
import { Office } from './office.ts';
import { lantern } from './order.ts';
import { Pad } from './pad.ts';

/** Member of staff in a browser of their own, at the requests of customers. */
export class RequestInbox {
  readonly page: Page;
  readonly pad: Pad;

  private constructor(page: Page) {
    this.page = page;
    this.pad = new Pad(page);
  }

  static async open(browser: Browser, as: Account = accounts.csr): Promise<RequestInbox> {
    const context = await browser.newContext();
    const inbox = new RequestInbox(await context.newPage());
    await new Office(inbox.page).signIn(as);
    return inbox;
  }

  get menuEntry(): Locator {
    return this.page.getByRole('link', { name: /^Requests/ });
  }

  /** News of new requests, wherever the person is. */
  get news(): Locator {
    return this.page.locator('.news');
  }

  async goToInbox(): Promise<void> {
    await this.menuEntry.click();
    await this.page.getByRole('heading', { name: 'Requests', exact: true }).waitFor();
  }

  row(number: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: number }) });
  }

  async openRequest(number: string): Promise<void> {
    await this.page.getByRole('button', { name: `Open request ${number}` }).click();
    await this.asked.getByRole('heading', { name: `Request ${number}` }).waitFor();
  }

  /** The panel of what was asked for, beside the order. */
  get asked(): Locator {
    return this.page.locator('order-pad-asked');
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Takes a client, who is signed in, to the last step before her request is sent. */
export async function takeToRequest(page: Page, quantity = 2): Promise<Pad> {
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.openCart();
  await pad.at('Items').waitFor();
  await pad.items.showLines();
  await pad.items.add({ title: lantern, quantity });
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.at('Review').waitFor();
  return pad;
}

/** Sends a request as a client who is signed in; returns its number. */
export async function sendRequest(page: Page, quantity = 2): Promise<string> {
  const pad = await takeToRequest(page, quantity);
  await pad.request();
  return requestNumber(page);
}

/** Returns the number of the request that was just sent. */
export async function requestNumber(page: Page): Promise<string> {
  const heading = page.getByRole('heading', { name: /^Request R-/ });
  return ((await heading.textContent()) ?? '').replace('Request ', '').trim();
}
