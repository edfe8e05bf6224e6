import { expectAccessible } from '../drivers/axe.ts';
import { takeToPayment } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { cards } from '../drivers/payment-step.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges, ledger, paidOrdersOf } from '../drivers/provider.ts';
import { expect, test } from '../drivers/test.ts';

const known = 'Rhys Sinclair';

test('A5: the cards of the chosen payer are listed, and the CVV is asked for once a card is chosen', async ({
  office,
  page,
}) => {
  test.slow();
  const pad = new Pad(page);
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, known);
  const { payment } = pad;
  await expect(payment.payer('The customer')).toBeChecked();
  await expect(payment.storedCard('4242')).not.toBeChecked();
  await expect(payment.storedCard('4444')).not.toBeChecked();
  await expect(payment.entry).toHaveCount(0);
  await expectAccessible(page, 'Payment with stored cards');

  await payment.storedCard('4242').check();
  await expect(payment.field('Security code')).toBeVisible();
  await expect(payment.field('Card number')).toHaveCount(0);
  await pad.continue();
  await expect(payment.entry).toContainText('Enter the security code of the card.');
  await expectAccessible(page, 'Payment, security code missing');

  // The provider asks for no CVV of this one.
  await payment.storedCard('4444').check();
  await expect(payment.storedCard('4242')).not.toBeChecked();
  await expect(payment.entry).toHaveCount(0);

  await payment.payer('I do').check();
  await expect(payment.root).toContainText('belongs to another payer, so it is no longer chosen');
  await expect(payment.storedCard('4242')).toHaveCount(0);
  await expect(payment.storedCard('4444')).not.toBeChecked();
});

test('A5: a security code is asked for again for the next order', async ({ office, page }) => {
  const [pad, orders] = [new Pad(page), new Orders(page)];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, known);
  await pad.payment.storedCard('4242').check();
  await pad.payment.field('Security code').fill('123');
  await pad.continue();
  await pad.charge();
  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('Visa');

  await orders.newOrderButton.click();
  await takeToPayment(pad, known);
  await pad.payment.storedCard('4242').check();

  await expect(pad.payment.field('Security code')).toHaveValue('');
});

test('A6: a new card is saved for its payer and for nobody else, and the screen says so before', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  const { payment } = pad;
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await payment.enter({ number: '4012 8888 8888 1881' });
  await expect(payment.save).not.toBeChecked();
  await expect(payment.entry).toContainText(`in the account of ${nameOf(person)} only`);
  await payment.save.check();

  // The consent was for the other account.
  await payment.payer('I do').check();
  await expect(payment.entry).toContainText('in the account of Cleo Barnes only');
  await expect(payment.save).not.toBeChecked();
  await payment.save.check();
  await expectAccessible(page, 'Payment with a new card');
  await pad.continue();
  await pad.charge();
  await expect(orders.title).toBeVisible();
  await expectAccessible(page, 'Order paid by card');

  const [order] = await paidOrdersOf(page, nameOf(person));
  expect(order?.payment.payer).toBe('operator');
  const charged = (await ledger()).find(({ reference }) => reference === order?.id);
  expect(charged).toMatchObject({ saveTo: 'u-cleo', card: { last4: '1881' } });
  await orders.newOrderButton.click();
  await takeToPayment(pad, nameOf(person));
  await expect(payment.method('New card')).toBeVisible();
  await expect(payment.storedCard('1881')).toHaveCount(0);
  await payment.payer('I do').check();
  await expect(payment.storedCard('1881')).toBeVisible();
});

test('A6: the customer’s card is saved for the customer', async ({ office, page }) => {
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter({ number: '5105 1051 0510 5100' });
  await pad.payment.save.check();
  await pad.continue();
  await pad.charge();
  await expect(orders.title).toBeVisible();

  await orders.newOrderButton.click();
  await takeToPayment(pad, nameOf(person));

  await expect(pad.payment.storedCard('5100')).toBeVisible();
  await pad.payment.payer('I do').check();
  await expect(pad.payment.storedCard('4444')).toBeVisible();
  await expect(pad.payment.storedCard('5100')).toHaveCount(0);
});

test('A7: a wrong card number is said beside the card fields, and nothing else is lost', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  const { payment } = pad;
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await payment.enter(cards.wrong);
  await payment.reference.fill('PO-7781');
  await payment.save.check();
  await pad.continue();

  await expect(payment.entry.getByText('Check the card number.')).toBeVisible();
  await expect(payment.fields.getByText('Check the card number.')).toBeVisible();
  await expect(pad.root).not.toContainText(/token/i);
  await expectAccessible(page, 'Payment, wrong card number');
  await expect(payment.field('Expiry date')).toHaveValue('04 / 33');
  await expect(payment.field('Security code')).toHaveValue('123');
  await expect(payment.reference).toHaveValue('PO-7781');
  await expect(payment.save).toBeChecked();

  // The link of the summary leads to the field.
  await pad.root.getByRole('link', { name: 'Check the card number.' }).click();
  await expect(payment.field('Card number')).toBeFocused();
  await payment.field('Card number').fill(cards.succeeds.number);
  await expect(payment.entry.getByText('Check the card number.')).toHaveCount(0);
  await pad.continue();
  await pad.charge();

  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('PO-7781');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A7: a card that the provider takes no token for is told of in the words of the shop', async ({
  office,
  page,
}) => {
  const [pad, person] = [new Pad(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter({ number: '4000 0000 0000 4046' });
  await pad.continue();
  await pad.charge();

  await pad.at('Payment').waitFor();
  await expect(pad.payment.root).toContainText('declined');
  await expect(pad.root).not.toContainText(/token/i);
  await expectOrdersToBeCharges(page, nameOf(person), 0);
});

test('A7: card fields whose file was lost on the way open once they are asked for again', async ({
  office,
  page,
}) => {
  const pad = new Pad(page);
  const { payment } = pad;
  const isFile = /\/fields-slot[^/]*\.[jt]s/;
  await page.route(isFile, (route) => route.abort());
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person: somebody() });
  await payment.method('New card').check();
  await expect(payment.root).toContainText('did not open. Nothing was charged.');
  await page.unroute(isFile);

  await payment.root.getByRole('button', { name: 'Try again' }).click();
  await payment.enter(cards.succeeds);

  await pad.continue();
  await expect(pad.at('Review')).toBeVisible();
});
