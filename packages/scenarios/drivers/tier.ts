import type { Locator } from '@playwright/test';

/** Pricing tier of the contact, in the items step. */
export class Tier {
  readonly root: Locator;

  constructor(pad: Locator) {
    this.root = pad.locator('order-pad-tier');
  }

  get viewButton(): Locator {
    return this.root.getByRole('button', { name: 'View pricing tier' });
  }

  get dialog(): Locator {
    return this.root.getByRole('dialog', { name: /^Pricing tier/ });
  }

  /** Returns the row of a rule by its text. */
  rule(what: string): Locator {
    return this.dialog.getByRole('row').filter({ hasText: what });
  }
}
