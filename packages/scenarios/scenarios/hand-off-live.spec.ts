import { expectAccessible } from '../drivers/axe.ts';
import { shortenLinks } from '../drivers/handoff.ts';
import { takeToPayment } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { PayPage } from '../drivers/pay-page.ts';
import { cards } from '../drivers/payment-step.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges } from '../drivers/provider.ts';
import { expect, test } from '../drivers/test.ts';

test('C5: the operator takes an order back while its customer has it open, and places it for her', async ({
  office,
  page,
  browser,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Phone order');
  await takeToPayment(pad, undefined, { person });
  const link = await sendToCustomer(pad);
  const context = await browser.newContext();
  const customer = new PayPage(await context.newPage());
  await customer.open(link);
  await customer.pad.payment.enter(cards.succeeds);
  await customer.pad.continue();
  await customer.pad.at('Review').waitFor();
  await expect(pad.root.getByRole('heading', { name: 'The customer is looking at the order' })).toBeVisible();

  await pad.root.getByRole('button', { name: 'Take back' }).click();
  await expect(pad.root.getByText('The link stops working')).toBeVisible();
  await expectAccessible(page, 'The question before an order is taken back');
  await pad.root.getByRole('button', { name: 'Take it back' }).click();
  await expect(pad.root.getByText('The order was taken back.')).toBeVisible();
  await customer.pad.charge();

  await expect(customer.heading).toHaveText('We took this order back');
  await expectAccessible(page, 'An order that was taken back');
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.at('Review').waitFor();
  await pad.place();
  await expect(orders.title).toBeVisible();
  await expectOrdersToBeCharges(page, nameOf(person), 0);
  await context.close();
});

test('X6: a link that expires unlocks the order in the pad, which is sent again by another link', async ({
  office,
  page,
  browser,
}) => {
  test.slow();
  const [pad, person] = [new Pad(page), somebody()];
  const stopShortening = await shortenLinks(page, 8);
  await office.addCartOrder('Phone order');
  await takeToPayment(pad, undefined, { person });
  await pad.root.getByRole('button', { name: 'Send to customer', disabled: false }).click();
  await pad.root.getByRole('dialog').getByRole('button', { name: 'Send link' }).click();

  await expect(pad.root.getByText('The link has expired.')).toBeVisible();
  await pad.at('Payment').waitFor();
  await expect(pad.payment.method('Cash')).toBeEnabled();
  await expectAccessible(page, 'An order whose link has expired');

  await stopShortening();
  const context = await browser.newContext();
  const customer = new PayPage(await context.newPage());
  await customer.open(await sendToCustomer(pad));
  await customer.pad.payment.enter(cards.succeeds);
  await customer.pad.continue();
  await customer.pad.charge();
  await expect(customer.heading).toHaveText('Your order is paid');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
  await context.close();
});

/** Sends the order of a pad to the address of its contact, and returns the link. */
async function sendToCustomer({ root }: Pad): Promise<string> {
  await root.getByRole('button', { name: 'Send to customer', disabled: false }).click();
  await root.getByRole('dialog').getByRole('button', { name: 'Send link' }).click();
  await expect(root.getByRole('heading', { name: 'Waiting for the customer' })).toBeVisible();
  return root.getByRole('textbox', { name: 'Link for the customer' }).inputValue();
}
