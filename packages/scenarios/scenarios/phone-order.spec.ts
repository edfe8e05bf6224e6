import { Contact } from '@orderpad/contracts';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../drivers/axe.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { Pad } from '../drivers/pad.ts';
import { home, somebody, type Person } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

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
