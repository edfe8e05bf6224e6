import type { Locator } from '@playwright/test';

export type Way = 'Invoice' | 'Cash';

/** How it is paid. */
export class PaymentStep {
  readonly #pad: Locator;

  constructor(pad: Locator) {
    this.#pad = pad;
  }

  way(name: Way): Locator {
    return this.#pad.getByRole('radio', { name: new RegExp(`^${name}`) });
  }
}
