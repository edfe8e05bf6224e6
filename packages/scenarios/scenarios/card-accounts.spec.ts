import { forgeSubmission } from '../drivers/forgery.ts';
import { takeToPayment } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges, savedCardsOf } from '../drivers/provider.ts';
import { expect, test } from '../drivers/test.ts';

test('A6: a request that saves a consultant’s card to the account of the customer is refused, and nothing is charged', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.payer('I do').check();
  await pad.payment.enter({ number: '4539 5787 6362 1486' });
  await pad.payment.save.check();
  await pad.continue();
  const answer = await forgeSubmission(page, (body) => ({
    ...body,
    payment: { ...body.payment, saveTo: body.draft.contactId },
  }));
  await pad.charge();

  const { status, problem, sent } = await answer();
  expect(status).toBe(409);
  expect(problem).toMatchObject({
    code: 'refused',
    issues: [{ code: 'not-permitted', path: ['payment', 'saveTo'] }],
  });
  expect(await savedCardsOf(sent.draft.contactId)).toEqual([]);
  await expectOrdersToBeCharges(page, nameOf(person), 0);

  // The pad’s own request saves it where the screen says.
  await pad.payment.enter({ number: '4539 5787 6362 1486' });
  await pad.payment.save.check();
  await expect(pad.payment.entry).toContainText('in the account of Cleo Barnes only');
  await pad.continue();
  await pad.charge();
  await expect(orders.title).toBeVisible();
  expect(await savedCardsOf('u-cleo')).toContain('1486');
  expect(await savedCardsOf(sent.draft.contactId)).toEqual([]);
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

for (const { whose, payment } of [
  {
    whose: 'a consultant’s own card, as if it were that of the customer,',
    payment: { methodId: 'card-cleo', payer: 'contact' },
  },
  {
    whose: 'a card of another customer',
    payment: { methodId: 'card-17850-mastercard', payer: 'contact' },
  },
])
  test(`A6: a request that charges ${whose} is refused, and nothing is charged`, async ({ office, page }) => {
    const [pad, person] = [new Pad(page), somebody()];
    await office.addCartOrder('Consultant order');
    await takeToPayment(pad, undefined, { person });
    await pad.payment.enter({ number: '4539 5787 6362 1486' });
    await pad.continue();
    const answer = await forgeSubmission(page, ({ payment: _entered, draft, ...body }) => ({
      ...body,
      draft: { ...draft, payment },
    }));
    await pad.charge();

    const { status } = await answer();
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    await expectOrdersToBeCharges(page, nameOf(person), 0);
  });
