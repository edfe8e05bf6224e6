import type { Locator, Page } from '@playwright/test';
import { Office } from './office.ts';
import type { Account } from './accounts.ts';

/** The pages of somebody who orders in person. */
export class CustomerPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(as: Account): Promise<void> {
    await this.page.goto('/');
    await new Office(this.page).fillInSignIn(as);
    await this.cartLink.waitFor();
  }

  get cartLink(): Locator {
    return this.page.getByRole('link', { name: 'View my cart / order online' });
  }

  /** What waits in the cart. */
  get cart(): Locator {
    return this.page.getByRole('region', { name: 'Your cart' });
  }

  /** What the shop knows of her. */
  get account(): Locator {
    return this.page.getByRole('region', { name: 'Your account' });
  }

  /** What her pricing tier comes to. */
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

  /** From anywhere, by the menu at the top. */
  async goTo(name: 'Home' | 'Order online' | 'Your orders'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  }
}
