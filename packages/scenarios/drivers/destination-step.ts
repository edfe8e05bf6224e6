import type { Locator } from '@playwright/test';
import { fillInAddress } from './address-form.ts';
import type { Place } from './people.ts';

/** Destination step. */
export class DestinationStep {
  readonly #step: Locator;

  constructor(pad: Locator) {
    this.#step = pad.locator('order-pad-destination');
  }

  get root(): Locator {
    return this.#step;
  }

  /** Returns a radio card by its text. */
  choice(text: string | RegExp): Locator {
    return this.#step.getByRole('radio', { name: text });
  }

  /** Picks a country from the list by a part of its name. */
  async pickCountry(name: string): Promise<void> {
    await this.choice(/^Another country/).check();
    const box = this.#step.getByRole('combobox', { name: 'Country' });
    await box.fill(name);
    await this.#step.getByRole('option').filter({ hasText: name }).first().click();
  }

  /** Enters another mailing address. */
  async giveAddress(place: Place): Promise<void> {
    await this.choice(/^Another mailing address/).check();
    await fillInAddress(this.#step, place);
    await this.#step.getByRole('button', { name: 'Use this address' }).click();
  }

  /** Question before another country is chosen. */
  get question(): Locator {
    return this.#step.getByRole('group', { name: /changes this order/ });
  }
}
