import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerCenter } from '../drivers/customer-center.ts';
import { Office } from '../drivers/office.ts';
import { takeToPayment } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { home, nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

test.describe('a consultant', () => {
  test.beforeEach(async ({ page }) => {
    await new Office(page).signIn(accounts.consultant);
  });

  test('A1: the Customer Center lists the consultant’s own customers, and nobody else is found', async ({
    page,
  }) => {
    const center = await CustomerCenter.open(new Office(page));

    await expect(center.root).toContainText(/1–20 of (4\d|[5-9]\d)/);
    await expect(center.row('Ackroyd')).toBeVisible();
    await center.search('Duarte');

    await expect(center.root).toContainText('No customer matches');
    await page.goto('/#/customers/c-20006/order/consultant');
    await expect(new Pad(page).root).not.toContainText('Duarte');
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
    await expect(center.lastNames.first()).toContainText('Ackroyd');

    await center.head('Last name').getByRole('button', { name: 'Last name', exact: true }).click();

    await expect(center.head('Last name')).toHaveAttribute('aria-sort', 'descending');
    await expect(center.lastNames.first()).toContainText('Yarrow');
  });

  test('A1: each row has New order, which opens the shopping for this customer', async ({ page }) => {
    const center = await CustomerCenter.open(new Office(page));
    await center.search('Wooldridge');
    await center.newOrder('Agnes Wooldridge').click();

    const pad = new Pad(page);
    await pad.at('Items').waitFor();
    await expect(page.getByRole('heading', { name: 'Consultant order' })).toBeVisible();
    await pad.goTo('Contact');
    await expect(pad.contact.chosen('Agnes Wooldridge')).toBeVisible();
  });

  test('A2: Add new customer saves the person and returns to the Customer Center, where she can be ordered for', async ({
    page,
  }) => {
    const person = somebody();
    const center = await CustomerCenter.open(new Office(page));

    await center.add(person, home);

    await expect(center.lastNames.first()).toContainText(person.lastName);
    await expect(center.lastNames.first()).toContainText('New');
    await expect(center.newOrder(nameOf(person))).toBeFocused();
    await page.keyboard.press('Enter');
    const pad = new Pad(page);
    await pad.at('Items').waitFor();
    await pad.goTo('Contact');
    await expect(pad.contact.chosen(nameOf(person))).toBeVisible();
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

test('C1: one box finds a customer by last name, e-mail, customer ID, phone and order number', async ({
  office,
  page,
}) => {
  test.slow();
  const pad = new Pad(page);
  await office.addCartOrder('Phone order');
  await takeToPayment(pad, 'Ottoline Grey');
  await pad.payment.method('Invoice').check();
  await pad.continue();
  await pad.place();
  await page.getByRole('heading', { name: 'Cart order details' }).waitFor();
  const placed = await pad.root
    .getByText(/OP-\d+/)
    .first()
    .innerText();
  const [number = 'no number'] = /OP-\d+/.exec(placed) ?? [];
  const center = await CustomerCenter.open(office);

  for (const text of ['Grey', 'ottoline.grey@example.com', '20011', '(0161) 496-0311', number]) {
    await center.search(text);
    await expect(center.row('Ottoline'), text).toBeVisible();
    await center.search('nobody of this name');
    await expect(center.root).toContainText('No customer matches');
  }
});

test('C2: an administrator’s account is shown as refused, with the reason, and refused by the server', async ({
  office,
  page,
}) => {
  const center = await CustomerCenter.open(office);
  await center.search('20003');

  await expect(center.row('Whitlock')).toContainText('Orders cannot be entered for administrator accounts.');
  await expect(center.newOrder('Dana Whitlock')).toHaveCount(0);
  await page.goto('/#/customers/c-20003/order/phone-order');
  await expect(new Pad(page).root).toContainText('Orders cannot be entered for administrator accounts.');
});

test('the Customer Center is accessible, wide and narrow, light and dark', async ({ office, page }) => {
  test.slow();
  const center = await CustomerCenter.open(office);
  await expectAccessible(page, 'the list');
  await center.filter('Last name', 'whit');
  await expectAccessible(page, 'a filtered list');
});
