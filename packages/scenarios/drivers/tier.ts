import type { Locator } from '@playwright/test';

/** The pricing tier of the contact, at the items. */
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

  /** The row of a rule that says so. */
  rule(what: string): Locator {
    return this.dialog.getByRole('row').filter({ hasText: what });
  }
}
