import type { FrameLocator, Locator } from '@playwright/test';

export type PaymentMethod = 'Invoice' | 'Cash' | 'New card';
export type Payer = 'The customer' | 'I do';

/** Card as it is entered. */
export interface Card {
  readonly number: string;
  readonly expiry?: string;
  readonly cvv?: string;
}

/** Numbers of the test payment provider. */
export const cards = {
  succeeds: { number: '4242 4242 4242 4242' },
  insufficientFunds: { number: '4000 0000 0000 9995' },
  challenge: { number: '4000 0000 0000 3220' },
  /** A number with a wrong check digit. */
  wrong: { number: '4242 4242 4242 4241' },
} as const satisfies Record<string, Card>;

/** Payment step. */
export class PaymentStep {
  readonly root: Locator;
  readonly #pad: Locator;

  constructor(pad: Locator) {
    this.#pad = pad;
    this.root = pad.locator('order-pad-payment');
  }

  method(name: PaymentMethod): Locator {
    return this.#pad.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  /** Returns the stored card with these last digits. */
  storedCard(last4: string): Locator {
    return this.#pad.getByRole('radio', { name: `ending in ${last4}` });
  }

  payer(name: Payer): Locator {
    return this.#pad.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  /** The provider's own fields, in a frame of its origin. */
  get fields(): FrameLocator {
    return this.#pad.locator('iframe[src$="/fields"]').contentFrame();
  }

  /** The bank's question, in a frame as well. */
  get challenge(): FrameLocator {
    return this.#pad.locator('iframe[src*="/challenge/"]').contentFrame();
  }

  field(name: 'Card number' | 'Expiry date' | 'Security code'): Locator {
    return this.fields.getByLabel(name);
  }

  /** Box that saves a new card. */
  get save(): Locator {
    return this.#pad.getByRole('checkbox', { name: /^Save this card for/ });
  }

  get reference(): Locator {
    return this.#pad.getByRole('textbox', { name: 'Reference' });
  }

  /** Group of the fields, with what is said beside them. */
  get entry(): Locator {
    return this.#pad.getByRole('group', { name: /^(?:Card details|Security code of the card)$/ });
  }

  /** Chooses a new card and enters it. */
  async enter({ number, expiry = '04 / 33', cvv = '123' }: Card): Promise<void> {
    await this.method('New card').check();
    await this.field('Card number').fill(number);
    await this.field('Expiry date').fill(expiry);
    await this.field('Security code').fill(cvv);
  }
}
