import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { HandingOff } from '../drivers/handoff.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { Office } from '../drivers/office.ts';
import { PayPage } from '../drivers/pay-page.ts';
import { cards } from '../drivers/payment-step.ts';
import { expectOrdersToBeCharges, paidOrdersOf } from '../drivers/provider.ts';
import { expect, test } from '../drivers/test.ts';

const phone = { width: 360, height: 780 };
const pounds = ({ amount }: { readonly amount: number }) => `£${(amount / 100).toFixed(2)}`;

test('C5: a customer checks an order that was left to her and pays exactly its total, by the link alone', async ({
  page,
  request,
  browser,
}) => {
  test.slow();
  const { name, link, total, lines } = await new HandingOff(request).leave();
  const [customer, pad] = [new PayPage(page), new PayPage(page).pad];
  await page.setViewportSize(phone);

  await customer.open(link);
  await expect(customer.heading).toHaveText('Check and pay your order');
  expect(page.url()).not.toContain(new URL(link).hash.slice('#handoff='.length));
  await expect(page.getByText('Cleo Barnes prepared it for you.')).toBeVisible();
  await expect(customer.fact('To pay')).toHaveText(pounds(total));
  await expect(customer.fact('Order for')).toHaveText(name);
  await expect(customer.help).toContainText('+44 113 496 0000');
  await expect(customer.help).toContainText('Mon–Fri 9:00–17:30');
  await expect(customer.help).toContainText('support@example.com');
  await pad.payment.enter(cards.succeeds);
  await expectAccessible(page, 'The payment of an order by a link');
  await page.setViewportSize(phone);

  await pad.continue();
  await pad.at('Review').waitFor();
  for (const { item } of lines) await expect(pad.review.root.getByText(item.title)).toBeVisible();
  await expect(pad.review.root.getByRole('region', { name: 'Shipping' })).toContainText('7 Orchard Row');
  await expect(pad.review.root.getByText('Ring twice.')).toBeVisible();
  await expect(pad.review.root.getByRole('button', { name: /^Change (?!Payment)/ })).toHaveCount(0);
  await expect(pad.review.chargeButton).toHaveText(`Pay ${pounds(total)} now`);
  await expectAccessible(page, 'The review of an order by a link');
  await pad.charge();

  await expect(customer.heading).toHaveText('Your order is paid');
  await expect(pad.root.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
  await expect(pad.root.getByRole('button', { name: /New order|View/ })).toHaveCount(0);
  await expectAccessible(page, 'An order that was paid by a link');
  const staff = await browser.newPage();
  await new Office(staff).signIn();
  await expectOrdersToBeCharges(staff, name, 1);
  const [order] = await paidOrdersOf(staff, name);
  expect(order?.totals.total).toBe(total.amount);
  expect(order?.payment).toMatchObject({ payer: 'contact', channel: 'ecom' });
  await staff.close();
});

test('C5: a link opens in one browser, which goes on after a reload', async ({ page, request, browser }) => {
  const { link } = await new HandingOff(request).leave();
  const customer = new PayPage(page);
  await customer.open(link);
  await expect(customer.heading).toHaveText('Check and pay your order');
  await expect(customer.pad.payment.method('New card')).toBeChecked();
  await expect(customer.pad.saved).toBeVisible();

  const other = await browser.newContext();
  const stranger = new PayPage(await other.newPage());
  await stranger.open(link);
  await expect(stranger.heading).toHaveText('This order is open in another browser');
  await expect(stranger.help).toContainText('+44 113 496 0000');
  await expectAccessible(stranger.page, 'A link that was opened elsewhere');
  await other.close();

  await page.reload();
  await expect(customer.heading).toHaveText('Check and pay your order');
  await customer.pad.at('Payment').waitFor();
  // The same browser may follow the link again.
  await customer.open(link);
  await expect(customer.heading).toHaveText('Check and pay your order');
});

test('C5: a link that is not valid, has expired or was taken back says so, and whom to ask', async ({
  page,
  request,
}) => {
  const office = new HandingOff(request);
  const customer = new PayPage(page);
  await customer.open('/pay.html#handoff=abcdefghijklmnopqrstuvwxyz');
  await expect(customer.heading).toHaveText('This link is not valid');
  await expectAccessible(page, 'A link that is not valid');

  const soon = await office.leaveBriefly();
  await office.expired(soon.handoff);
  await page.goto('/pay.html');
  await customer.open(soon.link);
  await expect(customer.heading).toHaveText('This link has expired');
  await expect(customer.help).toContainText('support@example.com');

  const revoked = await office.leave();
  await office.revoke(revoked.handoff);
  await customer.open(revoked.link);
  await expect(customer.heading).toHaveText('We took this order back');
});

test('C5: an order that is taken back while its customer has it open cannot be paid', async ({
  page,
  request,
}) => {
  const office = new HandingOff(request);
  const { handoff, link } = await office.leave();
  const customer = new PayPage(page);
  await customer.open(link);
  await customer.pad.payment.enter(cards.succeeds);
  await customer.pad.continue();
  await customer.pad.at('Review').waitFor();

  await office.revoke(handoff);
  await customer.pad.charge();

  await expect(customer.heading).toHaveText('We took this order back');
  await expect(customer.help).toContainText('+44 113 496 0000');
  expect(await office.stateOf(handoff)).toMatchObject({ state: 'revoked' });
});

test('C5: a declined card leaves everything as it was, and the operator learns of it', async ({
  page,
  request,
}) => {
  const office = new HandingOff(request);
  const { handoff, link, total } = await office.leave();
  const customer = new PayPage(page);
  const { pad } = customer;
  await page.setViewportSize(phone);
  await customer.open(link);
  await pad.payment.enter(cards.insufficientFunds);
  await pad.continue();
  await pad.charge();

  await pad.at('Payment').waitFor();
  await expect(pad.payment.root.getByText('the card does not cover the amount').first()).toBeVisible();
  await expectAccessible(page, 'A declined card');
  await expect.poll(() => office.stateOf(handoff)).toMatchObject({ state: 'failed' });

  await pad.payment.enter(cards.challenge);
  await pad.continue();
  await pad.charge();
  await pad.payment.challenge.getByRole('button', { name: 'Confirm' }).click();
  await expect(customer.heading).toHaveText('Your order is paid');
  expect(await office.stateOf(handoff)).toMatchObject({ state: 'paid', total });

  await page.reload();
  await expect(customer.heading).toHaveText('This order is paid');
  await expect(page.getByText(/Your order number is OP-/)).toBeVisible();
});

test('C5: a payment whose answer is lost is asked about, and the order is paid once', async ({
  page,
  request,
  browser,
}) => {
  const { name, link } = await new HandingOff(request).leave();
  const customer = new PayPage(page);
  await customer.open(link);
  await customer.pad.payment.enter(cards.succeeds);
  await customer.pad.continue();
  await page.route(
    '**/v1/orders',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await customer.pad.charge();

  await expect(customer.heading).toHaveText('Your order is paid');
  const staff = await browser.newPage();
  await new Office(staff).signIn();
  await expectOrdersToBeCharges(staff, name, 1);
  await staff.close();
});

test('C5: a customer pays by keyboard alone', async ({ page, request }) => {
  const { link } = await new HandingOff(request).leave();
  const [customer, keyboard] = [new PayPage(page), new Keyboard(page)];
  const { payment, review, continueButton, priced } = customer.pad;
  await customer.open(link);
  await expect(payment.method('New card')).toBeChecked();

  await keyboard.type(payment.field('Card number'), cards.succeeds.number);
  await keyboard.type(payment.field('Expiry date'), '0433');
  await keyboard.type(payment.field('Security code'), '123');
  await keyboard.press(continueButton);
  await priced.waitFor();
  await keyboard.press(review.chargeButton);
  await keyboard.press(review.chargeAnswer);

  await expect(customer.heading).toHaveText('Your order is paid');
});

test('C5: a message with the link waits in the outbox of a shop without a mail server', async ({
  office,
  page,
  request,
  context,
}) => {
  const { person, total } = await new HandingOff(request).leave({ isMailed: true });
  await expect(office.page).toHaveURL(/./);
  await page.getByRole('link', { name: 'Outbox' }).click();
  const row = page.getByRole('row').filter({ hasText: person.lastName });
  await expect(row).toContainText('Not sent');
  await expectAccessible(page, 'The outbox');

  await row.getByRole('link').click();
  const message = page.locator('iframe').contentFrame();
  await expect(message.getByText(pounds(total))).toBeVisible();
  await expect(message.getByText('Cleo Barnes').first()).toBeVisible();
  const opened = context.waitForEvent('page');
  await message.getByRole('link', { name: 'Check and pay' }).click();

  const customer = new PayPage(await opened);
  await expect(customer.heading).toHaveText('Check and pay your order');
});

test('C5: a customer who is signed in opens the order without the link, even after it was opened elsewhere', async ({
  page,
  request,
  browser,
}) => {
  const { handoff, link, name } = await new HandingOff(request).leave({ to: 'Duarte' });
  const elsewhere = await browser.newContext();
  const first = new PayPage(await elsewhere.newPage());
  await first.open(link);
  await expect(first.heading).toHaveText('Check and pay your order');
  await elsewhere.close();

  const customer = new PayPage(page);
  await customer.open(`/pay.html#order=${handoff.id}`);
  await expect(customer.heading).toHaveText('Your visit has ended');
  await new CustomerPages(page).signIn(accounts.client);
  await customer.open(`/pay.html#order=${handoff.id}`);

  await expect(customer.heading).toHaveText('Check and pay your order');
  await expect(customer.fact('Order for')).toHaveText(name);
});
