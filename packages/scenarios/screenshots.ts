import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { accounts } from './drivers/accounts.ts';
import { Catalog } from './drivers/catalog.ts';
import { CustomerPages } from './drivers/customer-pages.ts';
import { FastEntry } from './drivers/fast-entry.ts';
import { HandingOff } from './drivers/handoff.ts';
import { Office } from './drivers/office.ts';
import { apron, hanger, lantern, takeToItems } from './drivers/order.ts';
import { Orders } from './drivers/orders.ts';
import { Pad } from './drivers/pad.ts';
import { PayPage } from './drivers/pay-page.ts';
import { cards } from './drivers/payment-step.ts';
import { startPortal } from './drivers/portal-process.ts';
import { Prices } from './drivers/prices.ts';
import { Rewards } from './drivers/rewards.ts';
import { Tier } from './drivers/tier.ts';
import { walkApprovals } from './walk-approvals.ts';
import { walkCustomers } from './walk-customers.ts';
import { walkDetails } from './walk-details.ts';
import { walkDiscounts } from './walk-discounts.ts';
import { walkHandoffs } from './walk-handoffs.ts';
import { walkParking } from './walk-parking.ts';
import { walkCheckout, walkPayments } from './walk-payments.ts';
import { walkRequests } from './walk-requests.ts';
import { walkResumed, walkShipments } from './walk-shipments.ts';
import { walkUsers } from './walk-users.ts';
import { walkWholesale } from './walk-wholesale.ts';
import { variable } from '../../tools/variable.mjs';

interface Look {
  readonly width: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly direction?: 'rtl';
}

// Pictures of every screen on the way to an order, in six looks, for people to look at: `pnpm run screenshots [look …] [walk …]`.
const looks = {
  wide: { width: 1440 },
  narrow: { width: 320 },
  dark: { width: 1440, colorScheme: 'dark' },
  rtl: { width: 1440, direction: 'rtl' },
  'dark-narrow': { width: 320, colorScheme: 'dark' },
  'rtl-narrow': { width: 320, direction: 'rtl' },
} as const satisfies Record<string, Look>;

const walks = {
  order: walk,
  phone: walkOnThePhone,
  payments: walkPayments,
  customers: walkCustomers,
  parking: walkParking,
  shipments: walkShipments,
  discounts: walkDiscounts,
  approvals: walkApprovals,
  details: walkDetails,
  resumed: walkResumed,
  requests: walkRequests,
  handoffs: walkHandoffs,
  'in-person': walkInPerson,
  link: walkByLink,
  users: walkUsers,
  wholesale: walkWholesale,
};

/** Returns the entries that are named on the command line; all where none is. */
const chosen = <Each>(all: Readonly<Record<string, Each>>): [string, Each][] => {
  const named = Object.entries(all).filter(([name]) => process.argv.slice(2).includes(name));
  return named.length > 0 ? named : Object.entries(all);
};

const folder = fileURLToPath(new URL('screenshots/', import.meta.url));
const executablePath = variable('ORDERPAD_BROWSER');

const portal = await startPortal();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  for (const [name, look] of chosen<Look>(looks)) await takeAll(name, look);
} finally {
  await browser.close();
  await portal.stop();
}

async function takeAll(name: string, { width, colorScheme = 'light', direction }: Look): Promise<void> {
  await mkdir(folder + name, { recursive: true });
  const context = await browser.newContext({
    baseURL: portal.url,
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  if (direction)
    await context.addCookies([{ name: 'larkspur-direction', value: direction, url: portal.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  let count = 0;
  const take = async (screen: string) => {
    // What sticks to the top stands there in the picture, too.
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({
      path: `${folder}${name}/${String(++count).padStart(2, '0')}-${screen}.png`,
      fullPage: true,
    });
  };
  try {
    for (const [walkName, walkOn] of chosen(walks))
      await walkOn(page, take).catch(async (error: unknown) => {
        await take('stuck');
        console.error(`${name}, ${walkName}: ${String(error)}`);
        process.exitCode = 1;
      });
  } finally {
    await context.close();
  }
}

/** The whole way, from signing in to the list of orders. */
async function walk(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const office = new Office(page);
  const pad = new Pad(page);
  const orders = new Orders(page);
  const entry = new FastEntry(pad.root);

  await page.goto('/');
  await office.signInButton.waitFor();
  await take('sign-in');
  await office.signIn();
  await page.getByText('Orders today').waitFor();
  await office.openAddMenu();
  await take('dashboard');
  await page.keyboard.press('Escape');

  await office.addCartOrder();
  await pad.at('Contact').waitFor();
  await take('contact');
  await pad.contact.search.fill('am');
  await pad.contact.options().first().waitFor();
  await take('contact-searching');
  await page.keyboard.press('Escape');
  await pad.contact.openNew();
  await pad.contact.save();
  await take('contact-new-refused');
  await page.keyboard.press('Escape');
  await pad.contact.choose('Petra Lindqvist');
  await pad.continue();
  await take('contact-without-address');
  await pad.contact.change();

  await takeToItems(pad);
  await take('items-empty');
  await entry.paste('SKU,Discount,Case Qty,Order Qty\n71053,10,12,2\n85099B,5,6,3\n,,,5');
  await entry.columns.confirm.waitFor();
  await take('columns-asked');
  await page.keyboard.press('Escape');
  await pad.continue();
  await entry.root.getByText('not in the order yet').last().waitFor();
  await take('columns-waiting');
  await entry.root.getByRole('button', { name: 'Discard the table' }).click();
  await pad.items.find(apron);
  await take('items-dialog');
  await pad.items.choose('Colour', 'Blue');
  await pad.items.choose('Size', 'Medium');
  await pad.items.addButton.click();
  await pad.items.add({ title: lantern, quantity: 12 });
  await pad.items.add({ title: hanger, quantity: 3 });
  await take('items');
  await pad.items.setQuantity(lantern, '2.5');
  await page.keyboard.press('Tab');
  await take('items-quantity-refused');
  await pad.items.quantityOf(lantern).press('Escape');
  await page.route('**/v1/quotes', (route) => route.abort());
  await pad.items.setQuantity(hanger, 4);
  await pad.summary.getByRole('alert').waitFor();
  await take('items-unpriced');
  await page.unroute('**/v1/quotes');
  await pad.summary.getByRole('button', { name: 'Try again' }).click();
  await pad.priced.waitFor();
  await pad.root.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await pad.root.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await take('keys');
  await page.keyboard.press('Escape');
  await pad.continue();
  await pad.at('Shipping').waitFor();
  await pad.continue();
  await take('shipping-refused');
  await pad.shipping.address('A new address').check();
  await pad.root.getByLabel('Street address').waitFor();
  await pad.continue();
  await pad.root.getByText('Street address is required.').last().waitFor();
  await take('shipping-address-refused');
  await pad.shipping.address('7 Orchard Row').check();
  await pad.shipping.method('Express').check();
  await take('shipping');
  await pad.continue();
  await pad.at('Payment').waitFor();
  await take('payment');
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.review.placeButton.waitFor();
  await take('review');
  await pad.place();
  await orders.title.waitFor();
  await orders.history.waitFor();
  await take('order-details');
  await office.openOrders();
  await orders.root.getByRole('row').nth(1).waitFor();
  await take('orders');
}

/** A phone order of somebody on a tier, begun in the catalog. */
async function walkOnThePhone(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const pad = new Pad(page);
  const [catalog, tier] = [new Catalog(pad.root), new Tier(pad.root)];
  const [rewards, prices] = [new Rewards(pad.root), new Prices(pad)];

  await page.goto('/#/orders/new/phone-order');
  await pad.contact.choose('Ottoline Grey');
  await take('phone-contact');
  await pad.continue();
  await catalog.products.first().waitFor();
  await take('catalog');
  await catalog.search.fill(apron);
  await catalog.product(apron).waitFor();
  await take('catalog-options');
  await catalog.search.fill('lantern');
  await catalog.product(lantern).waitFor();
  await catalog.addPack(lantern, 'Quad');
  await catalog.product(lantern).getByText('4 in the order').waitFor();
  await catalog.cartButton.click();
  await pad.priced.waitFor();
  await take('cart');
  await page.keyboard.press('Escape');
  await pad.items.showLines();
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Medium' }, quantity: 5 });
  await pad.priced.waitFor();
  await take('items-of-a-tier');
  await tier.viewButton.click();
  await tier.rule('Everything').first().waitFor();
  await take('tier');
  await page.keyboard.press('Escape');
  await rewards.open();
  await rewards.finder.waitFor();
  await take('rewards');
  await rewards.addButton('Regency Cakestand 3 Tier').click();
  await rewards.picks.first().waitFor();
  await rewards.leave();
  await prices.addCustom({ title: 'Engraved name plate', price: '4.50', ships: false });
  await prices.open(lantern);
  await prices.price.fill('0.10');
  await take('price-too-low');
  await page.keyboard.press('Escape');
  await pad.items.setQuantity(apron, 1);
  await rewards.question(`Order 1 × ${apron} instead of 5?`).waitFor();
  await take('rewards-asked');
  await page.keyboard.press('Escape');
  await pad.goTo('Shipping');
  await pad.continue();
  await take('blocked');
  await pad.goTo('Contact');
  await pad.contact.change();
  await pad.contact.choose('Bettina Marlow');
  await page.getByText('Total then').waitFor();
  await take('what-if');
}

/** A customer's own pages, and her order for another country. */
async function walkInPerson(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const pad = new Pad(page);
  const shop = new CustomerPages(page);
  await page.context().clearCookies({ name: 'orderpad_session' });
  await shop.signIn(accounts.distributor);
  await take('customer-home');
  await shop.openCart();
  await pad.at('Destination').waitFor();
  await take('destination');
  await pad.destination.pickCountry('Japan');
  await take('destination-japan');
  await pad.continue();
  await pad.at('Items').waitFor();
  await pad.items.add({ title: lantern, quantity: 3 });
  await pad.priced.waitFor();
  await take('items-in-yen');
  await page.goto('/#/');
  await page.evaluate(() => indexedDB.deleteDatabase('larkspur-u-dora'));
  await shop.openCart();
  await walkCheckout(page, take);
}

/** The page of a customer who pays by a link, and the message that brings her there. */
async function walkByLink(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const customer = new PayPage(page);
  const { payment, review } = customer.pad;
  const { link } = await new HandingOff(page.request).leave({ isMailed: true });
  await customer.open(link);
  await payment.enter(cards.insufficientFunds);
  await take('link-payment');
  await customer.pad.continue();
  await customer.pad.priced.waitFor();
  await take('link-review');
  await customer.pad.charge();
  await payment.root.getByText('declined').last().waitFor();
  await take('link-declined');
  await payment.enter(cards.challenge);
  await customer.pad.continue();
  await customer.pad.charge();
  await payment.challenge.getByRole('button', { name: 'Confirm' }).waitFor();
  await review.root.getByText('Your bank asks').scrollIntoViewIfNeeded();
  await take('link-bank');
  await payment.challenge.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Your order is paid' }).waitFor();
  await take('link-paid');
  await page.reload();
  await page.getByText('Your order number is').waitFor();
  await take('link-ended');
  await page.context().clearCookies({ name: 'orderpad_session' });
  await new Office(page).signIn();
  await page.goto('/#/outbox');
  await page.getByText('Not sent').first().waitFor();
  await take('outbox');
  await page.getByRole('row').getByRole('link').first().click();
  await page.locator('iframe').contentFrame().getByRole('heading').waitFor();
  await take('message');
}
