import type { Locator } from '@playwright/test';
import type { Pad } from './pad.ts';

interface Custom {
  readonly title: string;
  readonly price: string;
  readonly ships: boolean;
}

/** Dialogs for custom items and prices. */
export class Prices {
  readonly #pad: Pad;

  constructor(pad: Pad) {
    this.#pad = pad;
  }

  get dialog(): Locator {
    return this.#pad.root.locator('order-pad-prices').getByRole('dialog');
  }

  get price(): Locator {
    return this.dialog.getByRole('textbox', { name: 'New price each' });
  }

  get percent(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Per cent off' });
  }

  /** Dialog of a discount. */
  get discount(): Locator {
    return this.#pad.root.locator('order-pad-discounts').getByRole('dialog');
  }

  /** Enters a percentage and the reason in the dialog of a discount, and gives it. */
  async giveDiscount(percent: string, reason: string): Promise<void> {
    await this.discount.getByRole('textbox', { name: 'Per cent off' }).fill(percent);
    await this.discount.getByRole('combobox', { name: 'Reason' }).selectOption(reason);
    await this.discount.getByRole('button', { name: 'Give discount' }).click();
    await this.discount.waitFor({ state: 'hidden' });
  }

  async addCustom({ title, price, ships }: Custom): Promise<void> {
    await this.#pad.root.getByRole('button', { name: 'Add custom item' }).click();
    await this.dialog.getByRole('textbox', { name: 'Item name' }).fill(title);
    await this.dialog.getByRole('textbox', { name: 'Price each' }).fill(price);
    await this.dialog.getByRole('checkbox', { name: 'Needs shipping' }).setChecked(ships);
    await this.dialog.getByRole('button', { name: 'Add custom item' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Opens **Change price** of a line, once the host's price is known. */
  async open(title: string): Promise<void> {
    await this.#pad.items.line(title).getByText(/£/).first().waitFor();
    await this.#pad.items.menu(title, 'Change price');
    await this.percent.waitFor();
  }

  /** Enters the reason, and sets the price. */
  async because(reason: string, ownWords?: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Reason' }).selectOption(reason);
    if (ownWords) await this.dialog.getByRole('textbox', { name: 'In your own words' }).fill(ownWords);
    await this.dialog.getByRole('button', { name: 'Set price' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
