import { takeToPayment } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { cards } from '../drivers/payment-step.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges } from '../drivers/provider.ts';
import { expect, test } from '../drivers/test.ts';

const known = 'Rhys Sinclair';

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
