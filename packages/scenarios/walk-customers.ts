import type { Page } from '@playwright/test';
import { accounts } from './drivers/accounts.ts';
import { CustomerCenter } from './drivers/customer-center.ts';
import { Office } from './drivers/office.ts';
import { home, somebody } from './drivers/people.ts';

/** The Customer Center of a consultant: the list, a filter, a form, somebody new, and nobody found. */
export async function walkCustomers(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  await page.context().clearCookies({ name: 'orderpad_session' });
  const office = new Office(page);
  await page.goto('/');
  await office.signIn(accounts.consultant);
  const center = await CustomerCenter.open(office);
  await take('customers');
  const isNarrow = await center.root.getByRole('button', { name: 'Filters' }).isVisible();
  const funnel = isNarrow ? 'Filters' : 'Filter by Last name';
  await center.root.getByRole('button', { name: funnel }).click();
  const fields = center.root.getByRole('dialog', { name: funnel });
  await fields.getByLabel('Last name contains').fill('va');
  await center.row('Vane').waitFor();
  await take('customers-filtered');
  await fields.getByRole('button', { name: 'Clear' }).click();
  await fields.getByRole('button', { name: 'Done' }).click();
  await center.search('nobody of this name');
  await center.root.getByText('No customer matches').waitFor();
  await take('customers-none');
  await center.root.getByRole('button', { name: 'Show all customers' }).click();
  await center.root.getByRole('button', { name: 'Add new customer' }).click();
  await center.root.getByRole('dialog', { name: 'Add new customer' }).waitFor();
  await take('customers-form');
  await page.keyboard.press('Escape');
  await center.add(somebody(), home);
  await take('customers-added');
}
