import type { Locator } from '@playwright/test';

/** Review step. */
export class ReviewStep {
  readonly root: Locator;

  constructor(pad: Locator) {
    this.root = pad.locator('order-pad-review');
  }

  get placeButton(): Locator {
    return this.root.getByRole('button', { name: /^Place order/ });
  }

  /** Button that sends a request. */
  get requestButton(): Locator {
    return this.root.getByRole('button', { name: /^Send request/ });
  }

  /** Button that confirms a request. */
  get confirmButton(): Locator {
    return this.root.getByRole('button', { name: /^Confirm order/ });
  }

  /** Button that submits an order of a cart. */
  get submitButton(): Locator {
    return this.root.getByRole('button', { name: /^Submit/ });
  }

  /** Button that asks before a card is charged. */
  get chargeButton(): Locator {
    return this.root.getByRole('button', { name: /^(?:Charge|Pay) / });
  }

  /** The last question before a charge. */
  get chargeQuestion(): Locator {
    return this.root.getByRole('dialog', { name: /^(?:Charge|Pay) .* now\?$/ });
  }

  /** Answer to that question which charges. */
  get chargeAnswer(): Locator {
    return this.chargeQuestion.getByRole('button', { name: /^(?:Charge|Pay) .* now$/ });
  }

  /** The things that the order still lacks, beside the button that is not in use for them. */
  get lacking(): Locator {
    return this.root.getByText('Not yet:');
  }

  get instructions(): Locator {
    return this.root.getByRole('textbox', { name: 'Instructions for this order' });
  }

  /** Button while the press waits for a price. */
  get waitingButton(): Locator {
    return this.root.getByRole('button', { name: 'Checking the price' });
  }

  /** Box that accepts a changed total. */
  get newTotal(): Locator {
    return this.root.getByRole('checkbox', { name: /^The total changed from/ });
  }

  /** Goes to change one part of the page. */
  async change(part: 'Contact' | 'Items' | 'Shipping' | 'Payment'): Promise<void> {
    await this.root.getByRole('button', { name: `Change ${part}` }).click();
  }

  /** Notice that the outcome is unknown. */
  get unknownOutcome(): Locator {
    return this.root.getByText('Checking whether the order was placed');
  }

  /** Notice that the order was not placed. */
  get refusal(): Locator {
    return this.root.getByText('The order was not placed.');
  }
}
