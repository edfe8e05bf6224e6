import type { Locator } from '@playwright/test';

/** The order as it would be, and the button that places it. */
export class ReviewStep {
  readonly root: Locator;

  constructor(pad: Locator) {
    this.root = pad.locator('order-pad-review');
  }

  get placeButton(): Locator {
    return this.root.getByRole('button', { name: /^Place order/ });
  }

  /** Go and change what one part of the page shows. */
  async change(part: 'Contact' | 'Items' | 'Shipping' | 'Payment'): Promise<void> {
    await this.root.getByRole('button', { name: `Change ${part}` }).click();
  }

  /** Says that nobody knows yet whether the order was placed. */
  get unknownOutcome(): Locator {
    return this.root.getByText('Checking whether the order was placed');
  }

  /** Says that the order was certainly not placed. */
  get refusal(): Locator {
    return this.root.getByText('The order was not placed.');
  }
}
