import { expectAccessible } from '../drivers/axe.ts';
import { expect, test } from '../drivers/test.ts';

/** The button of each system, and the heading of the page that it leads to. */
const entries = [
  ['Consultant back office: enter as Carla', 'Customer Center'],
  ['Ecommerce back office: enter as Mara', 'Add cart order'],
  ['Phone order entry: enter as Cleo', 'Phone order'],
  ['Distributor cart: enter as Dora', 'Your cart'],
  ['Client order requests: enter as Ines', 'Your cart'],
] as const;

test('each of the five systems is entered by one click, with a guide whose links lead to pages', async ({
  page,
}) => {
  for (const [button, heading] of entries) {
    await page.context().clearCookies();
    await page.goto('/');
    await page.getByRole('button', { name: button }).click();

    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    const guide = page.getByRole('complementary', { name: /^Guide/ });
    await guide.getByText('Guide', { exact: true }).click();
    const links = await guide
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      await guide.locator(`a[href="${link}"]`).first().click();
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toHaveText(
        'Page not found',
      );
    }
  }
  await page.getByRole('button', { name: 'Close the guide' }).click();
  await expect(page.getByRole('complementary', { name: /^Guide/ })).toHaveCount(0);
});

test('the systems and their guide are accessible', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { name: 'Try one of five systems' }).waitFor();
  await expectAccessible(page, 'the sign-in with five systems');

  await page.getByRole('button', { name: 'Consultant back office: enter as Carla' }).click();
  await page.getByText('Guide', { exact: true }).click();
  await expectAccessible(page, 'the guide of a system');
  await page.getByRole('button', { name: 'Close the guide' }).click();
});
