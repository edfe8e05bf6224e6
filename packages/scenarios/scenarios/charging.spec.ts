import { expectAccessible } from '../drivers/axe.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { takeToPayment } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { cards } from '../drivers/payment-step.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges } from '../drivers/provider.ts';
import { expect, test } from '../drivers/test.ts';

test('A10: a declined card leaves the order as it was, and another one pays it', async ({ office, page }) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.insufficientFunds);
  await pad.payment.reference.fill('PO-13');
  await pad.continue();
  await pad.review.instructions.fill('Ring twice.');
  await pad.charge();

  await pad.at('Payment').waitFor();
  await expect(pad.payment.root.getByText('the card does not cover the amount').first()).toBeVisible();
  await expect(pad.payment.method('New card')).toBeChecked();
  await expect(pad.payment.reference).toHaveValue('PO-13');
  await expectAccessible(page, 'Payment, declined');
  await expectOrdersToBeCharges(page, nameOf(person), 0);

  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await expect(pad.review.instructions).toHaveValue('Ring twice.');
  await pad.charge();

  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('PO-13');
  await expect(orders.details).toContainText('Ring twice.');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A10: the bank’s question is answered in the page, by mouse', async ({ office, page }) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.challenge);
  await pad.continue();
  await pad.charge();
  const confirm = pad.payment.challenge.getByRole('button', { name: 'Confirm' });
  await expect(confirm).toBeVisible();
  await expectAccessible(page, 'Review, the bank asks');
  await expectOrdersToBeCharges(page, nameOf(person), 0);

  // A payer who changes her mind, and then thinks better of it.
  await pad.review.root.getByRole('button', { name: 'Cancel the payment' }).click();
  await pad.at('Payment').waitFor();
  await expect(pad.payment.challenge.owner()).toHaveCount(0);
  await pad.payment.enter(cards.challenge);
  await pad.continue();
  await pad.charge();
  await confirm.click();

  await expect(orders.title).toBeVisible();
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A10, C6: a card is entered, charged and confirmed by keyboard alone, for a caller', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, keyboard, person] = [new Pad(page), new Orders(page), new Keyboard(page), somebody()];
  await office.addCartOrder('Phone order');
  await takeToPayment(pad, undefined, { person });
  const { payment, review } = pad;

  await keyboard.goTo(payment.payer('The customer'));
  await keyboard.hit('Tab', 'ArrowDown');
  await expect(payment.method('New card')).toBeChecked();
  await keyboard.type(payment.field('Card number'), cards.challenge.number);
  await keyboard.type(payment.field('Expiry date'), '0433');
  await keyboard.type(payment.field('Security code'), '123');
  await keyboard.press(pad.continueButton);
  await pad.priced.waitFor();
  await keyboard.press(review.chargeButton);
  await keyboard.press(review.chargeAnswer);
  await keyboard.press(payment.challenge.getByRole('button', { name: 'Confirm' }));

  await expect(orders.title).toBeVisible();
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});
