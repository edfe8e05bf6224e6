import { expect, test, type Page } from '@playwright/test';
import { Pad } from '../../../packages/scenarios/drivers/pad.ts';
import { holiday, home, nameOf, somebody } from '../../../packages/scenarios/drivers/people.ts';
import { Promotions } from '../../../packages/scenarios/drivers/promotions.ts';

/** Asks Vendure directly, as its administrator would. */
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

interface Sold {
  products: { items: { id: string }[] };
}
const soldQuery = '{ products(options: { filter: { name: { eq: "Sextant" } } }) { items { id } } }';

/** Creates a code for 10 % off that only one scenario knows. */
async function offer(): Promise<{ id: string; name: string }> {
  const name = `TMP${crypto.randomUUID().slice(0, 8)}`.toUpperCase();
  const { made } = await vendure<{ made: { id: string } }>(
    `mutation($code: String!) { made: createPromotion(input: {
      enabled: true, couponCode: $code, conditions: [], translations: [{ languageCode: en, name: $code }],
      actions: [{ code: "order_percentage_discount", arguments: [{ name: "discount", value: "10" }] }]
    }) { ... on Promotion { id } } }`,
    { code: name },
  );
  return { id: made.id, name };
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
  await pad.shipping.method('Express').check();
  await pad.continue();
  await pad.payment.method('Invoice').check();
  await pad.continue();
  await expect(pad.review.root).toContainText(nameOf(person));
  await pad.review.placeButton.click();
  const details = page.locator('order-pad-orders');
  await expect(details).toContainText('Brass compass');

  const { orders } = await placedFor(person.lastName);
  expect(orders.items).toMatchObject([
    {
      state: 'PaymentSettled',
      // Two shirts at 21.99, two compasses at 89.99, express for 19.99; British tax is 20 %, that of the shipping method 8 %.
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
  await expect(details).toContainText('Order placed');
});

test('B3, B5, B6, B9, B13: codes are taken and refused, and the order goes to another address once', async ({
  page,
}) => {
  const pad = await openPad(page);
  const person = somebody();
  await pad.contact.create(person);
  await expect(pad.contact.chosen(nameOf(person))).toContainText('No address yet');
  await pad.contact.addAddress(home);
  await expect(pad.contact.chosen(nameOf(person))).toContainText(home.line1);
  await pad.continue();
  await pad.items.add({ title: 'Brass compass' });
  const atItems = new Promotions(page.locator('order-pad-items'));

  await atItems.enter('SIGHT15');
  await expect(atItems.row('15 % off instruments')).toContainText('-$13.50');
  await atItems.enter('OLD20');
  await expect(atItems.row('OLD20')).toContainText(/ended|expired|no longer/i);
  await atItems.remove('OLD20');
  await atItems.remove('15 % off instruments');
  await expect(pad.summary).not.toContainText('Discount');
  await pad.continue();
  await pad.shipping.sendElsewhere(holiday);
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.payment.method('Invoice').check();
  await pad.continue();
  const atReview = new Promotions(pad.review.root);
  await atReview.enter('FREESHIP');
  await expect(atReview.row('Free shipping')).toContainText('-$5.00');
  await pad.review.placeButton.click();
  await expect(page.locator('order-pad-orders')).toContainText(holiday.line1);

  const { orders } = await placedFor(person.lastName);
  // One compass at 89.99 with British tax of 20 %, and nothing for shipping.
  expect(orders.items).toMatchObject([{ totalWithTax: Math.round(8999 * 1.2) }]);
  const { customers } = await vendure<{ customers: { items: { addresses: { streetLine1: string }[] }[] } }>(
    'query($name: String!) { customers(options: { filter: { lastName: { eq: $name } } }) { items { addresses { streetLine1 } } } }',
    { name: person.lastName },
  );
  expect(customers.items).toEqual([{ addresses: [{ streetLine1: home.line1 }] }]);
});

test('what was deleted and what expired while the order was entered is said before it is placed', async ({
  page,
}) => {
  const pad = await openPad(page);
  const person = somebody();
  await pad.contact.create(person, home);
  await pad.continue();
  const [sextants, code] = await Promise.all([vendure<Sold>(soldQuery), offer()]);
  await pad.items.add({ title: 'Sextant' });
  await pad.items.add({ title: 'Signal lamp' });
  const promotions = new Promotions(page.locator('order-pad-items'));
  await promotions.enter(code.name);
  await expect(promotions.row(code.name)).toContainText(/-\$68\.\d\d/);
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.payment.method('Invoice').check();
  await pad.continue();
  await expect(pad.review.placeButton).toBeEnabled();

  await vendure('mutation($id: ID!) { deleteProduct(id: $id) { result } }', {
    id: sextants.products.items[0]?.id,
  });
  await vendure(
    'mutation($id: ID!) { updatePromotion(input: { id: $id, endsAt: "2020-01-01T00:00:00Z" }) { __typename } }',
    code,
  );
  await pad.review.placeButton.click();

  await expect(pad.review.refusal).toBeVisible();
  await expect(pad.root).toContainText('This is no longer sold.');
  expect((await placedFor(person.lastName)).orders.items).toEqual([]);
  await pad.goTo('Items');
  await pad.items.menu('Sextant', 'Remove');
  await promotions.remove(code.name);
  await pad.goTo('Review');
  await pad.review.placeButton.click();
  await expect(page.locator('order-pad-orders')).toContainText('Signal lamp');
  expect((await placedFor(person.lastName)).orders.items).toMatchObject([
    { totalWithTax: Math.round(3495 * 1.2) + 540, lines: [{ productVariant: { sku: 'LAMP' } }] },
  ]);
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
