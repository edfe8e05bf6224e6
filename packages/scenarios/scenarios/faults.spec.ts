import { takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';
import { gate, isPlacing, ordersFor } from '../drivers/wire.ts';

test('a reply lost after the host placed the order: the person is told the truth, and there is one order', async ({
  pad,
  page,
}) => {
  const person = somebody();
  await takeToReview(pad, { person });
  const openLookups = await gate(page, '**/v1/submissions/**');
  await page.route(isPlacing, async (route) => {
    if (route.request().method() === 'POST') await route.fetch();
    await route.abort('connectionreset');
  });

  await pad.place();

  await expect(pad.review.unknownOutcome).toBeVisible();
  await page.unroute(isPlacing);
  openLookups();
  await expect(new Orders(page).title).toBeVisible();
  expect(await ordersFor(page, nameOf(person))).toHaveLength(1);
});

test('a request that never arrived is sent again under the same key, and there is one order', async ({
  pad,
  page,
}) => {
  const person = somebody();
  const keys: (string | undefined)[] = [];
  await takeToReview(pad, { person });
  page.on('request', (request) => {
    if (request.method() === 'POST' && isPlacing(new URL(request.url())))
      keys.push(request.headers()['idempotency-key']);
  });
  await page.route(isPlacing, (route) => route.abort('connectionrefused'), { times: 1 });

  await pad.place();

  await expect(new Orders(page).title).toBeVisible();
  expect(await ordersFor(page, nameOf(person))).toHaveLength(1);
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(2);
});

test('a double click on Place order places one order', async ({ pad, page }) => {
  const person = somebody();
  await takeToReview(pad, { person });

  await pad.review.placeButton.dblclick();

  await expect(new Orders(page).title).toBeVisible();
  expect(await ordersFor(page, nameOf(person))).toHaveLength(1);
});
