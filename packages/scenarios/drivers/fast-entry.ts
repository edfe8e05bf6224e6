import type { Locator } from '@playwright/test';

/** Codes typed, pasted or dropped where items are entered. */
export class FastEntry {
  readonly root: Locator;

  constructor(pad: Locator) {
    this.root = pad.locator('order-pad-fast-entry');
  }

  get sku(): Locator {
    return this.root.getByRole('textbox', { name: 'SKU', exact: true });
  }

  get quantity(): Locator {
    return this.root.getByRole('textbox', { name: 'Quantity', exact: true });
  }

  /** The rows that could not be added. */
  get rows(): Locator {
    return this.root.getByRole('listitem');
  }

  /** The row that stood in this line of what was entered. */
  row(at: number): Locator {
    return this.rows.filter({ hasText: new RegExp(`^\\s*Row ${at}\\b`) });
  }

  /** As from a spreadsheet. */
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
}
