import { expectAccessible } from '../drivers/axe.ts';
import { takeToPayment } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { cards } from '../drivers/payment-step.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges } from '../drivers/provider.ts';
import { saveForLater } from '../drivers/saved-orders.ts';
import { expect, test } from '../drivers/test.ts';

test('A5: the card that is chosen is marked for the eye and for assistive technology, alone in its group', async ({
  office,
  page,
}) => {
  const pad = new Pad(page);
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, 'Rhys Sinclair');
  const chosen = pad.payment.root.locator('.card-choice:has(:checked)').filter({ hasText: 'ending in' });
  await expect(chosen).toHaveCount(0);
  await pad.payment.storedCard('4444').check();

  await expect(chosen).toHaveCount(1);
  await expect(chosen).toContainText('4444');
  await page.mouse.move(0, 0);
  expect(await borderOf(pad, '4444')).not.toEqual(await borderOf(pad, '4242'));
});

const borderOf = (pad: Pad, last4: string): Promise<string> =>
  pad.payment.root
    .locator('.card-choice')
    .filter({ hasText: last4 })
    .evaluate((element) => {
      const { borderColor, backgroundColor } = getComputedStyle(element);
      return `${borderColor} on ${backgroundColor}`;
    });

test('A8: an order goes to the consultant herself', async ({ office, page }) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.goTo('Shipping');
  await pad.shipping.address('To me').check();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await expect(pad.review.root).toContainText('1 Market Yard');
  await pad.charge();

  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('1 Market Yard');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A9: a total that differs from the one quoted to the customer is called out before any charge', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await pad.priced.waitFor();
  const quoted = pad.review.root.getByRole('textbox', { name: 'Total quoted to the customer' });
  await quoted.fill('1.50');
  await quoted.press('Tab');
  const difference = pad.review.root.getByRole('checkbox', { name: /^The customer was told £1.50/ });
  await expect(difference).toBeVisible();
  await expect(pad.review.chargeButton).toHaveAttribute('aria-disabled', 'true');
  await pad.review.chargeButton.click({ force: true });
  await expect(pad.review.chargeQuestion).toBeHidden();
  await expectAccessible(page, 'a difference called out before a charge');
  await expectOrdersToBeCharges(page, nameOf(person), 0);

  await difference.check();
  await pad.charge();
  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('£1.50');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A10: Save order for later charges nothing although a card was entered, and it is entered anew', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.succeeds);
  await pad.payment.reference.fill('PO-5');
  await pad.continue();
  await pad.review.instructions.fill('Ring twice.');
  await pad.priced.waitFor();

  const saved = await saveForLater(pad);
  await expectOrdersToBeCharges(page, nameOf(person), 0);
  await saved.continue(nameOf(person));
  await pad.at('Review').waitFor();
  await expect(pad.review.root).toContainText('Enter the card. Go to Payment');
  await expect(pad.review.chargeButton).toHaveAttribute('aria-disabled', 'true');
  await pad.goTo('Payment');
  await expect(pad.payment.method('New card')).toBeChecked();
  await expect(pad.payment.field('Card number')).toHaveValue('');
  await expect(pad.payment.reference).toHaveValue('PO-5');
  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await expect(pad.review.instructions).toHaveValue('Ring twice.');
  await pad.charge();

  await expect(orders.title).toBeVisible();
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});
