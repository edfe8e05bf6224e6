import type { Locator } from '@playwright/test';

export type PaymentMethod = 'Invoice' | 'Cash';

/** Payment step. */
export class PaymentStep {
  readonly #pad: Locator;

  constructor(pad: Locator) {
    this.#pad = pad;
  }

  method(name: PaymentMethod): Locator {
    return this.#pad.getByRole('radio', { name: new RegExp(`^${name}`) });
  }
}
