import { expectAccessible } from '../drivers/axe.ts';
import { takeToPayment } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { PayPage } from '../drivers/pay-page.ts';
import { cards } from '../drivers/payment-step.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges } from '../drivers/provider.ts';
import { expect, test } from '../drivers/test.ts';

test('C5, X6: the operator leaves an order to its customer, and watches her open and pay it', async ({
  office,
  page,
  browser,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Phone order');
  await takeToPayment(pad, undefined, { person });

  await pad.root.getByRole('button', { name: 'Send to customer', disabled: false }).click();
  const question = pad.root.getByRole('dialog');
  await expect(question.getByRole('textbox', { name: 'E-mail address' })).toHaveValue(person.email);
  await question.getByRole('button', { name: 'Send link' }).click();
  await expect(pad.root.getByRole('heading', { name: 'Waiting for the customer' })).toBeVisible();
  const link = await pad.root.getByRole('textbox', { name: 'Link for the customer' }).inputValue();
  await expectAccessible(page, 'An order that waits for its customer');

  const context = await browser.newContext();
  const customer = new PayPage(await context.newPage());
  await customer.open(link);
  await expect(pad.root.getByRole('heading', { name: 'The customer is looking at the order' })).toBeVisible();
  await customer.pad.payment.enter(cards.insufficientFunds);
  await customer.pad.continue();
  await customer.pad.charge();
  await expect(pad.root.getByRole('heading', { name: 'The payment did not go through' })).toBeVisible();
  await customer.pad.payment.enter(cards.succeeds);
  await customer.pad.continue();
  await customer.pad.charge();
  await expect(customer.heading).toHaveText('Your order is paid');

  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('Left to the customer to pay');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
  await context.close();
});
