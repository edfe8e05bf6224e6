import { expect, type Page } from '@playwright/test';
import { accounts } from './accounts.ts';

/** Asks for a link that resets a passcode. */
export async function askForLink(page: Page, login: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Forgot your passcode?' }).click();
  await page.getByRole('heading', { name: 'Forgot your passcode?' }).waitFor();
  await page.getByRole('textbox').fill(login);
  await page.getByRole('button', { name: 'Send a link' }).click();
}

/** Returns the newest link that the shop wrote to an address, as its mail server would deliver it. */
export async function newestLink(page: Page, email: string): Promise<string> {
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
