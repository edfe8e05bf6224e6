import type { Locator } from '@playwright/test';

/** Promotions, in the items step or the review. */
export class Promotions {
  readonly root: Locator;

  constructor(step: Locator) {
    this.root = step.locator('order-pad-promotions');
  }

  get codeField(): Locator {
    return this.root.getByRole('textbox', { name: 'Promo code' });
  }

  async enter(code: string): Promise<void> {
    await this.codeField.fill(code);
    await this.root.getByRole('button', { name: 'Apply' }).click();
  }

  /** Picks from the list, which is fetched when it is opened. */
  async pick(name: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Choose a promotion' }).click();
    await this.dialog.getByRole('button', { name: `Add ${name}` }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  get dialog(): Locator {
    return this.root.getByRole('dialog', { name: 'Choose a promotion' });
  }

  row(name: string): Locator {
    return this.root.getByRole('listitem').filter({ hasText: name });
  }

  async remove(name: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: /^Remove / })
      .click();
  }

  /** Question before lines leave. */
  question(name: string): Locator {
    return this.root.getByRole('group', { name: `Remove ${name}?` });
  }
}
