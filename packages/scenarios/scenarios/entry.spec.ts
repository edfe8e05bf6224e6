import { accounts } from '../drivers/accounts.ts';
import { Office } from '../drivers/office.ts';
import { expect, test } from '../drivers/test.ts';

test('B1: to somebody who may not take orders, + gives the reason instead', async ({ page }) => {
  const office = new Office(page);
  await office.signIn(accounts.barred);

  const entry = await office.openAddMenu();

  await expect(entry).toBeDisabled();
  await expect(entry).toHaveAccessibleDescription(/may not enter orders/);
});

test('B1: to somebody who may not see orders, the dashboard says so and offers no second try', async ({
  page,
}) => {
  await new Office(page).signIn(accounts.barred);

  const alert = page.getByRole('alert');

  await expect(alert).toContainText('your account may not see them');
  await expect(alert).not.toContainText('retry');
});

test('B1: whoever opens the address all the same is told by the pad', async ({ page }) => {
  const office = new Office(page);
  await office.signIn(accounts.barred);

  await page.goto('/#/orders/new');

  await expect(page.locator('order-pad')).toContainText('You are not allowed to enter orders.');
});

test('a wrong password is refused in words, and what was typed stays', async ({ page }) => {
  const office = new Office(page);
  await page.goto('/');

  await office.fillInSignIn({ username: 'cleo', password: 'wrong' });

  await expect(page.getByRole('alert')).toContainText('is wrong');
  await expect(page.getByLabel('User name')).toHaveValue('cleo');
});
