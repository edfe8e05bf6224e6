import type { Locator, Page } from '@playwright/test';
import { signInTo } from './office.ts';
import type { Account } from './accounts.ts';

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
    return this.page.getByRole('link', { name: 'View my cart / order online' });
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
    await this.page.getByRole('heading', { name: 'Your cart' }).waitFor();
  }

  /** Goes to a page by the menu at the top. */
  async goTo(name: 'Home' | 'Order online' | 'Your orders'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  }
}
