import type { Locator } from '@playwright/test';

export interface WantedItem {
  readonly title: string;
  readonly quantity?: number;
  /** Values by option name. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Items step. */
export class ItemsStep {
  readonly #pad: Locator;

  constructor(pad: Locator) {
    this.#pad = pad;
  }

  get table(): Locator {
    return this.#pad.getByRole('table', { name: 'Items in this order' });
  }

  /** Returns the row of the table with a title. */
  line(title: string): Locator {
    return this.table.getByRole('row').filter({ hasText: title });
  }

  /** Fields of the quantities, one for each line. */
  get quantities(): Locator {
    return this.table.getByRole('textbox', { name: /^Quantity of / });
  }

  quantityOf(title: string): Locator {
    return this.table.getByRole('textbox', { name: `Quantity of ${title}` });
  }

  async setQuantity(title: string, quantity: number | string): Promise<void> {
    await this.quantityOf(title).fill(String(quantity));
    await this.quantityOf(title).press('Enter');
  }

  async oneMore(title: string): Promise<void> {
    await this.table.getByRole('button', { name: `One ${title} more` }).click();
  }

  /** Chooses from the menu of a line. */
  async menu(
    title: string,
    entry: 'Edit' | 'Remove' | 'Change price' | 'Give a discount' | 'Use the shop’s price again',
  ): Promise<void> {
    await this.line(title)
      .getByRole('button', { name: /^Actions/ })
      .click();
    await this.#pad.getByRole('menuitem', { name: entry }).click();
  }

  async undo(): Promise<void> {
    await this.#pad.getByRole('button', { name: 'Undo' }).click();
  }

  /** Shows the lines, where a flow begins with the catalog. */
  async showLines(): Promise<void> {
    const lines = this.#pad.getByRole('button', { name: /^Order lines/ });
    // Whether the host can be browsed is known once the order is open.
    await this.#pad.page().locator('order-pad:not([busy])').waitFor();
    await lines.or(this.openButton).first().waitFor();
    if (await lines.isVisible()) await lines.click();
  }

  get openButton(): Locator {
    return this.#pad.getByRole('button', { name: 'Add item' });
  }

  get dialog(): Locator {
    return this.#pad.getByRole('dialog');
  }

  get finder(): Locator {
    return this.dialog.getByRole('combobox', { name: 'Product' });
  }

  found(title: string): Locator {
    return this.dialog.getByRole('option').filter({ hasText: title }).first();
  }

  /** Opens **Add item** and finds the product, up to its options. */
  async find(title: string): Promise<void> {
    await this.openButton.click();
    await this.finder.fill(title);
    await this.found(title).click();
  }

  /** Returns the radio of an option's value. */
  value(option: string, value: string): Locator {
    return this.dialog.getByRole('group', { name: option }).getByRole('radio', { name: value });
  }

  /** Chooses a value; its radio is drawn as a tag. */
  async choose(option: string, value: string): Promise<void> {
    await this.dialog.getByRole('group', { name: option }).getByText(value, { exact: true }).click();
  }

  /** Button of the dialog. */
  get addButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Add', exact: true });
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Save' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async add({ title, quantity, options = {} }: WantedItem): Promise<void> {
    await this.find(title);
    for (const [option, value] of Object.entries(options)) await this.choose(option, value);
    if (quantity !== undefined) {
      await this.dialog.getByRole('textbox', { name: 'Quantity' }).fill(String(quantity));
    }
    await this.addButton.click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
