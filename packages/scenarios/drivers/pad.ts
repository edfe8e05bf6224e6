import type { Locator, Page } from '@playwright/test';
import { ContactStep } from './contact-step.ts';
import { DestinationStep } from './destination-step.ts';
import { ItemsStep } from './items-step.ts';
import { PaymentStep } from './payment-step.ts';
import { ReviewStep } from './review-step.ts';
import { ShippingStep } from './shipping-step.ts';

/** Names of the steps on the screen. */
export type StepName =
  | 'Contact'
  | 'Destination'
  | 'Items'
  | 'Shipping'
  | 'Payment'
  | 'Payment and shipping'
  | 'Review';

/** Order pad, driven by label and role. */
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
    return this.root.getByRole('button', { name: /^(Continue|Use customer)/ });
  }

  /** Continues to the next step. */
  async continue(): Promise<void> {
    await this.continueButton.click();
  }

  /** Returns the mark of the current step. */
  at(step: StepName): Locator {
    return this.rail.locator('[aria-current=step]').filter({ hasText: step });
  }

  /** Question before the last look at an order. */
  get checkoutQuestion(): Locator {
    return this.root.getByRole('dialog', { name: 'Ready to check out?' });
  }

  /** Continues to the review, and answers the question on the way. */
  async checkOut(): Promise<void> {
    await this.continue();
    await this.checkoutQuestion.getByRole('button', { name: 'Check out' }).click();
    await this.at('Review').waitFor();
  }

  /** Goes to a step that is open. */
  async goTo(step: StepName): Promise<void> {
    await this.rail.getByRole('button', { name: step }).click();
  }

  /** Places the order at the total in the summary. While that is renewed, another total would be asked about first. */
  async place(): Promise<void> {
    await this.priced.waitFor();
    await this.review.placeButton.click();
  }

  /** Sends the order as a request. */
  async request(): Promise<void> {
    await this.priced.waitFor();
    await this.review.requestButton.click();
  }

  /** Confirms what a customer asked for. */
  async confirm(): Promise<void> {
    await this.priced.waitFor();
    await this.review.confirmButton.click();
  }

  /** Submits the order of a cart at the total in the summary. */
  async submit(): Promise<void> {
    await this.priced.waitFor();
    await this.review.submitButton.click();
  }

  /** Charges the card at the total in the summary, and says so once more. */
  async charge(): Promise<void> {
    await this.priced.waitFor();
    await this.review.chargeButton.click();
    await this.review.chargeAnswer.click();
  }

  /** Mark that every edit so far is saved. */
  get saved(): Locator {
    return this.root.getByText('Saved on this device');
  }

  /** Mark that the summary shows the host's answer to the order as it is. */
  get priced(): Locator {
    return this.summary.locator('[aria-busy=false]').getByText('Total', { exact: true });
  }

  get summary(): Locator {
    return this.root.locator('order-pad-summary');
  }

  /** The steps of the order. */
  get rail(): Locator {
    return this.root.getByRole('navigation', { name: 'Steps of the order' });
  }
}
