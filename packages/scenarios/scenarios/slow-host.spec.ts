import { FastEntry } from '../drivers/fast-entry.ts';
import { Keyboard } from '../drivers/keyboard.ts';
import { lantern, takeToItems, takeToReview } from '../drivers/order.ts';
import { Orders } from '../drivers/orders.ts';
import { Pad } from '../drivers/pad.ts';
import { Parking } from '../drivers/parking.ts';
import { Promotions } from '../drivers/promotions.ts';
import { expect, test } from '../drivers/test.ts';
import { gate, knownContact } from '../drivers/wire.ts';

const quotes = '**/v1/quotes';

test('X2: instructions typed before Place order go with the order, by mouse, and nothing moves', async ({
  page,
  pad,
}) => {
  await takeToReview(pad);
  await expect(pad.priced).toBeVisible();
  // No price is asked for: one that is would be waited for until the end of the test.
  await gate(page, quotes);
  await pad.review.instructions.pressSequentially('Ring twice.');
  const box = await pad.review.placeButton.boundingBox();
  if (!box) throw new Error('there is no button');

  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  expect(await pad.review.placeButton.boundingBox()).toEqual(box);
  await expect(pad.review.root).not.toContainText('No shipping method chosen');
  await page.mouse.up();

  await expect(new Orders(page).title).toBeVisible();
  await expect(pad.root).toContainText('Ring twice.');
});

test('X2: instructions typed before Place order go with the order, by keyboard', async ({ page, pad }) => {
  await takeToReview(pad);
  await expect(pad.priced).toBeVisible();
  await gate(page, quotes);
  const keyboard = new Keyboard(page);
  await pad.review.instructions.focus();

  await keyboard.type(pad.review.instructions, 'Ring twice.');
  await keyboard.press(pad.review.placeButton);

  await expect(new Orders(page).title).toBeVisible();
  await expect(pad.root).toContainText('Ring twice.');
});

test('X2: Place order waits for a price on its way, and asks when the total has changed', async ({
  page,
  pad,
}) => {
  await takeToReview(pad);
  await expect(pad.priced).toBeVisible();
  const answer = await gate(page, quotes);
  await new Promotions(pad.review.root).enter('FREESHIP');
  await expect(pad.review.root).toContainText('The price is being updated.');
  await expect(pad.review.root).toContainText('Standard');
  await expect(pad.review.root).not.toContainText('No shipping method chosen');
  await expect(pad.summary).not.toContainText('Estimated');

  await pad.review.placeButton.click();
  await expect(pad.review.waitingButton).toBeVisible();
  answer();

  await expect(pad.review.newTotal).toBeFocused();
  await page.keyboard.press('Space');
  await pad.review.placeButton.click();
  await expect(new Orders(page).title).toBeVisible();
});

test('X2: Continue right after typing a quantity takes it along', async ({ page, pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern });
  await expect(pad.priced).toBeVisible();
  await gate(page, quotes);

  await pad.items.quantityOf(lantern).fill('4');
  await pad.continueButton.click();

  await expect(pad.at('Shipping')).toBeVisible();
  await expect(pad.summary).toContainText('4 items');
});

test('X4: staff type a number at once, press Enter twice, and are at the codes of the items', async ({
  office,
  page,
}) => {
  const known = await knownContact(page);
  const answer = await gate(page, '**/v1/contacts?*');
  await office.addCartOrder();
  const pad = new Pad(page);
  await expect(pad.contact.search).toBeFocused();

  await page.keyboard.type(known.number);
  await page.keyboard.press('Enter');
  await expect(pad.root.getByText('Searching').first()).toBeVisible();
  answer();
  await expect(pad.continueButton).toBeFocused();
  await page.keyboard.press('Enter');

  const entry = new FastEntry(pad.root);
  await expect(entry.sku).toBeFocused();
  await page.keyboard.type('no-such-code');
  await page.keyboard.press('Control+Enter');
  await expect(entry.root.getByRole('group', { name: '1 row is not in the order yet.' })).toBeFocused();
});

test('X4: what was announced does not stay on the next page', async ({ page, pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern });
  await expect(page.locator('#order-pad-polite')).toContainText('Added 1 ×');

  await page.getByRole('link', { name: 'Orders', exact: true }).click();
  await new Parking(page).parkAndLeave();
  await page.getByRole('heading', { name: 'Orders', exact: true }).first().waitFor();

  await expect(page.locator('#order-pad-polite')).toBeEmpty();
});
