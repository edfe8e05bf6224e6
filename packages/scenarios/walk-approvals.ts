import { ApprovalPage, type ApprovalDecision, SignIn } from '@orderpad/contracts';
import { type Page, request } from '@playwright/test';
import { accounts } from './drivers/accounts.ts';
import { ApprovalQuestion } from './drivers/approvals.ts';
import { Office } from './drivers/office.ts';
import { hanger, lantern, takeToItems } from './drivers/order.ts';
import { Orders } from './drivers/orders.ts';
import { Pad } from './drivers/pad.ts';
import { Prices } from './drivers/prices.ts';

/** Takes pictures of approvals: at the CSR who asks, at the manager who decides, and on the order. */
export async function walkApprovals(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  await page.context().clearCookies({ name: 'orderpad_session' });
  const office = new Office(page);
  const pad = new Pad(page);
  const question = new ApprovalQuestion(pad);
  await office.signIn();
  await office.addCartOrder();
  await takeToItems(pad);
  await takeOffTooMuch(pad, () => take('approval-discount'));
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
  await decide(page, { decision: 'refused', remark: 'A quarter at most: the margin on lanterns is thin' });
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
  await decide(page, { decision: 'granted', remark: 'Once' });
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
  await office.addCartOrder();
  await takeToItems(pad);
  await takeOffTooMuch(pad);
  await question.ask(lantern, 'Three weeks late, and the customer asks for a third of it back');
  await page.context().clearCookies({ name: 'orderpad_session' });
  await office.signIn(accounts.manager);
  await page.goto('/#/approvals');
  const asked = page.getByRole('article').first();
  await asked.getByRole('textbox', { name: 'Remark' }).fill('Once');
  await take('approvals-to-decide');
  await asked.getByRole('button', { name: /^Grant/ }).click();
  await page
    .getByText(/^Granted: /)
    .first()
    .waitFor();
  await take('approvals-decided');
  await page.getByRole('combobox', { name: 'State' }).selectOption('');
  await page.getByRole('article').first().waitFor();
  await take('approvals');
}

/** Takes thirty per cent off a line, beside another one. `beyond` is called with the dialog that says that it is too much. */
async function takeOffTooMuch(pad: Pad, beyond?: () => Promise<void>): Promise<void> {
  const prices = new Prices(pad);
  await pad.items.add({ title: lantern, quantity: 3 });
  await pad.items.add({ title: hanger, quantity: 2 });
  await pad.items.line(lantern).getByText(/£/).first().waitFor();
  await pad.items.menu(lantern, 'Give a discount');
  await prices.discount.getByRole('textbox', { name: 'Per cent off' }).fill('30');
  await prices.discount.getByText('A manager can approve it.').waitFor();
  await beyond?.();
  await prices.giveDiscount('30', 'Goodwill');
  await pad.items.line(lantern).getByText('This takes off more than you may.').waitFor();
}

/** Decides as a manager about what was asked last. */
async function decide(page: Page, decision: ApprovalDecision): Promise<void> {
  const api = await request.newContext({ baseURL: new URL(page.url()).origin });
  const { username, password } = accounts.manager;
  const { token } = SignIn.parse(
    await (await api.post('/v1/sign-in', { data: { username, password } })).json(),
  );
  const headers = { authorization: `Bearer ${token}` };
  const answer = await api.get('/v1/approvals?state=asked&limit=1', { headers });
  const [asked] = ApprovalPage.parse(await answer.json()).items;
  await api.post(`/v1/approvals/${asked?.id}/decision`, { headers, data: decision });
  await api.dispose();
}
