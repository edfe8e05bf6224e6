import type { Locator } from '@playwright/test';

/** What is off, at the items or at the review. */
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

  /** Pick from the list, which is fetched when it is opened. */
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

  /** What is asked before lines go. */
  question(name: string): Locator {
    return this.root.getByRole('group', { name: `Remove ${name}?` });
  }
}
