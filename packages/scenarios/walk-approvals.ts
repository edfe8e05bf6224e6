import type { Page } from '@playwright/test';
import { accounts } from './drivers/accounts.ts';
import { ApprovalQuestion } from './drivers/approvals.ts';
import { Office } from './drivers/office.ts';
import { apron, lantern, takeToItems } from './drivers/order.ts';
import { Orders } from './drivers/orders.ts';
import { Pad } from './drivers/pad.ts';
import { Prices } from './drivers/prices.ts';

/** Takes pictures of approvals: at the CSR who asks, at the manager who decides, and on the order. */
export async function walkApprovals(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  await page.context().clearCookies({ name: 'orderpad_session' });
  const office = new Office(page);
  const pad = new Pad(page);
  const prices = new Prices(pad);
  const question = new ApprovalQuestion(pad);
  await office.signIn();
  await office.addCartOrder();
  await takeToItems(pad);
  await pad.items.add({ title: lantern, quantity: 3 });
  await pad.items.add({ title: apron, quantity: 2 });
  await pad.items.line(lantern).getByText(/£/).first().waitFor();
  await pad.items.menu(lantern, 'Give a discount');
  await prices.discount.getByRole('textbox', { name: 'Per cent off' }).fill('30');
  await prices.discount.getByText('A manager can approve it.').waitFor();
  await take('approval-discount');
  await prices.giveDiscount('30', 'Goodwill');
  await pad.items.line(lantern).getByText('This takes off more than you may.').waitFor();
  await take('approval-issue');
  await question.open(lantern);
  await take('approval-question');
  await page.keyboard.press('Escape');
  await question.ask(lantern, 'Three weeks late, and the customer asks for a third of it back');
  await pad.items.line(lantern).getByText('Asked: waits for a manager').waitFor();
  await take('approval-waits');
  await question.open(lantern, 'Asked: waits for a manager');
  await question.dialog.getByText('Nobody has answered yet').waitFor();
  await take('approval-asked');
  await page.keyboard.press('Escape');
  await decide(page, 'Refuse', 'A quarter at most this time: the margin on lanterns is thin', take);
  await pad.goTo('Items').catch(() => undefined);
  await pad.items
    .line(lantern)
    .getByText(/Refused by/)
    .waitFor();
  await take('approval-refused');
  await question.open(lantern, /Refused by/);
  await take('approval-refused-why');
  await question.dialog.getByRole('textbox', { name: 'Reason' }).fill('The whole order hangs on it');
  await question.dialog.getByRole('button', { name: 'Ask again' }).click();
  await question.dialog.waitFor({ state: 'hidden' });
  await decide(page, 'Grant', 'Once', take);
  await pad.goTo('Items').catch(() => undefined);
  await pad.items
    .line(lantern)
    .getByText(/Approved by/)
    .waitFor();
  await take('approval-granted');
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await take('approval-review');
  await pad.place();
  await new Orders(page).details.waitFor();
  await take('approval-order');
}

/** Decides as a manager in the same browser, and comes back as the CSR. */
async function decide(
  page: Page,
  press: 'Grant' | 'Refuse',
  remark: string,
  take: (screen: string) => Promise<void>,
): Promise<void> {
  const back = page.url();
  await page.context().clearCookies({ name: 'orderpad_session' });
  await page.goto('/');
  await new Office(page).signIn(accounts.manager);
  await page.goto('/#/approvals');
  const asked = page.getByRole('article').first();
  await asked.getByRole('textbox', { name: 'Remark' }).fill(remark);
  await take(`approvals-${press.toLowerCase()}`);
  await asked.getByRole('button', { name: new RegExp(`^${press}`) }).click();
  await asked
    .getByText(press === 'Grant' ? 'Granted' : 'Refused')
    .first()
    .waitFor();
  await take(`approvals-${press.toLowerCase()}-done`);
  await page.context().clearCookies({ name: 'orderpad_session' });
  await page.goto('/');
  await new Office(page).signIn();
  await page.goto(back);
  await page.goto('about:blank');
  await page.goto(back);
}
