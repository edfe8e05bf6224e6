import type { Page } from '@playwright/test';
import { Office } from './drivers/office.ts';
import { takeToPayment } from './drivers/order.ts';
import { Pad } from './drivers/pad.ts';
import { PayPage } from './drivers/pay-page.ts';
import { cards } from './drivers/payment-step.ts';

/** Takes pictures of an order that is left to its customer, as its operator sees it, and of the customer's page once it is taken back. */
export async function walkHandoffs(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the customer needs a browser of her own');
  await page.context().clearCookies({ name: 'orderpad_session' });
  const [office, pad] = [new Office(page), new Pad(page)];
  await office.signIn();
  await office.addCartOrder('Phone order');
  await takeToPayment(pad);
  await pad.root.getByRole('button', { name: 'Send to customer', disabled: false }).click();
  const question = pad.root.getByRole('dialog');
  await question.getByRole('textbox', { name: 'E-mail address' }).fill('wren@');
  await question.getByRole('button', { name: 'Send link' }).click();
  await question.getByText('Enter an e-mail address').waitFor();
  await take('handoff-asked');
  await question.getByRole('textbox', { name: 'E-mail address' }).fill('wren@example.com');
  await question.getByRole('button', { name: 'Send link' }).click();
  const heading = (name: string) => pad.root.getByRole('heading', { name });
  await heading('Waiting for the customer').waitFor();
  await take('handoff-waiting');
  const link = await pad.root.getByRole('textbox', { name: 'Link for the customer' }).inputValue();
  const customer = new PayPage(await browser.newPage());
  await customer.open(link);
  await heading('The customer is looking at the order').waitFor();
  await take('handoff-opened');
  await customer.pad.payment.enter(cards.insufficientFunds);
  await customer.pad.continue();
  await customer.pad.charge();
  await heading('The payment did not go through').waitFor();
  await take('handoff-failed');
  await pad.root.getByRole('button', { name: 'Take back' }).click();
  await pad.root.getByText('The link stops working').waitFor();
  await take('handoff-take-back');
  await pad.root.getByRole('button', { name: 'Take it back' }).click();
  await pad.root.getByText('The order was taken back.').waitFor();
  await take('handoff-taken-back');
  await customer.page.close();
}
