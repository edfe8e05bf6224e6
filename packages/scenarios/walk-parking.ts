import type { Page } from '@playwright/test';
import { FastEntry } from './drivers/fast-entry.ts';
import { Office } from './drivers/office.ts';
import { lantern } from './drivers/order.ts';
import { Pad } from './drivers/pad.ts';
import { Parking } from './drivers/parking.ts';

/** Takes pictures of several orders at once: the list, and the question about the customer. */
export async function walkParking(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  const [office, pad, parking] = [new Office(page), new Pad(page), new Parking(page)];
  const { sku } = new FastEntry(pad.root);
  await office.signIn();
  await office.addCartOrder();
  for (const [at, name] of ['Walk-in Customer', 'Ottoline Grey'].entries()) {
    await pad.contact.choose(name);
    await pad.continue();
    await pad.at('Items').waitFor();
    await sku.fill('71053*3');
    await sku.press('Enter');
    await pad.items.line(lantern).waitFor();
    await pad.priced.waitFor();
    await parking.parkButton.click();
    await parking.count(at + 1).waitFor();
    await pad.contact.search.waitFor();
  }
  await parking.count(2).click();
  await parking.row('Walk-in Customer').waitFor();
  await take('parked-orders');
  await parking.bringBackButton('Walk-in Customer').click();
  await parking.yes('Walk-in Customer').waitFor();
  await pad.at('Items').waitFor();
  await take('customer-check');
  await parking.yes('Walk-in Customer').click();
}
