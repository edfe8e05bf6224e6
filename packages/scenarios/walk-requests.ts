import type { Page } from '@playwright/test';
import { accounts } from './drivers/accounts.ts';
import { CustomerPages } from './drivers/customer-pages.ts';
import { Office } from './drivers/office.ts';
import { requestNumber, takeToRequest } from './drivers/requests.ts';

/** Takes pictures of order requests: at the customer who asks, and at the staff who decide. */
export async function walkRequests(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  await page.context().clearCookies({ name: 'orderpad_session' });
  await new CustomerPages(page).signIn(accounts.client);
  const pad = await takeToRequest(page);
  await pad.priced.waitFor();
  await take('request-review');
  await pad.request();
  const number = await requestNumber(page);
  await take('request-sent');
  await page.goto('/#/requests');
  await page.getByRole('rowheader', { name: number }).waitFor();
  await take('requests-of-customer');
  await page.context().clearCookies({ name: 'orderpad_session' });
  await new Office(page).signIn();
  await page.goto('/#/requests');
  await page.getByRole('rowheader', { name: number }).waitFor();
  await take('requests');
  await page.getByRole('button', { name: `Decline request ${number}` }).click();
  const dialog = page.getByRole('dialog', { name: `Decline request ${number}` });
  await dialog.getByRole('button', { name: 'Decline request' }).click();
  await dialog.getByText('Enter a reason.').waitFor();
  await take('request-declining');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Open request ${number}` }).click();
  await page
    .locator('order-pad-asked')
    .getByRole('heading', { name: `Request ${number}` })
    .waitFor();
  await take('request-opened');
}
