import type { Locator, Page } from '@playwright/test';
import { Pad } from './pad.ts';

/** The page of a customer who pays an order by a link. */
export class PayPage {
  readonly page: Page;
  readonly pad: Pad;

  constructor(page: Page) {
    this.page = page;
    this.pad = new Pad(page);
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Facts about the order above the pad. */
  fact(name: 'To pay' | 'Pay before' | 'Order for'): Locator {
    return this.page.locator('dl > div').filter({ hasText: name }).locator('dd');
  }

  /** Whom to ask. */
  get help(): Locator {
    return this.page.getByRole('region', { name: /questions about your order|glad to help/ });
  }
}
