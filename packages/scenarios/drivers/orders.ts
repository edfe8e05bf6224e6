import type { Locator, Page } from '@playwright/test';

/** Ecommerce → Orders, and the details page of one. */
export class Orders {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('order-pad-orders, order-pad-placed');
  }

  /** The row that holds this text. */
  row(text: string): Locator {
    return this.root.getByRole('row').filter({ hasText: text });
  }

  /** **View order** in the row that holds this text. */
  async view(text: string): Promise<void> {
    await this.row(text)
      .getByRole('button', { name: /^View order/ })
      .click();
  }

  get title(): Locator {
    return this.page.getByRole('heading', { name: 'Cart order details' });
  }

  /** The order as it was placed. */
  get details(): Locator {
    return this.root.getByRole('article');
  }

  status(name: 'Processing' | 'Complete'): Locator {
    return this.details.getByText(name, { exact: true }).first();
  }

  /** Below an order that was placed just now. */
  get newOrderButton(): Locator {
    return this.root.getByRole('button', { name: 'New order' });
  }

  get allOrdersButton(): Locator {
    return this.root.getByRole('button', { name: 'View all orders' });
  }

  get history(): Locator {
    return this.details.getByRole('heading', { name: 'History' });
  }
}
