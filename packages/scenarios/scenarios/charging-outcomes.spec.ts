import { expectAccessible } from '../drivers/axe.ts';
import { support } from '../drivers/customer-pages.ts';
import { takeToPayment } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { cards } from '../drivers/payment-step.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges } from '../drivers/provider.ts';
import { expect, test } from '../drivers/test.ts';
import { gate, isPlacing, ordersFor } from '../drivers/wire.ts';

test('A10: a payer who refuses the bank’s question is not charged, and everything is kept', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.challenge);
  await pad.payment.reference.fill('PO-88');
  await pad.continue();
  await pad.review.instructions.fill('Leave it with the porter.');
  await pad.charge();
  await pad.payment.challenge.getByRole('button', { name: 'Refuse' }).click();

  await pad.at('Payment').waitFor();
  await expect(pad.payment.root).toContainText('The payment was not confirmed with the bank.');
  await expect(pad.payment.reference).toHaveValue('PO-88');
  await expectAccessible(page, 'Payment, not confirmed with the bank');
  await expectOrdersToBeCharges(page, nameOf(person), 0);

  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await expect(pad.review.instructions).toHaveValue('Leave it with the porter.');
  await pad.charge();
  await expect(orders.title).toBeVisible();
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A10, X2: a bank’s question that is abandoned by a reload charges nothing, and the order goes on', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.challenge);
  await pad.continue();
  await pad.charge();
  await expect(pad.payment.challenge.getByRole('button', { name: 'Confirm' })).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();

  await pad.at('Payment').waitFor();
  await expect(pad.payment.challenge.owner()).toHaveCount(0);
  await expect(pad.payment.method('New card')).toBeChecked();
  await expectOrdersToBeCharges(page, nameOf(person), 0);

  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await pad.charge();
  await expect(orders.title).toBeVisible();
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('X2: a charge whose answer was lost is said to be unknown, is looked up, and is one charge', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  const openLookups = await gate(page, '**/v1/submissions/**');
  await page.route(isPlacing, async (route) => {
    if (route.request().method() === 'POST') await route.fetch();
    await route.abort('connectionreset');
  });
  await pad.charge();

  await expect(pad.review.unknownOutcome).toBeVisible();
  await expect(pad.review.root).toContainText(support);
  await expect(pad.review.root.getByRole('button', { name: 'Placing the order' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectAccessible(page, 'Review, the outcome of a charge is unknown');
  await page.unroute(isPlacing);
  openLookups();
  await expect(orders.title).toBeVisible();
  expect(await ordersFor(page, nameOf(person))).toHaveLength(1);
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('X2: a provider that is silent after it has charged leads to one order and one charge', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter({ number: '4000 0000 0000 2024' });
  await pad.continue();
  await pad.charge();

  await expect(orders.title).toBeVisible();
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});
