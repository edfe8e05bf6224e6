import type { Locator } from '@playwright/test';
import { fillInAddress } from './address-form.ts';
import type { Place } from './people.ts';

/** Where the order goes, asked first. */
export class DestinationStep {
  readonly #step: Locator;

  constructor(pad: Locator) {
    this.#step = pad.locator('order-pad-destination');
  }

  get root(): Locator {
    return this.#step;
  }

  /** The radio card that says so. */
  place(words: string | RegExp): Locator {
    return this.#step.getByRole('radio', { name: words });
  }

  /** Pick a country from the list by a part of its name. */
  async pickCountry(name: string): Promise<void> {
    await this.place(/^Another country/).check();
    const box = this.#step.getByRole('combobox', { name: 'Country' });
    await box.fill(name);
    await this.#step.getByRole('option').filter({ hasText: name }).first().click();
  }

  /** Give another mailing address. */
  async giveAddress(place: Place): Promise<void> {
    await this.place(/^Another mailing address/).check();
    await fillInAddress(this.#step, place);
    await this.#step.getByRole('button', { name: 'Use this address' }).click();
  }

  /** What is said before another country is taken. */
  get question(): Locator {
    return this.#step.getByRole('group', { name: /changes this order/ });
  }
}
