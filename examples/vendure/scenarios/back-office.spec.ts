import { expect, test, type Page } from '@playwright/test';
import { Pad } from '../../../packages/scenarios/drivers/pad.ts';
import { home, nameOf, somebody } from '../../../packages/scenarios/drivers/people.ts';

/** Vendure asked directly, as whoever runs it would. */
async function vendure<Answer>(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const url = process.env['ORDERPAD_VENDURE'] ?? '';
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const ask = (body: object) => fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const { headers: given } = await ask({
    query: 'mutation { login(username: "superadmin", password: "superadmin") { __typename } }',
  });
  headers['authorization'] = `Bearer ${given.get('vendure-auth-token') ?? ''}`;
  const { data } = (await (await ask({ query, variables })).json()) as { data: Answer };
  return data;
}

async function openPad(page: Page): Promise<Pad> {
  await page.goto('/');
  await page.getByLabel('User name').fill('superadmin');
  await page.getByLabel('Password').fill('superadmin');
  await page.getByRole('button', { name: 'Sign in' }).click();
  return new Pad(page);
}

interface Placed {
  orders: {
    items: {
      code: string;
      state: string;
      totalWithTax: number;
      lines: { quantity: number; productVariant: { sku: string } }[];
      shippingLines: { shippingMethod: { name: string } }[];
      payments: { method: string; amount: number }[];
    }[];
  };
}

const placedFor = (lastName: string) =>
  vendure<Placed>(
    `query($name: String!) { orders(options: { filter: { customerLastName: { eq: $name }, orderPlacedAt: { isNull: false } } }) { items {
      code state totalWithTax lines { quantity productVariant { sku } } shippingLines { shippingMethod { name } } payments { method amount }
    } } }`,
    { name: lastName },
  );

test('B2, B4, B7, B9, B13–B16: an order for a new customer is entered in the pad and stands in Vendure', async ({
  page,
}) => {
  const pad = await openPad(page);
  const person = somebody();

  await pad.contact.create(person, home);
  await pad.continue();
  await pad.items.add({ title: 'Harbour shirt', quantity: 2, options: { Size: 'L', Colour: 'Navy' } });
  await pad.items.add({ title: 'Brass compass' });
  await pad.items.setQuantity('Brass compass', 2);
  await pad.continue();
  await pad.shipping.speed('Express').check();
  await pad.continue();
  await pad.payment.way('Invoice').check();
  await pad.continue();
  await expect(pad.review.root).toContainText(nameOf(person));
  await pad.review.placeButton.click();
  const details = page.locator('order-pad-orders');
  await expect(details).toContainText('Brass compass');

  const { orders } = await placedFor(person.lastName);
  expect(orders.items).toMatchObject([
    {
      state: 'PaymentSettled',
      // Two shirts at 21.99, two compasses at 89.99, express for 19.99; British tax is 20 %, that of the speed 8 %.
      totalWithTax: Math.round(2 * 2199 * 1.2) + Math.round(2 * 8999 * 1.2) + 2159,
      shippingLines: [{ shippingMethod: { name: 'Express' } }],
      payments: [{ method: 'invoice' }],
    },
  ]);
  expect(
    orders.items[0]?.lines.map(({ quantity, productVariant }) => [productVariant.sku, quantity]).toSorted(),
  ).toEqual([
    ['COMPASS', 2],
    ['SHIRT-L-NAVY', 2],
  ]);
  await expect(details).toContainText(orders.items[0]?.code ?? '–');
  await expect(details).toContainText(/processing/i);
});

test('a customer Vendure knows gets the discount of their group, and a present that the pad shows as one', async ({
  page,
}) => {
  const pad = await openPad(page);

  await pad.contact.choose('Lovelace');
  await pad.continue();
  await pad.items.add({ title: 'Chart table laptop' });

  await expect(pad.summary).toContainText('-$259.80');
  await expect(pad.root).toContainText('USB cable');
});

test('more than there is of something is said at its line, with the way out', async ({ page }) => {
  const pad = await openPad(page);

  await pad.contact.choose('Hopper');
  await pad.continue();
  await pad.items.add({ title: 'Storm tent', quantity: 5 });

  await expect(pad.items.line('Storm tent')).toContainText('Only 3 left');
});
