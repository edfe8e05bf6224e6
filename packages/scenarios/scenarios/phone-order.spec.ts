import { Contact } from '@orderpad/contracts';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../drivers/axe.ts';
import { Catalog } from '../drivers/catalog.ts';
import { CustomerCenter } from '../drivers/customer-center.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { lantern, takeToItems, takeToPayment, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { Parking } from '../drivers/parking.ts';
import { PayPage } from '../drivers/pay-page.ts';
import { cards } from '../drivers/payment-step.ts';
import { home, nameOf, type Person, somebody } from '../drivers/people.ts';
import { expectOrdersToBeCharges, paidOrdersOf } from '../drivers/provider.ts';
import { expect, test } from '../drivers/test.ts';
import { ordersFor } from '../drivers/wire.ts';

// Phone order entry, from the box that finds the customer to leaving the order.

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

/** Creates a customer at the host, as the CSR who is signed in. */
async function customer({ request }: Page, person: Person, phone: string): Promise<Contact> {
  const answer = await request.post('/v1/contacts', {
    headers: {
      'idempotency-key': crypto.randomUUID(),
      origin: new URL((await request.get('/')).url()).origin,
    },
    data: { ...person, phone, address: { ...home, country: 'GB' } },
  });
  return Contact.parse(await answer.json());
}

const stored = async ({ request }: Page, id: string): Promise<Contact> =>
  Contact.parse(await (await request.get(`/v1/contacts/${id}`)).json());

test('C3: the account details are shown for verification, corrected with Update customer, and Use customer starts the order', async ({
  office,
  page,
}) => {
  const [pad, person] = [new Pad(page), somebody()];
  const { id, number = '' } = await customer(page, person, '+44 1603 555 010');
  await office.addCartOrder('Phone order');

  await pad.contact.search.fill(number);
  await pad.contact.search.press('Enter');
  const card = pad.contact.chosen(`${person.firstName} ${person.lastName}`);
  for (const detail of [number, person.email, '+44 1603 555 010', home.line1, home.postalCode])
    await expect(card).toContainText(detail);
  await expectAccessible(page, 'the account details');

  await card.getByRole('button', { name: 'Update customer' }).click();
  const form = pad.root.getByRole('dialog', { name: 'Update customer' });
  await form.getByLabel('Phone').fill('+44 1603 555 099');
  await form.getByLabel('Street address').fill('8 Orchard Row');
  await expectAccessible(page, 'the form for a customer');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(card).toContainText('+44 1603 555 099');
  await expect(card).toContainText('8 Orchard Row');
  expect(await stored(page, id)).toMatchObject({
    phone: '+44 1603 555 099',
    addresses: [{ line1: '8 Orchard Row' }],
  });

  await pad.root.getByRole('button', { name: 'Use customer' }).click();
  await expect(pad.at('Items')).toBeVisible();
});

test('C3: by keyboard, Enter picks the exact hit and a second Enter uses the customer', async ({
  office,
  page,
}) => {
  const [pad, keyboard, person] = [new Pad(page), new Keyboard(page), somebody()];
  const { number = '' } = await customer(page, person, '+44 1603 555 011');
  await office.addCartOrder('Phone order');
  await expect(pad.contact.search).toBeFocused();

  await page.keyboard.type(number);
  await keyboard.hit('Enter');
  await expect(pad.root.getByRole('button', { name: 'Use customer' })).toBeFocused();
  await keyboard.hit('Enter');

  await expect(pad.at('Items')).toBeVisible();
});

test('C3: a correction that somebody else has overtaken is told, and loses nothing', async ({
  office,
  page,
}) => {
  const [pad, person] = [new Pad(page), somebody()];
  const { id, number = '' } = await customer(page, person, '+44 1603 555 012');
  await office.addCartOrder('Phone order');
  await pad.contact.search.fill(number);
  await pad.contact.search.press('Enter');
  await pad.root.getByRole('button', { name: 'Update customer' }).click();
  const form = pad.root.getByRole('dialog', { name: 'Update customer' });
  await form.getByLabel('Phone').fill('+44 1603 555 098');
  const origin = new URL(page.url()).origin;
  const elsewhere = { ...person, company: 'Abernathy Ltd', phone: '+44 1603 555 012' };
  const answer = await page.request.put(`/v1/contacts/${id}`, { data: elsewhere, headers: { origin } });
  expect(answer.ok()).toBe(true);

  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Somebody else has changed this customer meanwhile.')).toBeVisible();
  await expect(form.getByLabel('Company').first()).toHaveValue('Abernathy Ltd');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();

  expect(await stored(page, id)).toMatchObject({ company: 'Abernathy Ltd', phone: '+44 1603 555 098' });
});

test('what is known of the customer is read and added to without leaving the order', async ({
  office,
  page,
}) => {
  const [pad, text] = [new Pad(page), `Prefers mornings ${crypto.randomUUID()}`];
  await office.addCartOrder('Phone order');
  await pad.contact.choose('Ottoline Grey');
  const record = pad.root.locator('order-pad-contact-record');
  await expect(record).toContainText('Due within 30 days');
  await expect(record).toContainText('Ring the side door');

  await record.getByLabel('New note').fill(text);
  await record.getByRole('button', { name: 'Add note' }).click();
  await expect(record.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  await pad.continue();
  await pad.root.getByRole('button', { name: 'Orders, credit terms and notes' }).click();

  await expect(record).toContainText(text);
  await expectAccessible(page, 'what is known of the customer');
  await page.keyboard.press('Escape');
  await expect(record).toBeHidden();
  await expect(pad.at('Items')).toBeVisible();
});

test('C4: on the phone, the site map leads through what this customer sees, at her prices', async ({
  office,
  page,
}) => {
  await office.addCartOrder('Phone order');
  const pad = new Pad(page);
  const catalog = new Catalog(pad.root);
  await pad.contact.choose('Ottoline Grey');
  await pad.continue();

  await catalog.enter('Lights');
  await catalog.enter('T-light holders and lanterns');
  await catalog.search.fill('white metal lantern');

  await expect(catalog.products).toHaveCount(1);
  await expect(catalog.product(lantern).locator('s')).toContainText('Instead of £');
  await catalog.add(lantern);
  const price = await catalog.product(lantern).locator('.terms .number').innerText();
  await pad.items.showLines();
  await expect(pad.items.line(lantern)).toContainText(price);
  await expect(catalog.category('Gift cards and downloads')).toHaveCount(0);
});

test('C5, X6: the operator leaves an order to its customer, and watches her open and pay it', async ({
  office,
  page,
  browser,
}) => {
  test.slow();
  const [pad, orders, person] = [new Pad(page), new Orders(page), somebody()];
  await office.addCartOrder('Phone order');
  await takeToPayment(pad, undefined, { person });

  await pad.root.getByRole('button', { name: 'Send to customer', disabled: false }).click();
  const question = pad.root.getByRole('dialog');
  await expect(question.getByRole('textbox', { name: 'E-mail address' })).toHaveValue(person.email);
  await question.getByRole('button', { name: 'Send link' }).click();
  await expect(pad.root.getByRole('heading', { name: 'Waiting for the customer' })).toBeVisible();
  const link = await pad.root.getByRole('textbox', { name: 'Link for the customer' }).inputValue();
  await expectAccessible(page, 'An order that waits for its customer');

  const context = await browser.newContext();
  const customer = new PayPage(await context.newPage());
  await customer.open(link);
  await expect(pad.root.getByRole('heading', { name: 'The customer is looking at the order' })).toBeVisible();
  await customer.pad.payment.enter(cards.insufficientFunds);
  await customer.pad.continue();
  await customer.pad.charge();
  await expect(pad.root.getByRole('heading', { name: 'The payment did not go through' })).toBeVisible();
  await customer.pad.payment.enter(cards.succeeds);
  await customer.pad.continue();
  await customer.pad.charge();
  await expect(customer.heading).toHaveText('Your order is paid');

  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('Left to the customer to pay');
  await expectOrdersToBeCharges(page, nameOf(person), 1);
  await context.close();
});

test('C6: a caller’s stored card is charged on behalf of the caller', async ({ office, page }) => {
  const [pad, orders] = [new Pad(page), new Orders(page)];
  await office.addCartOrder('Phone order');
  await takeToPayment(pad, 'Rhys Sinclair');
  await pad.payment.storedCard('4444').check();
  await pad.continue();
  await pad.priced.waitFor();
  await pad.review.chargeButton.click();
  await expect(pad.review.chargeQuestion).toContainText('The customer');
  await pad.review.chargeAnswer.click();

  await expect(orders.title).toBeVisible();
  await expect(orders.details).toContainText('Mastercard');
  const [newest] = await paidOrdersOf(page, 'Rhys Sinclair');
  expect(newest?.payment).toMatchObject({ payer: 'contact', channel: 'moto' });
});

test('C7: Done leaves a placed order, which says who entered it for whom', async ({ pad, office }) => {
  const person = somebody();
  const { page } = office;
  await takeToReview(pad, { person });
  await pad.place();
  const orders = new Orders(page);
  await expect(orders.details).toContainText(`Entered by Cleo Barnes for ${nameOf(person)}`);

  await new Parking(page).doneButton.click();

  await expect(office.dashboard).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: nameOf(person) })).toBeVisible();
});

test('C7: Done parks an order that is not placed', async ({ pad, office }) => {
  const person = somebody();
  const parking = new Parking(office.page);
  await takeToItems(pad, { person });
  await pad.items.add({ title: lantern });

  await parking.doneButton.click();

  await expect(office.dashboard).toBeVisible();
  await office.addCartOrder();
  await expect(pad.contact.search).toBeVisible();
  await parking.count(1).click();
  await expect(parking.row(nameOf(person))).toContainText('1 item');
});

test('C7: Cancel order says what it throws away, keeps it all when called off, and throws it away when confirmed', async ({
  pad,
  office,
}) => {
  const person = somebody();
  const { page } = office;
  const parking = new Parking(page);
  const entry = new FastEntry(pad.root);
  await takeToItems(pad, { person });
  await pad.items.add({ title: lantern, quantity: 3 });
  await expect(pad.priced).toBeVisible();
  await entry.paste('71053X\t4\n85099\t1');
  await expect(entry.row(1)).toContainText('Unknown SKU.');
  await expect.poll(() => entry.hasSavedRows()).toBe(true);
  await expect(pad.saved).toBeVisible();

  await parking.cancelButton.click();
  const question = parking.cancelling(nameOf(person));
  await expect(question).toBeFocused();
  await expect(question).toContainText(
    /3 items \(£.+\) and everything else entered for it are thrown away\./,
  );
  await expect(question).toContainText('Rows that are not in the order yet are thrown away, too.');
  await expectAccessible(page, 'the question before an order is cancelled');
  await question.getByRole('button', { name: 'Keep the order' }).click();
  await expect(pad.items.line(lantern)).toBeVisible();
  await parking.cancelButton.click();
  await question.getByRole('button', { name: 'Yes, cancel the order' }).click();

  await expect(office.dashboard).toBeVisible();
  await office.addCartOrder();
  await expect(pad.contact.search).toBeVisible();
  await expect(parking.count(1)).toBeHidden();
  expect(await ordersFor(page, nameOf(person))).toEqual([]);
});

test('C7: leaving for another page asks first, and stays, parks or cancels', async ({ pad, office }) => {
  const person = somebody();
  const { page } = office;
  const parking = new Parking(page);
  const question = parking.leaving(nameOf(person));
  const leave = () => page.getByRole('link', { name: 'Dashboard' }).click();
  await takeToItems(pad, { person });
  await pad.items.add({ title: lantern });

  await leave();
  await expect(question).toBeFocused();
  await expect(page).toHaveURL(/#\/orders\/new$/);
  await expectAccessible(page, 'the question before the page is left');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(pad.items.line(lantern)).toBeVisible();
  await leave();
  await parking.parkAndLeave();
  await expect(office.dashboard).toBeVisible();

  await office.addCartOrder();
  await parking.bringBack(nameOf(person));
  await parking.yes(nameOf(person)).click();
  await pad.goTo('Items');
  await expect(pad.items.line(lantern)).toBeVisible();
  await page.goBack();
  await question.getByRole('button', { name: 'Cancel order' }).click();
  await parking.cancelling(nameOf(person)).getByRole('button', { name: 'Yes, cancel the order' }).click();
  await expect(pad.root).toBeHidden();
  await office.addCartOrder();
  await expect(pad.contact.search).toBeVisible();
  await expect(parking.count(1)).toBeHidden();
});

test('C7: a page with an order under way asks before it is closed, and asks nothing before and after', async ({
  pad,
  office,
}) => {
  const { page } = office;
  /** Returns the kind of question that closing the page asks, which is declined; `undefined` when it was closed. */
  const closing = async (closed: Page): Promise<string | undefined> => {
    const asked = new Promise<string>((resolve) =>
      closed.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.type()))),
    );
    const gone = closed.waitForEvent('close').then(() => undefined);
    await closed.close({ runBeforeUnload: true });
    return Promise.race([asked, gone]);
  };
  await takeToItems(pad);
  await pad.items.add({ title: lantern });
  await expect(pad.saved).toBeVisible();

  expect(await closing(page)).toBe('beforeunload');

  await new Parking(page).parkButton.click();
  await expect(pad.contact.search).toBeFocused();
  const other = await page.context().newPage();
  await other.goto('/#/orders/new');
  await new Pad(other).contact.search.fill('am');
  expect([await closing(page), await closing(other)]).toEqual([undefined, undefined]);
});
