import type { Locator, Page } from '@playwright/test';
import { signInTo } from './office.ts';
import type { Account } from './accounts.ts';

/** The way to reach the shop, as the reference host tells it. */
export const support = '+44 113 496 0000 and support@example.com (Mon–Fri 9:00–17:30)';

/** Pages of a customer who orders in person. */
export class CustomerPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Signs in without the form, and opens the home page. */
  async signIn(as: Account): Promise<void> {
    await signInTo(this.page, as);
    await this.page.goto('/');
    await this.cartLink.waitFor();
  }

  get cartLink(): Locator {
    const name = /^(?:View my cart \/ order online|Place an order)$/;
    return this.page.getByRole('main').getByRole('link', { name });
  }

  /** Content of the cart. */
  get cart(): Locator {
    return this.page.getByRole('region', { name: 'Your cart' });
  }

  /** Account details of the customer. */
  get account(): Locator {
    return this.page.getByRole('region', { name: 'Your account' });
  }

  /** Prices of her tier. */
  get prices(): Locator {
    return this.page.getByRole('region', { name: /^Your prices/ });
  }

  get pastOrders(): Locator {
    return this.page.getByRole('table', { name: 'Past orders' });
  }

  async openCart(): Promise<void> {
    await this.cartLink.click();
    await this.page.getByRole('heading', { name: /^(?:Your cart|Place an order)$/ }).waitFor();
  }

  /** Row of a request in the customer's own list. */
  request(number: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: number }) });
  }

  /** Goes to a page by the menu at the top. */
  async goTo(
    name: 'Home' | 'Order online' | 'Place an order' | 'Your orders' | 'Your requests',
  ): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  }
}
