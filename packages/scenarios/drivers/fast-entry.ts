import type { OrderPad } from '@orderpad/elements';
import type { Locator } from '@playwright/test';

/** Fast entry: codes typed, pasted or dropped. */
export class FastEntry {
  readonly root: Locator;
  readonly #pad: Locator;

  constructor(pad: Locator) {
    this.#pad = pad;
    this.root = pad.locator('order-pad-fast-entry');
  }

  get sku(): Locator {
    return this.root.getByRole('textbox', { name: 'SKU', exact: true });
  }

  get quantity(): Locator {
    return this.root.getByRole('textbox', { name: 'Quantity', exact: true });
  }

  /** Question about the columns of a pasted table. */
  get columns() {
    const root = this.root.locator('order-pad-columns');
    return {
      root,
      confirm: root.getByRole('button', { name: /^Add \d/ }),
      /** Returns the list of uses above a column, counted from 1. */
      use: (column: number) => root.getByRole('combobox', { name: `Use of column ${column}` }),
    };
  }

  /** Rows that could not be added. */
  get rows(): Locator {
    return this.root.getByRole('listitem');
  }

  /** Returns the row of a line of the input. */
  row(at: number): Locator {
    return this.rows.filter({ hasText: new RegExp(`^\\s*Row ${at}\\b`) });
  }

  /** Pastes a text, as from a spreadsheet. */
  async paste(text: string): Promise<void> {
    await this.sku.focus();
    await this.sku.evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  async drop(name: string, text: string): Promise<void> {
    await this.root.evaluate(
      (element, file) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([file.text], file.name, { type: 'text/csv' }));
        element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      { name, text },
    );
  }

  /** Resolves with `true` once a reload would bring rows back. */
  hasSavedRows(): Promise<boolean> {
    return this.#pad.evaluate(async ({ session, storage }: OrderPad) => {
      const saved = session && (await storage?.loadRows?.(session.draftId));
      return saved !== undefined;
    });
  }
}
