import type { Locator, Page } from '@playwright/test';

/** Tools that park orders, above the pad. */
export class Parking {
  readonly root: Locator;

  constructor(page: Page) {
    this.root = page.locator('order-pad-parking');
  }

  get parkButton(): Locator {
    return this.root.getByRole('button', { name: 'Park order' });
  }

  get doneButton(): Locator {
    return this.root.getByRole('button', { name: 'Done', exact: true });
  }

  get cancelButton(): Locator {
    return this.root.getByRole('button', { name: 'Cancel order', exact: true }).first();
  }

  /** Question what becomes of an order before the page is left. */
  leaving(name: string): Locator {
    return this.root.getByRole('group', { name: `The order for ${name} is not finished.` });
  }

  /** Question before an order is cancelled. */
  cancelling(name: string): Locator {
    return this.root.getByRole('group', { name: `Cancel the order for ${name}?` });
  }

  /** Answers the question before the page is left by parking the order. */
  async parkAndLeave(): Promise<void> {
    await this.root.getByRole('button', { name: 'Park it and leave' }).click();
  }

  /** Button that shows the list, with the count. */
  count(count: number): Locator {
    return this.root.getByRole('button', { name: count === 1 ? '1 parked order' : `${count} parked orders` });
  }

  /** The row of a parked order in the list. */
  row(name: string): Locator {
    return this.root.getByRole('listitem').filter({ hasText: name });
  }

  bringBackButton(name: string): Locator {
    return this.root.getByRole('button', { name: `Bring back the order for ${name}` });
  }

  /** Brings a parked order back, of so many. */
  async bringBack(name: string, of = 1): Promise<void> {
    await this.count(of).click();
    await this.bringBackButton(name).click();
  }

  giveButton(name: string): Locator {
    return this.root.getByRole('button', { name: `Give to a colleague: the order for ${name}` });
  }

  /** Dialog that asks for the colleague. */
  giving(name: string): Locator {
    return this.root.getByRole('dialog', { name: `Give the order for ${name} to a colleague` });
  }

  /** Question about the customer of an order that was brought back. */
  check(name: string): Locator {
    return this.root.getByRole('group', { name: `This is now the order for ${name}.` });
  }

  /** Answer that this is the customer. */
  yes(name: string): Locator {
    return this.check(name).getByRole('button', { name: `Yes, this is ${name}` });
  }
}
