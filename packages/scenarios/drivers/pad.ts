import type { Locator, Page } from '@playwright/test';
import { ContactStep } from './contact-step.ts';
import { DestinationStep } from './destination-step.ts';
import { ItemsStep } from './items-step.ts';
import { PaymentStep } from './payment-step.ts';
import { ReviewStep } from './review-step.ts';
import { ShippingStep } from './shipping-step.ts';

/** The steps as the pad names them. */
export type StepName = 'Contact' | 'Destination' | 'Items' | 'Shipping' | 'Payment' | 'Review';

/** The order pad, used by label and role. */
export class Pad {
  readonly page: Page;
  readonly root: Locator;
  readonly contact: ContactStep;
  readonly destination: DestinationStep;
  readonly items: ItemsStep;
  readonly shipping: ShippingStep;
  readonly payment: PaymentStep;
  readonly review: ReviewStep;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('order-pad');
    this.contact = new ContactStep(this.root);
    this.destination = new DestinationStep(this.root);
    this.items = new ItemsStep(this.root);
    this.shipping = new ShippingStep(this.root);
    this.payment = new PaymentStep(this.root);
    this.review = new ReviewStep(this.root);
  }

  get continueButton(): Locator {
    return this.root.getByRole('button', { name: /^Continue/ });
  }

  /** Go on to the next step. */
  async continue(): Promise<void> {
    await this.continueButton.click();
  }

  /** Says that the pad is at this step. */
  at(step: StepName): Locator {
    return this.#rail.locator('[aria-current=step]').filter({ hasText: step });
  }

  /** Go to a step that is open. */
  async goTo(step: StepName): Promise<void> {
    await this.#rail.getByRole('button', { name: step }).click();
  }

  /** Says that every edit so far would survive a crash. */
  get kept(): Locator {
    return this.root.getByText('Saved on this device');
  }

  /** Says that the host's answer to the order as it is stands in the summary: nothing more is asked by itself. */
  get priced(): Locator {
    return this.summary.getByText('Total', { exact: true });
  }

  get summary(): Locator {
    return this.root.locator('order-pad-summary');
  }

  get #rail(): Locator {
    return this.root.getByRole('navigation', { name: 'Steps of the order' });
  }
}
