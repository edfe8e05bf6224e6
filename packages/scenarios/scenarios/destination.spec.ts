import { accounts } from '../drivers/accounts.ts';
import { expectAccessible } from '../drivers/axe.ts';
import { CustomerPages } from '../drivers/customer-pages.ts';
import { lantern } from '../drivers/order.ts';
import { Pad } from '../drivers/pad.ts';
import { home } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';

/** Sold in a few countries of Europe only. */
const lamp = 'Enamel Table Lamp Mustard';

test('D3: the order goes to the profile address, to another one, or to another country, and prices follow', async ({
  page,
}) => {
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await pad.at('Destination').waitFor();
  const { destination } = pad;

  await destination.choice(/Profile address/).check();
  await expect(destination.root).toContainText('Prices for United Kingdom are in British Pound');
  await destination.giveAddress(home);
  await expect(destination.choice(/^Another mailing address/)).toBeChecked();
  await expect(destination.root).toContainText(home.line1);
  await destination.pickCountry('Japan');
  await expect(destination.root).toContainText('Japanese Yen');
  await expectAccessible(page, 'the destination');
  await pad.continue();

  await pad.at('Items').waitFor();
  await pad.items.add({ title: lantern });
  await expect(pad.summary).toContainText('¥');
  await pad.items.openButton.click();
  await pad.items.finder.fill(lamp);
  await expect(pad.items.dialog).toContainText('Nothing matches');
});

test('D3: changing the country later says what it takes out, and takes it out only then', async ({
  page,
}) => {
  const [shop, pad] = [new CustomerPages(page), new Pad(page)];
  await shop.signIn(accounts.distributor);
  await shop.openCart();
  await pad.destination.choice(/Profile address/).check();
  await pad.continue();
  await pad.items.add({ title: lantern, quantity: 2 });
  await pad.items.add({ title: lamp });
  await expect(pad.summary).toContainText('£');
  await pad.goTo('Destination');

  await pad.destination.pickCountry('Japan');
  const { question } = pad.destination;
  await expect(question).toContainText('1 line cannot be sold to Japan and will be removed');
  await expect(question).toContainText(lamp);
  await expect(question).toContainText('Total then');
  await expect(question).toContainText('¥');
  await expectAccessible(page, 'what another country changes');
  await question.getByRole('button', { name: 'Keep United Kingdom' }).click();
  await expect(pad.destination.choice(/Profile address/)).toBeChecked();
  await expect(pad.summary).toContainText('2 lines');

  await pad.destination.pickCountry('Japan');
  await expect(question).toContainText('Total then');
  await question.getByRole('button', { name: 'Change to Japan' }).click();

  await expect(pad.destination.root).toContainText(`Removed, because Japan cannot order it: ${lamp}`);
  await expect(pad.summary).toContainText('1 line');
  await expect(pad.summary).toContainText('¥');
  await pad.goTo('Items');
  await expect(pad.items.line(lantern)).toBeVisible();
  await expect(pad.items.line(lamp)).toHaveCount(0);
});
