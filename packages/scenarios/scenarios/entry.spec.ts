import { accounts } from '../drivers/accounts.ts';
import { Office } from '../drivers/office.ts';
import { startPortal } from '../drivers/portal-process.ts';
import { expect, test } from '../drivers/test.ts';

test('B1: where entry is open, + offers Add cart order to somebody who has signed in', async ({ page }) => {
  const office = new Office(page);
  await page.goto('/');
  await office.fillInSignIn();

  const entry = await office.openAddMenu();

  await expect(entry).toBeVisible();
  await expect(entry).toBeEnabled();
});

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

test('B1: while ecommerce is off, + gives the reason instead', async ({ page }) => {
  test.slow();
  const closed = await startPortal({ ORDERPAD_ECOMMERCE: 'off' });
  try {
    const office = new Office(page);
    await page.goto(closed.url);
    await office.fillInSignIn();

    const entry = await office.openAddMenu();

    await expect(entry).toBeDisabled();
    await expect(entry).toHaveAccessibleDescription(/Ecommerce is switched off/);
  } finally {
    await closed.stop();
  }
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
