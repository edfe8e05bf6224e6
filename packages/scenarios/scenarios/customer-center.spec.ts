import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerCenter } from '../drivers/customer-center.ts';
import { Office } from '../drivers/office.ts';
import { expect, test } from '../drivers/test.ts';

test.describe('a consultant', () => {
  test.beforeEach(async ({ page }) => {
    await new Office(page).signIn(accounts.consultant);
  });

  test('A1: each column has a filter behind its funnel, on first and last name as well, seen and removable', async ({
    page,
  }) => {
    const center = await CustomerCenter.open(new Office(page));

    await center.filter('Last name', 'wool');
    await expect(center.rows).toHaveCount(1);
    await expect(center.rows).toContainText('Agnes');
    await center.removeFilter('Last name', 'wool');
    await expect(center.rows).toHaveCount(20);
    await center.filter('First name', 'verity');

    await expect(center.rows).toHaveCount(1);
    await expect(center.rows).toContainText('Saltmarsh');
  });

  test('A1: a head sorts, in the other direction when it is pressed again', async ({ page }) => {
    const center = await CustomerCenter.open(new Office(page));
    await expect(center.head('Last name')).toHaveAttribute('aria-sort', 'ascending');
    await expect(center.rows).toHaveCount(20);
    const ascending = await center.lastNames.allInnerTexts();
    expect(ascending).toEqual(ascending.toSorted((a, b) => a.localeCompare(b, 'en')));

    await center.head('Last name').getByRole('button', { name: 'Last name', exact: true }).click();

    await expect(center.head('Last name')).toHaveAttribute('aria-sort', 'descending');
    // Customers of other scenarios may be among hers; none comes after this one.
    await expect(center.lastNames.first()).toContainText('Yarrow');
  });

  test('the menus of a consultant have her own entries only', async ({ page }) => {
    const menu = page.getByRole('navigation', { name: 'Main' });

    await expect(menu.getByRole('link')).toHaveText([
      'Dashboard',
      'Customer Center',
      'Orders',
      'Saved orders',
    ]);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('link', { name: /order$/i })).toHaveText(['Consultant order']);
  });
});

test('the Customer Center is accessible, wide and narrow, light and dark', async ({ office, page }) => {
  test.slow();
  const center = await CustomerCenter.open(office);
  await expectAccessible(page, 'the list');
  await center.filter('Last name', 'whit');
  await expectAccessible(page, 'a filtered list');
});
