import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { lantern } from '../drivers/order.ts';
import { RequestInbox, requestNumber, sendRequest, takeToRequest } from '../drivers/requests.ts';
import { expect, test } from '../drivers/test.ts';
import { Tier } from '../drivers/tier.ts';

test('E3: the client sees past orders and places an order as a request, which charges nothing', async ({
  page,
}) => {
  test.slow();
  const shop = new CustomerPages(page);
  await shop.signIn(accounts.client);
  await expect(page.getByText(/Past orders|Your orders will be listed here/).first()).toBeVisible();

  const pad = await takeToRequest(page);
  await expect(pad.review.root).toContainText('Nothing is charged now.');
  await expectAccessible(page, 'the review of a request');
  await pad.request();

  const number = await requestNumber(page);
  await expect(page.getByText('Your request is sent.')).toBeVisible();
  await expectAccessible(page, 'a request that was sent');
  await shop.goTo('Your requests');
  await expect(shop.request(number)).toContainText('Sent');
  await expectAccessible(page, 'the requests of a client');
});

test('E4: the client sees the prices of her pricing tier, and the tier by pointer and by keyboard', async ({
  page,
}) => {
  const shop = new CustomerPages(page);
  await shop.signIn(accounts.client);
  await expect(shop.prices.getByRole('row', { name: 'Everything 20% off', exact: true })).toBeVisible();
  await shop.openCart();
  const tier = new Tier(page.locator('order-pad'));

  await tier.viewButton.click();
  await expect(tier.rule('Everything').first()).toContainText('20% off');
  await page.keyboard.press('Escape');
  await expect(tier.dialog).toBeHidden();
  await tier.viewButton.focus();
  await page.keyboard.press('Enter');

  await expect(tier.rule('Everything').first()).toContainText('20% off');
});

test('E5: the request appears in the account of the business with a message, without a reload', async ({
  page,
  browser,
}) => {
  test.slow();
  const inbox = await RequestInbox.open(browser);
  await inbox.goToInbox();
  await new CustomerPages(page).signIn(accounts.client);

  const number = await sendRequest(page);

  await expect(inbox.news).toContainText('New request of Inês Duarte');
  await expect(inbox.row(number)).toContainText('To decide');
  await expect(inbox.menuEntry).toContainText('to decide');
  await expectAccessible(inbox.page, 'the inbox of requests');
  await inbox.close();
});

test('E6: staff open the request, adjust it, and confirm it: it becomes an active order', async ({
  page,
  browser,
}) => {
  test.slow();
  const shop = new CustomerPages(page);
  await shop.signIn(accounts.client);
  const number = await sendRequest(page);
  const inbox = await RequestInbox.open(browser);
  await inbox.goToInbox();

  await inbox.openRequest(number);
  const { pad } = inbox;
  await pad.goTo('Items');
  await expect(inbox.asked).toContainText('The order is what was asked for.');
  await pad.items.quantityOf(lantern).fill('3');
  await pad.items.quantityOf(lantern).press('Tab');
  await expect(inbox.asked).toContainText('2 before, 3 now');
  await expectAccessible(inbox.page, 'a request beside the order');
  await pad.goTo('Payment');
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.confirm();

  await expect(inbox.page.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
  await shop.goTo('Your requests');
  await expect(shop.request(number)).toContainText('Confirmed');
  await shop
    .request(number)
    .getByRole('button', { name: /^View order/ })
    .click();
  await expect(page.getByRole('heading', { name: /^Order OP-/ })).toBeVisible();
  await inbox.close();
});

test('E6: staff decline the request with a reason, which the client sees at once', async ({
  page,
  browser,
}) => {
  test.slow();
  const shop = new CustomerPages(page);
  await shop.signIn(accounts.client);
  const number = await sendRequest(page);
  await shop.goTo('Your requests');
  await expect(shop.request(number)).toContainText('Sent');
  const inbox = await RequestInbox.open(browser);
  await inbox.goToInbox();

  await inbox.page.getByRole('button', { name: `Decline request ${number}` }).click();
  const dialog = inbox.page.getByRole('dialog', { name: `Decline request ${number}` });
  await dialog.getByRole('button', { name: 'Decline request' }).click();
  await expect(dialog).toContainText('Enter a reason.');
  await expectAccessible(inbox.page, 'the question for a reason');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Sold out until spring');
  await dialog.getByRole('button', { name: 'Decline request' }).click();

  await expect(inbox.row(number)).toContainText('Declined');
  await expect(shop.request(number)).toContainText('Reason: Sold out until spring');
  await inbox.close();
});

test('E6: two members of staff on one request are told of each other, and make one order', async ({
  page,
  browser,
}) => {
  test.slow();
  const shop = new CustomerPages(page);
  await shop.signIn(accounts.client);
  const number = await sendRequest(page);
  const one = await RequestInbox.open(browser, accounts.csr);
  const other = await RequestInbox.open(browser, accounts.manager);

  for (const inbox of [one, other]) {
    await inbox.goToInbox();
    await inbox.openRequest(number);
  }
  for (const inbox of [one, other]) {
    await expect(inbox.asked).toContainText('has this request open, too.');
    await inbox.pad.at('Payment').waitFor();
    await inbox.pad.payment.method('Cash').check();
    await inbox.pad.continue();
    await inbox.pad.at('Review').waitFor();
    await inbox.pad.priced.waitFor();
  }
  await Promise.all([one, other].map(({ pad }) => pad.confirm()));

  const placed = one.page.getByRole('heading', { name: /^Order OP-/ });
  await expect(placed).toBeVisible();
  const text = (await placed.textContent()) ?? '';
  await expect(other.page.getByRole('heading', { name: text })).toBeVisible();
  await one.close();
  await other.close();
});

test('E5: a request whose answer was lost is sent once', async ({ page, browser }) => {
  test.slow();
  const shop = new CustomerPages(page);
  await shop.signIn(accounts.client);
  const pad = await takeToRequest(page, 5);
  let lost = 0;
  await page.route(
    ({ pathname }) => pathname === '/v1/requests',
    async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    },
  );

  await pad.request();
  const number = await requestNumber(page);

  expect(lost).toBe(1);
  const inbox = await RequestInbox.open(browser);
  await inbox.goToInbox();
  await inbox.page.getByRole('searchbox').or(inbox.page.getByLabel('Search requests')).first().fill(number);
  await expect(inbox.page.getByRole('rowheader', { name: /^R-/ })).toHaveCount(1);
  await inbox.close();
});
