import type { Page } from '@playwright/test';
import { accounts } from '../drivers/accounts.ts';
import { CustomerCenter } from '../drivers/customer-center.ts';
import { Office } from '../drivers/office.ts';
import { takeDownloadToReview, takeToItems, lantern } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { codeExamples, htmlExamples, isServed, ownStepPage, serveExample } from '../drivers/readme-page.ts';
import { answerAsVendure } from '../drivers/recorded-vendure.ts';
import { expect, test } from '../drivers/test.ts';

for (const example of htmlExamples().filter(isServed))
  test(`the example ${example.name} takes input at the reference host, under the policy of the README`, async ({
    office: { page },
  }) => {
    const address = await serveExample(page, example);
    const pad = new Pad(page);

    await page.goto(address);
    await takeToItems(pad);
    await pad.items.add({ title: lantern, quantity: 2 });

    await expect(pad.items.quantityOf(lantern)).toHaveValue('2');
    await expect(pad.priced).toBeVisible();
  });

const fromMemory = htmlExamples().filter((example) => !isServed(example));

for (const example of fromMemory.filter(({ markup }) => markup.includes('<order-pad-orders')))
  test(`the example ${example.name} lists the orders of the shop in memory, under the policy of the README`, async ({
    page,
  }) => {
    await page.goto(await serveExample(page, example));

    await expect(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
    await expect(page.getByText('No orders yet')).toBeVisible();
  });

for (const example of fromMemory.filter(({ markup }) => markup.includes('<order-pad-drafts')))
  test(`the example ${example.name} lists the saved orders of the shop in memory, under the policy of the README`, async ({
    page,
  }) => {
    await page.goto(await serveExample(page, example));

    await expect(page.getByRole('heading', { name: 'Saved orders' })).toBeVisible();
    await expect(page.getByText('No saved orders')).toBeVisible();
  });

for (const example of fromMemory.filter(({ markup }) => markup.includes('<order-pad-contacts')))
  test(`the example ${example.name} begins an order for a contact of the list, under the policy of the README`, async ({
    page,
  }) => {
    await page.goto(await serveExample(page, example));

    await new CustomerCenter(page)
      .row('Whitcombe')
      .getByRole('button', { name: /New order/ })
      .click();

    await expect(new Pad(page).at('Items')).toBeVisible();
  });

for (const example of fromMemory.filter(({ markup }) => !/<order-pad-(contacts|orders|drafts)/.test(markup)))
  test(`the example ${example.name} finds a contact of the shop in memory, under the policy of the README`, async ({
    page,
  }) => {
    await page.goto(await serveExample(page, example));

    await page.getByRole('combobox', { name: 'Find a contact' }).fill('Marcus');
    await page.getByRole('option', { name: /Marcus Oyelaran/ }).click();

    await expect(page.getByRole('region', { name: 'Marcus Oyelaran' })).toBeVisible();
  });

/** An example in TypeScript, told by a part of its code, and what a person sees when it runs. */
interface Shown {
  readonly part: string;
  readonly shows: string;
  /** Signs in, or puts a host in front of the page. */
  before?(page: Page): Promise<unknown>;
  see(page: Page, pad: Pad): Promise<void>;
}

const signedIn = (page: Page, as = accounts.csr) => new Office(page).signIn(as);

const steps = (pad: Pad) =>
  pad.root.getByRole('navigation', { name: 'Steps of the order' }).getByRole('listitem');

const shown: readonly Shown[] = [
  {
    part: 'session.watch(summaryView',
    shows: 'a pad that writes its summary to the console, with the code that the page added',
    async see(page, pad) {
      const written = page.waitForEvent('console', (message) => message.text().includes('lines'));
      await pad.contact.choose('Marcus');
      await pad.continue();
      await pad.items.add({ title: 'Bud vase', quantity: 2 });
      await written;
      await expect(pad.root.getByText('HEARTH10').first()).toBeVisible();
    },
  },
  {
    part: 'Für wen ist die Bestellung?',
    shows: 'a pad with German messages',
    see: (_, pad) => expect(pad.root.getByText('Für wen ist die Bestellung?')).toBeVisible(),
  },
  {
    part: "id: 'quick-sale'",
    shows: 'the steps of the flow in its order',
    see: (_, pad) => expect(steps(pad)).toHaveText([/Items/, /Contact/, /Payment/, /Review/]),
  },
  {
    part: 'registerStep(',
    shows: 'a pad with the step of the page',
    see: (_, pad) => expect(steps(pad).filter({ hasText: 'Delivery' })).toBeVisible(),
  },
  {
    part: 'await parking.mayLeave()',
    shows: 'a pad with what leaves an order; Done leads to the dashboard',
    async see(page, pad) {
      await takeToItems(pad);
      await page.getByRole('button', { name: 'Done', exact: true }).click();
      await expect(page).toHaveURL(/#dashboard$/);
      await expect(page.getByRole('button', { name: '1 parked order' })).toBeVisible();
    },
  },
  {
    part: "addEventListener('order-signed-out'",
    shows: 'a pad that goes on once the person has signed in',
    before: async (page) => page.on('dialog', (dialog) => dialog.accept(accounts.csr.password)),
    async see(_, pad) {
      await expect(pad.contact.newButton).toBeEnabled();
      await pad.contact.choose('Ottoline Grey');
    },
  },
  {
    part: "await signIn({ url: '/api' }, { username",
    shows: 'a pad at the server that it signed in to',
    see: (_, pad) => takeToItems(pad),
  },
  {
    part: "addEventListener('order-list-wanted'",
    shows: 'a pad that leads to the list of orders',
    before: signedIn,
    async see(page, pad) {
      await takeDownloadToReview(pad);
      await pad.place();
      await new Orders(page).allOrdersButton.click();
      await expect(page).toHaveURL(/#orders$/);
    },
  },
  {
    part: "createElement('order-pad-orders')",
    shows: 'one order, and without its id the list, from which an order is opened',
    async before(page) {
      const office = new Office(page);
      await office.signIn();
      await office.addCartOrder();
      const pad = new Pad(page);
      await takeDownloadToReview(pad);
      await pad.place();
      await expect(new Orders(page).title).toBeVisible();
      const placed = new URL(page.url()).hash.split('/').at(-1) ?? '';
      await page.route('**/v1/orders/42', (route) =>
        route.continue({ url: route.request().url().replace(/42$/, placed) }),
      );
    },
    async see(page) {
      const orders = new Orders(page);
      await expect(orders.details).toBeVisible();
      await page.locator('order-pad-orders').evaluate((element) => element.removeAttribute('order'));
      await page
        .getByRole('button', { name: /^View order/ })
        .first()
        .click();
      await expect(page).toHaveURL(/#orders\/.+/);
    },
  },
  {
    part: "id: 'larkspur-client'",
    shows: 'the flow of a client who is signed in',
    async before(page) {
      await page.goto('/');
      await new Office(page).fillInSignIn(accounts.client);
      await page.getByRole('link', { name: 'Place an order', exact: true }).first().waitFor();
    },
    see: (_, pad) => expect(steps(pad)).toHaveText([/Items/, /Shipping/, /Payment/, /Review/]),
  },
  {
    part: 'vendureHost(',
    shows: 'a pad that finds a customer of Vendure',
    async before(page) {
      page.on('dialog', (dialog) => dialog.accept('superadmin'));
      await answerAsVendure(page);
    },
    async see(_, pad) {
      await pad.contact.search.fill('grace');
      await expect(pad.contact.options().filter({ hasText: 'Grace' })).toBeVisible();
    },
  },
];

for (const example of codeExamples())
  test.describe(`the example ${example.name}`, () => {
    const [expected] = shown.filter(({ part }) => example.script.includes(part));

    test(`shows ${expected?.shows ?? 'what this test was told'}`, async ({ page }) => {
      if (!expected) throw new Error('This example has no entry in the table of what examples show.');
      await expected.before?.(page);
      await page.goto(await serveExample(page, example));

      await expected.see(page, new Pad(page));
    });
  });

test('the page of the example with a step of its own takes an order to that step', async ({ page }) => {
  await page.goto(await serveExample(page, ownStepPage()));
  const pad = new Pad(page);

  await pad.contact.choose('Marcus');
  await pad.continue();
  await pad.items.add({ title: 'Bud vase', quantity: 2 });
  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();

  await expect(pad.root.getByRole('heading', { name: 'When should it come?' })).toBeVisible();
});
