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
}
