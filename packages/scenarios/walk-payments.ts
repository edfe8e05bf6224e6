import type { Page } from '@playwright/test';
import { lantern, takeCartToPayment, takeToPayment } from './drivers/order.ts';
import { Pad } from './drivers/pad.ts';
import { cards } from './drivers/payment-step.ts';
import { gate, isPlacing } from './drivers/wire.ts';

/** Every state of a payment by card, in a consultant's order; the page is signed in. */
export async function walkPayments(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const pad = new Pad(page);
  const { payment, review } = pad;
  await page.goto('/#/orders/new/consultant');
  await takeToPayment(pad, 'Rhys Sinclair', { items: [{ title: lantern, quantity: 4 }] });
  await take('card-stored');
  await payment.storedCard('4242').check();
  await payment.field('Security code').waitFor();
  await pad.continue();
  await payment.entry.getByText('Enter the security code of the card.').waitFor();
  await take('card-cvv-missing');
  await payment.payer('I do').check();
  await take('card-other-payer');
  await payment.enter(cards.wrong);
  await payment.save.check();
  await pad.continue();
  await payment.entry.getByText('Check the card number.').waitFor();
  await take('card-number-wrong');
  await payment.enter(cards.insufficientFunds);
  await take('card-new-saved-where');
  await pad.continue();
  await pad.priced.waitFor();
  await take('card-review');
  await review.chargeButton.click();
  await review.chargeQuestion.waitFor();
  await take('card-asked-once-more');
  await review.chargeAnswer.click();
  await pad.at('Payment').waitFor();
  await payment.root.getByText('does not cover').first().waitFor();
  await take('card-declined');
  await payment.enter(cards.challenge);
  await pad.continue();
  await pad.charge();
  await payment.challenge.getByRole('button', { name: 'Confirm' }).waitFor();
  await take('card-challenge');
  await payment.challenge.getByRole('button', { name: 'Refuse' }).click();
  await payment.root.getByText('not confirmed').first().waitFor();
  await take('card-not-confirmed');
  await payment.enter(cards.succeeds);
  await pad.continue();
  const openLookups = await gate(page, '**/v1/submissions/**');
  await page.route(isPlacing, async (route) => {
    if (route.request().method() === 'POST') await route.fetch();
    await route.abort('connectionreset');
  });
  await pad.charge();
  await review.unknownOutcome.waitFor();
  await take('card-outcome-unknown');
  await page.unroute(isPlacing);
  openLookups();
  await page.getByRole('heading', { name: 'Cart order details' }).waitFor();
  await take('card-placed');
}

/** Payment and shipping on one screen, and the way on to Submit, in a distributor's cart at its first step. */
export async function walkCheckout(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const pad = new Pad(page);
  await takeCartToPayment(pad);
  await take('cart-payment-and-shipping');
  await pad.continue();
  await pad.payment.root.getByRole('region', { name: 'problem' }).waitFor();
  await take('cart-payment-and-shipping-refused');
  await pad.payment.enter(cards.succeeds);
  await pad.shipping.method('Standard').check();
  await pad.priced.waitFor();
  await take('cart-payment-and-shipping-complete');
  await pad.continue();
  await pad.checkoutQuestion.waitFor();
  await take('cart-ready-to-check-out');
  await pad.checkoutQuestion.getByRole('button', { name: 'Check out' }).click();
  await pad.at('Review').waitFor();
  await pad.priced.waitFor();
  await take('cart-last-look');
}
