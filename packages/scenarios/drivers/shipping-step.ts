import type { Locator } from '@playwright/test';
import { fillInAddress } from './address-form.ts';
import type { Place } from './people.ts';

export type Method = 'Standard' | 'Express' | 'Collection';

/** Shipping step. */
export class ShippingStep {
  readonly #pad: Locator;

  constructor(pad: Locator) {
    this.#pad = pad;
  }

  method(name: Method): Locator {
    return this.#pad.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  /** Returns the choice of an address by its text. */
  address(text: string): Locator {
    return this.#pad.getByRole('radio', { name: text });
  }

  /** Enters an address for this order only. */
  async sendElsewhere(place: Place): Promise<void> {
    await this.#pad.getByRole('radio', { name: /^A new address/ }).check();
    await fillInAddress(this.#pad, place);
    await this.#pad.getByRole('button', { name: 'Use this address' }).click();
  }

  /** Switch for several addresses. */
  get several(): Locator {
    return this.#pad.getByRole('checkbox', { name: 'Ship items to multiple addresses' });
  }

  /** Items with the address of each. */
  get items(): Locator {
    return this.#pad.getByRole('region', { name: 'Where each item goes' });
  }

  /** Lists of addresses of an item: one for each address it goes to. */
  itemList(title: string): Locator {
    return this.items.getByRole('combobox', { name: new RegExp(`× ${title} to$`) });
  }

  /** Card of a shipment, by its number. */
  shipment(number: number): Locator {
    return this.#pad.locator('[part=shipment]').filter({ hasText: `Shipment ${number} of` });
  }

  /** Chooses a method for each of the first shipments. */
  async chooseForEach(name: Method, count: number): Promise<void> {
    for (let number = 1; number <= count; number++)
      await this.shipment(number)
        .getByRole('radio', { name: new RegExp(`^${name}`) })
        .check();
  }

  /** Sends an item to an address that is typed. */
  async sendItemElsewhere(title: string, place: Place): Promise<void> {
    await this.itemList(title).selectOption({ label: 'A new address …' });
    const dialog = this.#pad.getByRole('dialog');
    await fillInAddress(dialog, place);
    await dialog.getByRole('button', { name: 'Use this address' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Sends one piece of an item to an address that is there already. */
  async split(title: string, address: string): Promise<void> {
    await this.#pad.getByRole('button', { name: `Split ${title}` }).click();
    const dialog = this.#pad.getByRole('dialog');
    const list = dialog.getByLabel('Ship them to');
    const label = (await list.locator('option').allTextContents()).find((each) => each.includes(address));
    await list.selectOption({ label: label?.trim() ?? '' });
    await dialog.getByRole('button', { name: 'Split' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
