import type { Page } from '@playwright/test';
import { expectAccessible } from '../drivers/axe.ts';
import { FastEntry } from '../drivers/fast-entry.ts';
import { lantern, takeToItems, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { Parking } from '../drivers/parking.ts';
import { nameOf, somebody } from '../drivers/people.ts';
import { expect, test } from '../drivers/test.ts';
import { ordersFor } from '../drivers/wire.ts';

const dashboard = (page: Page) => page.getByRole('heading', { name: 'Dashboard' });

test('C7: Done leaves a placed order, which says who entered it for whom', async ({ pad, office }) => {
  const person = somebody();
  const { page } = office;
  await takeToReview(pad, { person });
  await pad.place();
  const orders = new Orders(page);
  await expect(orders.details).toContainText(`Entered by Cleo Barnes for ${nameOf(person)}`);

  await new Parking(page).doneButton.click();

  await expect(dashboard(page)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: nameOf(person) })).toBeVisible();
});

test('C7: Done parks an order that is not placed', async ({ pad, office }) => {
  const person = somebody();
  const parking = new Parking(office.page);
  await takeToItems(pad, { person });
  await pad.items.add({ title: lantern });

  await parking.doneButton.click();

  await expect(dashboard(office.page)).toBeVisible();
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

  await expect(dashboard(page)).toBeVisible();
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
  await expect(dashboard(page)).toBeVisible();

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
