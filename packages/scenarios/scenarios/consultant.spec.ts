import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { Catalog } from '../drivers/catalog.ts';
import { CustomerCenter } from '../drivers/customer-center.ts';
import { Office } from '../drivers/office.ts';
import {
  apron,
  hanger,
  lantern,
  takeToItems,
  takeToPayment,
  takeToReview,
  takeToShipping,
} from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { cards } from '../drivers/payment-step.ts';
import { holiday, home, nameOf, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges, ledger, paidOrdersOf } from '../drivers/provider.ts';
import { Rewards } from '../drivers/rewards.ts';
import { Changes, savedInSummer, saveForLater } from '../drivers/saved-orders.ts';
import { expect, test } from '../drivers/test.ts';

// Consultant back office, from the Customer Center to an order that is charged or resumed.

test.describe('a consultant in her Customer Center', () => {
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
});

test('A3: a consultant has eight products in view, searches, adds to the cart, and opens it from the top right', async ({
  office,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await office.addCartOrder('Consultant order');
  const pad = new Pad(page);
  const catalog = new Catalog(pad.root);
  await takeToItems(pad);

  await expect.poll(() => catalog.wholeInView()).toBeGreaterThanOrEqual(8);
  await catalog.search.fill('metal lantern');
  await catalog.add(lantern);
  await expect(catalog.product(lantern)).toContainText('1 in the order');
  await catalog.search.fill(hanger);
  await catalog.add(hanger);
  await expect(catalog.cartButton).toContainText('2 items');
  await catalog.cartButton.click();
  await expect(catalog.cart).toContainText(lantern);
  await expect(catalog.cart).toContainText('Subtotal');
  await catalog.cart.getByRole('button', { name: 'One more' }).first().click();
  await expect(catalog.cartButton).toContainText('3 items');
  await page.keyboard.press('Escape');
  await expect(catalog.cartButton).toBeFocused();
  await catalog.cartButton.click();
  await catalog.cart.getByRole('button', { name: 'Go to checkout' }).click();

  await expect(pad.at('Shipping')).toBeVisible();
});

const cakestand = 'Regency Cakestand 3 Tier';
const teaSet = 'Retrospot Tea Set Ceramic 11 Piece';

/** £24.50 each: three earn one pick, five earn two. */
async function withAprons(pad: Pad, quantity: number): Promise<Rewards> {
  await takeToItems(pad);
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Medium' }, quantity });
  return new Rewards(pad.root);
}

test('A4: each full £50 earns a pick; reward shopping is a mode of its own, with a plain way out', async ({
  pad,
}) => {
  const rewards = await withAprons(pad, 3);
  await expect(rewards.status).toContainText('0 of 1 earned pick taken');
  await expect(rewards.status).toContainText('£26.50 to the next pick');
  await expect(rewards.statusInSummary).toContainText('0 of 1 earned pick taken');
  await expect(rewards.statusInSummary).toContainText('£26.50 to the next pick');
  // Once is enough where both are in sight.
  await expect(rewards.statusInSummary.getByRole('button')).toHaveCount(0);

  await rewards.open();

  await expect(rewards.heading).toBeFocused();
  await expect(pad.items.openButton).toBeHidden();
  await expect(rewards.mode).toContainText('1 of 1 pick left');
  await expect(rewards.special(cakestand)).toContainText('£5.00');
  await expect(rewards.special(cakestand)).toContainText('Instead of £12.75');
  await expect(rewards.special('Enamel Teapot Sage')).toContainText('Sold out');
  await expect(rewards.addButton('Enamel Teapot Sage')).toHaveCount(0);
  await rewards.finder.fill('tea set');
  await expect(rewards.special(teaSet)).toBeVisible();
  await expect(rewards.special(cakestand)).toBeHidden();
  await rewards.addButton(teaSet).click();
  await expect(rewards.picks.filter({ hasText: teaSet })).toContainText('£1.50');
  await expect(rewards.mode).toContainText('0 of 1 pick left');
  await rewards.heading.focus();
  await pad.page.keyboard.press('Escape');

  await expect(rewards.mode).toBeHidden();
  await expect(rewards.selectButton).toBeFocused();
  await expect(pad.items.line(teaSet)).toContainText('Earned as a reward');
  await expect(pad.items.quantityOf(teaSet)).toHaveCount(0);
  await expect(rewards.status).toContainText('1 of 1 earned pick taken');
});

test('A4: a pick beyond what is earned is refused with the reason, and what is picked is placed', async ({
  pad,
}) => {
  const rewards = await withAprons(pad, 3);
  await rewards.open();
  await rewards.addButton(cakestand).click();
  await expect(rewards.mode).toContainText('0 of 1 pick left');

  await rewards.addButton(teaSet).click();

  await expect(rewards.special(teaSet)).toContainText(
    'Every pick earned is taken. Spend £26.50 more on items that count for another.',
  );
  await expect(rewards.picks).toHaveCount(1);
  await expectAccessible(pad.page, 'a reward that was refused');
  await rewards.leave();
  await pad.continue();
  await pad.at('Shipping').waitFor();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.at('Payment').waitFor();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.at('Review').waitFor();
  await expect(pad.review.root.getByRole('listitem').filter({ hasText: cakestand })).toContainText('Reward');
  await pad.place();
  await expect(pad.page.getByRole('listitem').filter({ hasText: cakestand })).toContainText('£5.00');
});

test('A4: ordering less says first which picks it costs, then takes them out with notice', async ({
  pad,
}) => {
  const rewards = await withAprons(pad, 5);
  await rewards.open();
  for (const title of [cakestand, teaSet]) {
    await rewards.addButton(title).click();
    await expect(rewards.picks.filter({ hasText: title })).toBeVisible();
  }
  await rewards.leave();

  await pad.items.setQuantity(apron, 3);
  const question = rewards.question(`Order 3 × ${apron} instead of 5?`);
  await expect(question).toBeFocused();
  await expect(question).toContainText(`will be removed: 1 × ${teaSet}.`);
  await expectAccessible(pad.page, 'asked whether rewards may go');
  await question.getByRole('button', { name: 'Keep' }).click();
  await expect(pad.items.quantityOf(apron)).toHaveValue('5');
  await expect(pad.items.line(teaSet)).toBeVisible();
  await pad.items.setQuantity(apron, 3);
  await question.getByRole('button', { name: 'Reduce quantity' }).click();

  await expect(pad.items.line(teaSet)).toHaveCount(0);
  await expect(pad.items.line(cakestand)).toBeVisible();
  await expect(rewards.removedPicks).toContainText(`1 × ${teaSet}`);
  await pad.root.getByRole('button', { name: 'Dismiss' }).click();
  await expect(rewards.removedPicks).toHaveCount(0);
  await pad.items.menu(apron, 'Remove');
  await rewards.question(`Remove ${apron}?`).getByRole('button', { name: 'Remove' }).click();
  await expect(pad.items.table).toHaveCount(0);
  await expect(rewards.removedPicks).toContainText(`1 × ${cakestand}`);
});

test('A4: rewards are chosen from beside any step, by the keyboard alone', async ({ pad }) => {
  const rewards = await withAprons(pad, 3);
  await pad.continue();
  await pad.at('Shipping').waitFor();
  await rewards.statusInSummary.getByRole('button', { name: 'Select my rewards' }).focus();

  await pad.page.keyboard.press('Enter');

  await pad.at('Items').waitFor();
  await expect(rewards.heading).toBeFocused();
  await rewards.finder.focus();
  await pad.page.keyboard.type('cakestand');
  await expect(rewards.special(teaSet)).toBeHidden();
  await rewards.addButton(cakestand).focus();
  await pad.page.keyboard.press('Enter');
  await expect(rewards.picks).toHaveCount(1);
  await expectAccessible(pad.page, 'choosing rewards');
});

const known = 'Rhys Sinclair';

test('A5: the cards of the chosen payer are listed, and the CVV is asked for once a card is chosen', async ({
  office,
  page,
}) => {
  test.slow();
  const pad = new Pad(page);
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, known);
  const { payment } = pad;
  await expect(payment.payer('The customer')).toBeChecked();
  await expect(payment.storedCard('4242')).not.toBeChecked();
  await expect(payment.storedCard('4444')).not.toBeChecked();
  await expect(payment.entry).toHaveCount(0);
  await expectAccessible(page, 'Payment with stored cards');

  await payment.storedCard('4242').check();
  await expect(payment.field('Security code')).toBeVisible();
  await expect(payment.field('Card number')).toHaveCount(0);
  await pad.continue();
  await expect(payment.entry).toContainText('Enter the security code of the card.');
  await expectAccessible(page, 'Payment, security code missing');

  // The provider asks for no CVV of this one.
  await payment.storedCard('4444').check();
  await expect(payment.storedCard('4242')).not.toBeChecked();
  await expect(payment.entry).toHaveCount(0);

  await payment.payer('I do').check();
  await expect(payment.root).toContainText('belongs to another payer, so it is no longer chosen');
  await expect(payment.storedCard('4242')).toHaveCount(0);
  await expect(payment.storedCard('4444')).not.toBeChecked();
});

test('A5: the card that is chosen is marked for the eye and for assistive technology, alone in its group', async ({
  office,
  page,
}) => {
  const pad = new Pad(page);
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, 'Rhys Sinclair');
  const chosen = pad.payment.root.locator('.card-choice:has(:checked)').filter({ hasText: 'ending in' });
  await expect(chosen).toHaveCount(0);
  await pad.payment.storedCard('4444').check();

  await expect(chosen).toHaveCount(1);
  await expect(chosen).toContainText('4444');
  await page.mouse.move(0, 0);
  expect(await borderOf(pad, '4444')).not.toEqual(await borderOf(pad, '4242'));
});

const borderOf = (pad: Pad, last4: string): Promise<string> =>
  pad.payment.root
    .locator('.card-choice')
    .filter({ hasText: last4 })
    .evaluate((element) => {
      const { borderColor, backgroundColor } = getComputedStyle(element);
      return `${borderColor} on ${backgroundColor}`;
    });

test('A6: a new card is saved for its payer and for nobody else, and the screen says so before', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  const { payment } = pad;
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await payment.enter({ number: '4012 8888 8888 1881' });
  await expect(payment.save).not.toBeChecked();
  await expect(payment.entry).toContainText(`in the account of ${nameOf(person)} only`);
  await payment.save.check();

  // The consent was for the other account.
  await payment.payer('I do').check();
  await expect(payment.entry).toContainText('in the account of Cleo Barnes only');
  await expect(payment.save).not.toBeChecked();
  await payment.save.check();
  await expectAccessible(page, 'Payment with a new card');
  await pad.continue();
  await pad.charge();
  await expect(orders.title).toBeVisible();
  await expectAccessible(page, 'Order paid by card');

  const [order] = await paidOrdersOf(page, nameOf(person));
  expect(order?.payment.payer).toBe('operator');
  const charged = (await ledger()).find(({ reference }) => reference === order?.id);
  expect(charged).toMatchObject({ saveTo: 'u-cleo', card: { last4: '1881' } });
  await orders.newOrderButton.click();
  await takeToPayment(pad, nameOf(person));
  await expect(payment.method('New card')).toBeVisible();
  await expect(payment.storedCard('1881')).toHaveCount(0);
  await payment.payer('I do').check();
  await expect(payment.storedCard('1881')).toBeVisible();
});

test('A7: a wrong card number is said beside the card fields, and nothing else is lost', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  const { payment } = pad;
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await payment.enter(cards.wrong);
  await payment.reference.fill('PO-7781');
  await payment.save.check();
  await pad.continue();

  await expect(payment.entry.getByText('Check the card number.')).toBeVisible();
  await expect(payment.fields.getByText('Check the card number.')).toBeVisible();
  await expect(pad.root).not.toContainText(/token/i);
  await expectAccessible(page, 'Payment, wrong card number');
  await expect(payment.field('Expiry date')).toHaveValue('04 / 33');
  await expect(payment.field('Security code')).toHaveValue('123');
  await expect(payment.reference).toHaveValue('PO-7781');
  await expect(payment.save).toBeChecked();

  // The link of the summary leads to the field.
  await pad.root.getByRole('link', { name: 'Check the card number.' }).click();
  await expect(payment.field('Card number')).toBeFocused();
  await payment.field('Card number').fill(cards.succeeds.number);
  await expect(payment.entry.getByText('Check the card number.')).toHaveCount(0);
  await pad.continue();
  await pad.charge();

  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('PO-7781');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A8: Edit corrects the address on the contact, and another address is for this order alone', async ({
  pad,
  page,
}) => {
  await takeToShipping(pad);
  await pad.root.getByRole('button', { name: 'Edit this address' }).click();
  const dialog = pad.root.getByRole('dialog');
  await expect(dialog).toContainText('The address changes for the contact');
  await expectAccessible(page, 'Editing the address of the contact');
  await dialog.getByLabel('Street address').fill('8 Orchard Row');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(pad.shipping.address('8 Orchard Row')).toBeChecked();

  await pad.shipping.sendElsewhere(holiday);
  await pad.goTo('Contact');

  await expect(pad.root).toContainText('8 Orchard Row');
  await expect(pad.root.locator('order-pad-contact')).not.toContainText(holiday.line1);
});

test('A8: an order goes to the consultant herself', async ({ office, page }) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.goTo('Shipping');
  await pad.shipping.address('To me').check();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await expect(pad.review.root).toContainText('1 Market Yard');
  await pad.charge();

  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('1 Market Yard');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A9: a total that differs from the one quoted to the customer is called out before any charge', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await pad.priced.waitFor();
  const quoted = pad.review.root.getByRole('textbox', { name: 'Total quoted to the customer' });
  await quoted.fill('1.50');
  await quoted.press('Tab');
  const difference = pad.review.root.getByRole('checkbox', { name: /^The customer was told £1.50/ });
  await expect(difference).toBeVisible();
  await expect(pad.review.chargeButton).toHaveAttribute('aria-disabled', 'true');
  await pad.review.chargeButton.click({ force: true });
  await expect(pad.review.chargeQuestion).toBeHidden();
  await expectAccessible(page, 'a difference called out before a charge');
  await expectOrdersToBeCharges(page, nameOf(person), 0);

  await difference.check();
  await pad.charge();
  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('£1.50');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A10: Save order for later charges nothing although a card was entered, and it is entered anew', async ({
  office,
  page,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.succeeds);
  await pad.payment.reference.fill('PO-5');
  await pad.continue();
  await pad.review.instructions.fill('Ring twice.');
  await pad.priced.waitFor();

  const saved = await saveForLater(pad);
  await expectOrdersToBeCharges(page, nameOf(person), 0);
  await saved.continue(nameOf(person));
  await pad.at('Review').waitFor();
  await expect(pad.review.root).toContainText('Enter the card. Go to Payment');
  await expect(pad.review.chargeButton).toHaveAttribute('aria-disabled', 'true');
  await pad.goTo('Payment');
  await expect(pad.payment.method('New card')).toBeChecked();
  await expect(pad.payment.field('Card number')).toHaveValue('');
  await expect(pad.payment.reference).toHaveValue('PO-5');
  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await expect(pad.review.instructions).toHaveValue('Ring twice.');
  await pad.charge();

  await expect(orders.title).toBeVisible();
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A10: Charge asks once more with the exact amount, and charges only then', async ({ office, page }) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Consultant order');
  await takeToPayment(pad, undefined, { person });
  await pad.payment.enter(cards.succeeds);
  await pad.continue();
  await pad.priced.waitFor();
  const { review } = pad;
  await expect(review.chargeButton).toHaveText(/^Charge £[\d.]+ now$/);
  const [amount = ''] = /£[\d.]+/.exec((await review.chargeButton.textContent()) ?? '') ?? [];
  await expectAccessible(page, 'Review before a charge');

  await review.chargeButton.click();
  await expect(review.chargeQuestion).toBeVisible();
  await expect(review.chargeQuestion).toContainText(amount);
  await expect(review.chargeQuestion).toContainText('A charge cannot be changed afterwards.');
  await expect(review.chargeQuestion.getByRole('button', { name: 'Not now' })).toBeFocused();
  await expectAccessible(page, 'The last question before a charge');
  await page.keyboard.press('Enter');
  await expect(review.chargeQuestion).toBeHidden();
  await expectOrdersToBeCharges(page, nameOf(person), 0);

  await review.chargeButton.click();
  await review.chargeAnswer.click();
  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText(amount);
  await expectOrdersToBeCharges(page, nameOf(person), 1);
});

test('A11: an order saved during a promotion and resumed after it ended is not charged at the old price', async ({
  pad,
  office,
}) => {
  const person = somebody();
  await takeToReview(pad, { person, items: [{ title: lantern, quantity: 2 }] });
  const saved = await saveForLater(pad);
  const { before, now } = await savedInSummer(pad.page, nameOf(person));

  await saved.continue(nameOf(person));
  const changes = new Changes(pad.root);
  const price = changes.row(`Price of ${lantern}`);
  await expect(price).toContainText(before.unitPrice);
  await expect(price).toContainText(now.unitPrice);
  const ended = changes.row('Promotion ended: Summer sale 2011');
  await expect(ended).toBeVisible();
  await expect(changes.root).toContainText('2 changes to decide');
  await expectAccessible(pad.page, 'what has changed since an order was saved');
  // The code is refused, too: nothing is placed with it.
  await changes
    .row('No longer valid')
    .getByRole('button', { name: /Remove the code/ })
    .click();
  await expect(changes.row('No longer valid')).toContainText('Resolved');
  await expect(pad.review.placeButton).toHaveAttribute('aria-disabled', 'true');

  await price.getByRole('button', { name: 'Accept' }).click();
  await expect(changes.root).toContainText('1 change to decide');
  await expect(pad.review.placeButton).toHaveAttribute('aria-disabled', 'true');
  await ended.getByRole('button', { name: 'Accept' }).click();
  await expect(changes.root).toContainText('All changes are decided.');
  await pad.place();

  const orders = new Orders(office.page);
  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText(now.total);
});
