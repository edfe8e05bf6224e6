import type { Browser } from '@playwright/test';
import { type Account, accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { Office } from '../drivers/office.ts';
import { lantern } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { RequestInbox, requestNumber, sendRequest, takeToRequest } from '../drivers/requests.ts';
import { expect, test } from '../drivers/test.ts';
import { Tier } from '../drivers/tier.ts';
import { UsersPage } from '../drivers/users-page.ts';

// Client order requests, from allowing a client to order to a request that is confirmed or declined.

// They change one client, one after the other.
test.describe('staff and the user of a client', () => {
  test.describe.configure({ mode: 'serial' });

  const client = 'Tomas Reyes';
  let credentials: Account = accounts.newcomer;

  /** Opens the client's own pages in a browser of their own. */
  async function asClient(browser: Browser, work: (shop: CustomerPages) => Promise<void>): Promise<void> {
    const context = await browser.newContext();
    const shop = new CustomerPages(await context.newPage());
    await shop.page.goto('/');
    await new Office(shop.page).fillInSignIn(credentials);
    await work(shop);
    await context.close();
  }

  test('E1: while Allow order creation is off, the client cannot order, on the server as well, and is told why', async ({
    browser,
  }) => {
    await asClient(browser, async (shop) => {
      await expect(shop.cart).toContainText('Online ordering is not switched on for your account.');
      await expect(shop.cartLink).toHaveCount(0);
      await expectAccessible(shop.page, 'the home of a client who may not order');
      await shop.page.goto('/#/cart');
      await expect(shop.page.getByText('Online ordering is not switched on')).toBeVisible();

      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
      const origin = new URL(shop.page.url()).origin;
      const answer = await shop.page.request.post('/v1/quotes', {
        headers: { ...headers, origin },
        data: {
          id: 'd',
          revision: 1,
          flow: 'f',
          currency: 'GBP',
          lines: [],
          codes: [],
          promotions: [],
          shipments: [{ id: 's', to: { kind: 'contact', addressId: 'a-20031-1' }, parts: [] }],
          context: {},
        },
      });
      expect(answer.status()).toBe(403);
      expect(await answer.json()).toMatchObject({ issues: [{ code: 'ordering-not-allowed' }] });
    });
  });

  test('E1: staff find the client and switch Allow order creation on; then the client asks for an order', async ({
    page,
    browser,
  }) => {
    const users = new UsersPage(page);
    await new Office(page).signIn(accounts.manager);
    await users.open();
    await users.search('tomas');
    await users.openUser(client);
    await expect(users.allowOrders).not.toBeChecked();

    await users.allowOrders.check();
    await users.save();

    await asClient(browser, async (shop) => {
      const pad = new Pad(shop.page);
      await shop.openCart();
      await pad.items.showLines();
      await pad.items.add({ title: lantern });
      await pad.continue();
      await pad.shipping.method('Standard').check();
      await pad.continue();
      await pad.at('Review').waitFor();
      await pad.request();
      const number = await requestNumber(shop.page);
      await shop.goTo('Your requests');
      await expect(shop.request(number)).toBeVisible();
    });
  });

  test('E2: staff find a client’s user by part of a name or by user group, and change the user name', async ({
    page,
    browser,
  }) => {
    const users = new UsersPage(page);
    await new Office(page).signIn(accounts.manager);
    await users.open();
    await expectAccessible(page, 'Users');
    await users.search('REY');
    await expect(users.rows).toHaveCount(1);
    await users.search('');
    await users.group.selectOption('Customers');
    await expect(users.rows.filter({ hasText: 'Dora Vidal' })).toHaveCount(0);
    await expect(users.rows.filter({ hasText: client })).toHaveCount(1);
    await users.openUser(client);
    await expectAccessible(page, 'User');

    await users.username.fill('mara');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'Another person signs in with this.' }),
    ).toBeVisible();
    await expect(users.username).toBeFocused();
    await users.username.fill('tomas.reyes');
    await users.save();

    credentials = { ...credentials, username: 'tomas.reyes' };
    await asClient(browser, (shop) => shop.cartLink.waitFor());
  });

  test('E2: staff set a new password, and the client logs in with it', async ({ page, browser }) => {
    const users = new UsersPage(page);
    await new Office(page).signIn(accounts.manager);
    await users.open();
    await users.search('tomas');
    await users.openUser(client);

    await users.newPassword.fill('short');
    await users.setPassword.click();
    await expect(page.getByRole('alert').filter({ hasText: 'at least 8 characters' })).toBeVisible();
    await users.newPassword.fill('a better password');
    await users.setPassword.click();
    await expect(page.getByText('The password is set')).toBeVisible();

    credentials = { ...credentials, password: 'a better password' };
    await asClient(browser, (shop) => shop.cartLink.waitFor());
  });

  test('E2: generated credentials are shown once and given out, and the client logs in with them', async ({
    page,
    browser,
  }) => {
    const users = new UsersPage(page);
    await new Office(page).signIn(accounts.admin);
    await users.open();
    await users.search('tomas');
    await users.openUser(client);

    const given = await users.generate();
    await expectAccessible(page, 'User with generated credentials');
    await users.newPassword.fill('short');
    await users.setPassword.click();
    await expect(page.getByText('A password has at least')).toBeVisible();
    await expect(page.getByText(given.password)).toBeVisible();
    await page.getByRole('button', { name: 'Copy password' }).click();
    await expect(page.getByRole('button', { name: 'Copy password' })).toHaveText(/Copied|Selected/);
    await page.reload();
    await page.getByRole('heading', { name: client }).waitFor();
    await expect(page.getByText(given.password)).toHaveCount(0);

    credentials = given;
    await asClient(browser, async (shop) => {
      await shop.cartLink.waitFor();
      await page.reload();
      await expect(page.getByRole('region', { name: 'Sign-ins' }).locator('tbody tr')).toHaveCount(1);
      await page.getByRole('button', { name: 'End all sign-ins' }).click();
      await expect(page.getByText('not signed in anywhere')).toBeVisible();
      await shop.page.reload();
      await expect(new Office(shop.page).signInButton).toBeVisible();
    });
  });

  test('E2: a changed e-mail address is shown at once, wherever the page names it', async ({ page }) => {
    const users = new UsersPage(page);
    await new Office(page).signIn(accounts.admin);
    await users.open();
    await users.search('cleo');
    await users.openUser('Cleo Barnes');
    const email = page.getByRole('textbox', { name: 'E-mail' });
    const former = await email.inputValue();

    await email.fill('cleo.barnes@larkspur.example');
    await users.save();

    await expect(page.getByRole('definition').getByText('cleo.barnes@larkspur.example')).toBeVisible();
    await expect(page.getByRole('definition').getByText(former, { exact: true })).toHaveCount(0);
    await email.fill(former);
    await users.save();
  });

  test('a user is found and changed with the keyboard alone', async ({ page }) => {
    const users = new UsersPage(page);
    await new Office(page).signIn(accounts.manager);
    await page.getByRole('link', { name: 'Users', exact: true }).focus();
    await page.keyboard.press('Enter');
    await users.rows.first().waitFor();
    await page.getByLabel('Name, user name or number').focus();
    await page.keyboard.type('tomas');
    await page.keyboard.press('Enter');
    await expect(users.rows).toHaveCount(1);
    await page.getByRole('link', { name: client }).focus();
    await page.keyboard.press('Enter');

    await users.allowOrders.focus();
    const isAllowed = await users.allowOrders.isChecked();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');

    await expect(page.getByText('Saved.')).toBeVisible();
    await expect(users.allowOrders).toBeChecked({ checked: !isAllowed });
  });
});

test('those who may not change users see no such page', async ({ page, office }) => {
  await expect(page.getByRole('link', { name: 'Users', exact: true })).toHaveCount(0);
  await page.goto('/#/users');

  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  expect((await office.page.request.get('/v1/users')).status()).toBe(403);
});

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
