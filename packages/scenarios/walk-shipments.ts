import type { Page } from '@playwright/test';
import { type Account, accounts } from './drivers/accounts.ts';
import { Office } from './drivers/office.ts';
import { hanger, lantern, takeToReview, takeToShipping } from './drivers/order.ts';
import { Orders } from './drivers/orders.ts';
import { Pad } from './drivers/pad.ts';
import { holiday, home, nameOf, somebody } from './drivers/people.ts';
import { Changes, savedInSummer, saveForLater } from './drivers/saved-orders.ts';

type Take = (screen: string) => Promise<void>;

async function begin(page: Page, as: Account): Promise<Pad> {
  await page.context().clearCookies({ name: 'orderpad_session' });
  const office = new Office(page);
  await office.signIn(as);
  await office.addCartOrder();
  return new Pad(page);
}

/** Items to several addresses: a split line, a gift at each, a method for each, the review and the order. */
export async function walkShipments(page: Page, take: Take): Promise<void> {
  const pad = await begin(page, accounts.csr);
  const { shipping } = pad;
  const dialog = pad.root.getByRole('dialog');
  await takeToShipping(pad, { items: [{ title: lantern, quantity: 3 }, { title: hanger }] });
  await shipping.several.check();
  await shipping.items.waitFor();
  await take('several-addresses');
  await shipping.itemList(hanger).selectOption({ label: 'A new address …' });
  await dialog.getByLabel('Street address').waitFor();
  await take('several-new-address');
  await page.keyboard.press('Escape');
  await shipping.sendItemElsewhere(hanger, holiday);
  await pad.root.getByRole('button', { name: `Split ${lantern}` }).click();
  await dialog.getByLabel('Ship them to').waitFor();
  await take('several-split');
  await page.keyboard.press('Escape');
  await shipping.split(lantern, holiday.line1);
  await pad.root.getByRole('button', { name: /^Gift: 1 × / }).click();
  await dialog.getByLabel('Message').fill('Happy birthday, Greta!\nWith love from all of us');
  await dialog.getByRole('checkbox', { name: /^Gift wrap/ }).check();
  await take('several-gift');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await pad.priced.waitFor();
  await pad.continue();
  await pad.root.getByText('Choose a shipping method.').first().waitFor();
  await take('several-refused');
  for (const [at, name] of [
    [1, /^Standard/],
    [2, /^Express/],
  ] as const)
    await shipping.shipment(at).getByRole('radio', { name }).check();
  await pad.priced.waitFor();
  await take('several-complete');
  await shipping.several.click();
  await dialog.getByText('will be removed').waitFor();
  await take('several-merge');
  await page.keyboard.press('Escape');
  await pad.continue();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.at('Review').waitFor();
  await pad.priced.waitFor();
  await take('several-review');
  await pad.place();
  await new Orders(page).title.waitFor();
  await take('several-order');
}

/** An order that was saved for later, and what has changed when it is continued: accepted, removed, or kept at its price. */
export async function walkResumed(page: Page, take: Take): Promise<void> {
  const pad = await begin(page, accounts.manager);
  const person = somebody();
  await takeToReview(pad, {
    person,
    items: [{ title: lantern, quantity: 2 }, { title: hanger }],
    address: home,
  });
  const saved = await saveForLater(pad);
  await saved.row(nameOf(person)).waitFor();
  await savedInSummer(page, nameOf(person));
  await take('saved-orders');
  await saved.remove(nameOf(person));
  await saved.removal(nameOf(person)).waitFor();
  await take('saved-remove');
  await page.keyboard.press('Escape');
  await saved.continue(nameOf(person));
  const changes = new Changes(pad.root);
  await changes.row(`Price of ${lantern}`).waitFor();
  await pad.priced.waitFor();
  await take('resumed-changes');
  await changes.button(/^Keep £/).click();
  await changes.root.getByRole('textbox', { name: /^Reason/ }).waitFor();
  await take('resumed-keeping');
  await page.keyboard.press('Escape');
  await changes.row('Promotion ended').getByRole('button', { name: 'Accept' }).click();
  await changes.button(`Remove ${lantern}`).click();
  await changes.row(`Price of ${lantern}`).getByText('Removed').waitFor();
  await pad.priced.waitFor();
  await take('resumed-decided');
}
