import type { Page } from '@playwright/test';
import { accounts } from './drivers/accounts.ts';
import { CustomerPages } from './drivers/customer-pages.ts';
import { Office } from './drivers/office.ts';
import { UsersPage } from './drivers/users-page.ts';

type Take = (screen: string) => Promise<void>;

/** The pages of administration, of a person's own sign-ins, and of a forgotten passcode. */
export async function walkUsers(page: Page, take: Take): Promise<void> {
  const users = new UsersPage(page);
  await page.context().clearCookies({ name: 'orderpad_session' });
  await new Office(page).signIn(accounts.admin);
  await page.goto('/#/users');
  await users.rows.first().waitFor();
  await take('users');
  await users.search('nico');
  await users.openUser('Nico Hart');
  await users.username.fill('mara');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Another person signs in with this.').waitFor();
  await users.generate();
  await take('user');
  await page.goto('/#/sign-ins');
  await page.getByText('This browser').waitFor();
  await take('sign-ins');

  await page.context().clearCookies({ name: 'orderpad_session' });
  await page.goto('/');
  await page.reload();
  await page.getByRole('button', { name: 'Forgot your passcode?' }).click();
  await page.getByRole('heading', { name: 'Forgot your passcode?' }).waitFor();
  await take('passcode-forgotten');
  await page.goto('/reset.html#a-link');
  await page.getByLabel('New passcode').fill('short');
  await page.getByRole('button', { name: 'Save the passcode' }).click();
  await page.getByText('at least 8 characters.').last().waitFor();
  await take('passcode-reset');
  await page.getByLabel('New passcode').fill('long enough');
  await page.getByLabel('The same passcode again').fill('long enough');
  await page.getByRole('button', { name: 'Save the passcode' }).click();
  await page.getByRole('heading', { name: 'This link is not valid' }).waitFor();
  await take('passcode-link-ended');

  await page.goto('/');
  const shop = new CustomerPages(page);
  await new Office(page).fillInSignIn(accounts.newcomer);
  await shop.cart.getByText('not switched on').waitFor();
  await take('customer-not-allowed');
}
