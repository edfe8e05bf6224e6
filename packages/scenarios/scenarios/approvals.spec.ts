import { expectAccessible } from '../drivers/axe.ts';
import { ApprovalInbox, ApprovalQuestion } from '../drivers/approvals.ts';
import { lantern, takeToItems } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import type { Pad } from '../drivers/pad.ts';
import { Prices } from '../drivers/prices.ts';
import { expect, test } from '../drivers/test.ts';

/** Takes thirty per cent off a line: three times what a CSR may give. */
async function takeOffTooMuch(pad: Pad): Promise<void> {
  const prices = new Prices(pad);
  await takeToItems(pad);
  await pad.items.add({ title: lantern, quantity: 3 });
  await pad.items.line(lantern).getByText(/£/).first().waitFor();
  await pad.items.menu(lantern, 'Give a discount');
  await prices.giveDiscount('30', 'Goodwill');
  await expect(pad.items.line(lantern)).toContainText('This takes off more than you may.');
}

test('a CSR asks a manager for a discount beyond the limit, goes on, and places the order once it is granted live', async ({
  pad,
  browser,
}) => {
  const question = new ApprovalQuestion(pad);
  const inbox = await ApprovalInbox.open(browser);
  await inbox.goToInbox();
  await takeOffTooMuch(pad);
  const why = `Three weeks late ${crypto.randomUUID()}`;

  await question.open(lantern);
  await expect(question.dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('Goodwill');
  await expectAccessible(pad.page, 'the question for an approval');
  await question.dialog.getByRole('button', { name: 'Close' }).click();
  await question.ask(lantern, why);
  await expect(
    pad.items.line(lantern).getByRole('button', { name: 'Asked: waits for a manager' }),
  ).toBeVisible();

  const asked = inbox.asked(why);
  await expect(asked).toContainText(`3 × ${lantern}`);
  await expect(asked).toContainText('30%');
  await expect(inbox.menuEntry).toContainText('to decide');
  await expectAccessible(inbox.page, 'the approvals of a manager');
  await pad.page.reload();
  await pad.goTo('Items');
  await expect(
    pad.items.line(lantern).getByRole('button', { name: 'Asked: waits for a manager' }),
  ).toBeVisible();
  await pad.items.setQuantity(lantern, 2);

  await asked.getByRole('button', { name: /^Grant/ }).click();
  await expect(asked).toContainText('Granted');

  await expect(pad.items.line(lantern)).toContainText('Approved by Mara');
  await expectAccessible(pad.page, 'a line with an approved discount');
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.place();
  const { details } = new Orders(pad.page);
  await expect(details).toContainText('Approved by Mara');
  await expect(asked.getByRole('button', { name: /^View order/ })).toBeVisible();
  await inbox.close();
});

test('a CSR whose discount a manager refuses reads the remark at once, takes off the most and goes on', async ({
  pad,
  browser,
}) => {
  const question = new ApprovalQuestion(pad);
  const inbox = await ApprovalInbox.open(browser);
  await inbox.goToInbox();
  await takeOffTooMuch(pad);
  const why = `An old promise ${crypto.randomUUID()}`;
  await question.ask(lantern, why);

  const asked = inbox.asked(why);
  await asked.getByRole('textbox', { name: 'Remark' }).fill('A tenth at most');
  await asked.getByRole('button', { name: /^Refuse/ }).click();

  const told = pad.items.line(lantern).getByRole('button', { name: /^Refused by Mara.*A tenth at most/ });
  await expect(told).toBeVisible();
  await told.click();
  await expect(question.dialog).toContainText('Take off less, or ask again with another reason.');
  await expectAccessible(pad.page, 'a refusal');
  await question.dialog.getByRole('button', { name: 'Cancel' }).click();
  await pad.items
    .line(lantern)
    .getByRole('button', { name: /^Reduce to/ })
    .click();

  await expect(pad.items.line(lantern)).not.toContainText('This takes off more than you may.');
  await pad.continue();
  await pad.at('Shipping').waitFor();
  await inbox.close();
});

test('a CSR takes a question back, and the manager sees that nothing is to be decided any more', async ({
  pad,
  browser,
}) => {
  const question = new ApprovalQuestion(pad);
  const inbox = await ApprovalInbox.open(browser);
  await inbox.goToInbox();
  await takeOffTooMuch(pad);
  const why = `A mistake ${crypto.randomUUID()}`;
  await question.ask(lantern, why);
  const asked = inbox.asked(why);
  await expect(asked.getByRole('button', { name: /^Grant/ })).toBeVisible();

  await question.open(lantern, 'Asked: waits for a manager');
  await question.dialog.getByRole('button', { name: 'Take it back' }).click();

  await expect(asked).toContainText('Taken back');
  await expect(asked.getByRole('button', { name: /^Grant/ })).toHaveCount(0);
  await expect(pad.items.line(lantern).getByRole('button', { name: 'Ask a manager' })).toBeVisible();
  await inbox.close();
});
