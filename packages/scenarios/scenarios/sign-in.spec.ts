import type { Page } from '@playwright/test';
import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { Office } from '../drivers/office.ts';
import { expect, test } from '../drivers/test.ts';

// They change the passcode of one distributor, one after the other.
test.describe.configure({ mode: 'serial' });

let passcode: string = accounts.importer.password;

async function askForLink(page: Page, login: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Forgot your passcode?' }).click();
  await page.getByRole('heading', { name: 'Forgot your passcode?' }).waitFor();
  await page.getByRole('textbox').fill(login);
  await page.getByRole('button', { name: 'Send a link' }).click();
}

/** Returns the newest link that the shop wrote to an address, as its mail server would deliver it. */
async function newestLink(page: Page, email: string): Promise<string> {
  const { token } = await (await page.request.post('/v1/sign-in', { data: accounts.admin })).json();
  const headers = { authorization: `Bearer ${token}` };
  let link = '';
  await expect
    .poll(async () => {
      const { items } = await (await page.request.get('/v1/outbox?limit=100', { headers })).json();
      const mail = items.find(
        (each: { to: { email: string }; state: string }) =>
          each.to.email === email && each.state === 'stored',
      );
      const { text = '' } = mail
        ? await (await page.request.get(`/v1/outbox/${mail.id}`, { headers })).json()
        : {};
      link = /http\S+reset\.html#\S+/.exec(text)?.[0] ?? '';
      return link;
    })
    .not.toBe('');
  await page.context().clearCookies();
  return link;
}

for (const [what, login] of [
  ['account number', '20013'],
  ['PIN', '731204'],
  ['user name', 'juergen'],
  ['e-mail address', 'juergen.albrecht@example.de'],
] as const)
  test(`D1: a distributor logs in with ${what} and passcode`, async ({ page }) => {
    await new CustomerPages(page).signIn({ username: login, password: passcode });

    await expect(new CustomerPages(page).account).toContainText('Jürgen Albrecht');
  });

test('D1: a wrong passcode and an unknown number are answered alike', async ({ page }) => {
  await page.goto('/');
  for (const login of ['20013', '99999']) {
    await new Office(page).fillInSignIn({ username: login, password: 'wrong' });

    await expect(page.getByRole('alert')).toHaveText(
      'The name or the password is wrong. Check both and try again.',
    );
    await expect(page.getByLabel('Password')).toBeFocused();
  }
});

test('D1: a forgotten passcode is reset by a link, which works once and ends earlier sign-ins', async ({
  page,
  browser,
}) => {
  const elsewhere = await browser.newContext();
  const signedIn = new CustomerPages(await elsewhere.newPage());
  await signedIn.signIn({ ...accounts.importer, password: passcode });

  await askForLink(page, '20013');
  await expect(page.getByText('a message with a link is on its way')).toBeFocused();
  await expectAccessible(page, 'Forgotten passcode');
  const link = await newestLink(page, 'juergen.albrecht@example.de');
  await page.goto(link);
  await expect(page).toHaveURL(/reset\.html$/);
  await expectAccessible(page, 'Choosing a passcode');
  await page.getByLabel('New passcode').fill('seven-of-nine');
  await page.getByLabel('The same passcode again').fill('seven-of-ten');
  await page.getByRole('button', { name: 'Save the passcode' }).click();
  await expect(page.getByRole('alert')).toHaveText('The two passcodes differ. Type the same one twice.');
  await page.getByLabel('The same passcode again').fill('seven-of-nine');
  await page.getByRole('button', { name: 'Save the passcode' }).click();
  await expect(page.getByRole('heading', { name: 'Your passcode is saved' })).toBeVisible();
  passcode = 'seven-of-nine';

  await signedIn.page.reload();
  await expect(new Office(signedIn.page).signInButton).toBeVisible();
  await elsewhere.close();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await new Office(page).fillInSignIn({ ...accounts.importer, password: passcode });
  await new CustomerPages(page).cartLink.waitFor();
  await page.goto('/reset.html#nothing');
  await page.goto(link);
  await page.getByLabel('New passcode').fill('another passcode');
  await page.getByLabel('The same passcode again').fill('another passcode');
  await page.getByRole('button', { name: 'Save the passcode' }).click();
  await expect(page.getByRole('heading', { name: 'This link is not valid' })).toBeVisible();
  await expectAccessible(page, 'A link that was used');
});

test('D1: asking for a link tells nobody if there is such an account', async ({ page }) => {
  const told: (string | null)[] = [];
  for (const login of ['nobody-here', 'juergen']) {
    await askForLink(page, login);
    const sent = page.getByText('a message with a link is on its way');
    await sent.waitFor();
    told.push(await sent.textContent());
  }

  expect(told[0]).toBe(told[1]);
});

test('a person sees her sign-ins, and signs out everywhere else', async ({ page, browser }) => {
  const account = { ...accounts.importer, password: passcode };
  const elsewhere = await browser.newContext();
  const other = new CustomerPages(await elsewhere.newPage());
  await other.signIn(account);
  const shop = new CustomerPages(page);
  await shop.signIn(account);

  await page.getByRole('button', { name: 'Jürgen Albrecht' }).click();
  await page.getByRole('link', { name: 'Your sign-ins' }).click();
  const rows = page.getByRole('region', { name: 'Browsers' }).locator('tbody tr');
  await expect(rows.filter({ hasText: 'This browser' })).toHaveCount(1);
  await expect(rows.filter({ hasText: /Chrom|Headless/ }).first()).toBeVisible();
  await expectAccessible(page, 'Your sign-ins');
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();

  await expect(page.getByText('You are signed out everywhere else.')).toBeFocused();
  await expect(rows).toHaveCount(1);
  await other.page.reload();
  await expect(new Office(other.page).signInButton).toBeVisible();
  await elsewhere.close();
});
