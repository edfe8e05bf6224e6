import type { Locator, Page } from '@playwright/test';

/** Page Ecommerce → Orders, and the details of one order. */
export class Orders {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('order-pad-orders, order-pad-placed');
  }

  /** Returns the row with a text. */
  row(text: string): Locator {
    return this.root.getByRole('row').filter({ hasText: text });
  }

  /** Opens **View order** in the row with a text. */
  async view(text: string): Promise<void> {
    await this.row(text)
      .getByRole('button', { name: /^View order/ })
      .click();
  }

  get title(): Locator {
    return this.page.getByRole('heading', { name: 'Cart order details' });
  }

  /** Details of the placed order. */
  get details(): Locator {
    return this.root.getByRole('article');
  }

  status(name: 'Processing' | 'Complete'): Locator {
    return this.details.getByText(name, { exact: true }).first();
  }

  /** Button below an order that was just placed. */
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
