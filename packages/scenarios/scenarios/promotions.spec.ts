import { expectAccessible } from '../drivers/axe.ts';
import { apron, lantern, takeToItems, takeToReview } from '../drivers/order.ts';
import type { Pad } from '../drivers/pad.ts';
import { Promotions } from '../drivers/promotions.ts';
import { expect, test } from '../drivers/test.ts';

const atItems = (pad: Pad) => new Promotions(pad.root.locator('order-pad-items'));
const atReview = (pad: Pad) => new Promotions(pad.review.root);
const warmer = 'Hand Warmer Union Jack';
const book = 'The Art of Gift Wrapping';
const card = 'Gift Card';
const hanger = 'Cream Cupid Hearts Coat Hanger';

test('B5: an item-level code adds its items with their discounts', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Medium' } });

  await atItems(pad).enter('lanternset');

  await expect(pad.items.line(lantern)).toContainText('Added by “Lantern set”');
  await expect(pad.items.line(hanger)).toContainText('2');
  await expect(atItems(pad).row('Lantern set')).toContainText('Code lanternset');
  await expect(atItems(pad).row('Lantern set')).toContainText(/-£/);
  await expect(pad.items.quantityOf(lantern)).toHaveCount(0);
});

test('B5: a product promotion picked from the list adds its items', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern, quantity: 3 });

  await atItems(pad).pick('A hanger with every lantern');

  await expect(pad.items.line(hanger)).toContainText('£0.00');
  await pad.items.setQuantity(lantern, 5);
  await expect(pad.items.line(hanger)).toContainText('5');
});

test('B5: an automatic promotion comes and goes with what earns it', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Medium' }, quantity: 3 });

  await expect(atItems(pad).row('Three aprons, one e-book')).toContainText('Applied automatically');
  await pad.items.setQuantity(apron, 2);
  await pad.root.getByRole('button', { name: 'Reduce quantity' }).click();
  await expect(atItems(pad).row('Three aprons, one e-book')).toHaveCount(0);
  await expect(pad.items.line('The Art of Gift Wrapping')).toHaveCount(0);
});

test('B6: removing a promotion says which lines go, then removes every one of them', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern });
  await atItems(pad).pick('Winter warmers');
  await expect(pad.items.line(warmer)).toBeVisible();

  await atItems(pad).remove('Winter warmers');
  const question = atItems(pad).question('Winter warmers');
  await expect(question).toContainText(/3 × Hand Warmer Union Jack/);
  await expect(question).toContainText(/3 × Hand Warmer Red/);
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(pad.items.line(warmer)).toBeVisible();
  await atItems(pad).remove('Winter warmers');
  await question.getByRole('button', { name: 'Remove', exact: true }).click();

  await expect(pad.items.line('Hand Warmer')).toHaveCount(0);
  await expect(pad.items.line(lantern)).toBeVisible();
});

test('X4: removing a line says first what goes with it, and keeps it all when told so', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Medium' } });
  await pad.items.add({ title: lantern });
  await atItems(pad).pick('A hanger with every lantern');
  await expect(pad.items.line(hanger)).toBeVisible();

  await pad.items.menu(lantern, 'Remove');
  const question = pad.root.getByRole('group', { name: `Remove ${lantern}?` });
  await expect(question).toBeFocused();
  await expect(question).toContainText(`will be removed: 1 × ${hanger}.`);
  await expect(question).toContainText('This promotion ends: A hanger with every lantern.');
  await expectAccessible(pad.page, 'asked whether a line may go');
  await question.getByRole('button', { name: 'Keep' }).click();
  await expect(pad.items.quantityOf(lantern)).toBeFocused();
  await expect(pad.items.line(hanger)).toBeVisible();
  await pad.items.menu(lantern, 'Remove');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(pad.items.line(hanger)).toHaveCount(0);
  await pad.items.menu(apron, 'Remove');

  await expect(pad.items.line(apron)).toHaveCount(0);
  await expect(question).toBeHidden();
});

test('X4: ordering less says first what goes with it, and so does another option', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Medium' }, quantity: 3 });
  await pad.items.add({ title: card, options: { Value: '£50' } });
  await expect(pad.items.line(book)).toBeVisible();

  await pad.items.setQuantity(apron, 2);
  const lower = pad.root.getByRole('group', { name: `Order 2 × ${apron} instead of 3?` });
  await expect(lower).toBeFocused();
  await expect(lower).toContainText(`will be removed: 1 × ${book}`);
  await expect(lower).toContainText('This promotion ends: Three aprons, one e-book.');
  await expect(lower).toContainText(/New total: £\d+\.\d\d instead of £\d+\.\d\d/);
  await expectAccessible(pad.page, 'asked whether less is to be ordered');
  await lower.getByRole('button', { name: 'Keep' }).click();
  await expect(pad.items.quantityOf(apron)).toHaveValue('3');
  await expect(pad.items.line(book)).toBeVisible();
  await pad.items.setQuantity(apron, 2);
  await pad.continue();
  await expect(lower).toBeFocused();
  await lower.getByRole('button', { name: 'Reduce quantity' }).click();
  await pad.at('Shipping').waitFor();
  await pad.goTo('Items');
  await expect(pad.items.line(apron)).toContainText('£49.00');
  await expect(pad.items.line(book)).toHaveCount(0);

  await atItems(pad).pick('Thank-you download');
  await expect(pad.items.line(book)).toBeVisible();
  await pad.items.menu(card, 'Edit');
  await pad.items.choose('Value', '£10');
  await pad.items.dialog.getByRole('button', { name: 'Save' }).click();
  const change = pad.items.dialog.getByRole('group', { name: `Change ${card}?` });
  await expect(change).toBeFocused();
  await expect(change).toContainText('This promotion ends: Thank-you download.');
  await expectAccessible(pad.page, 'asked whether an option may change');
  await pad.page.keyboard.press('Escape');
  await expect(change).toBeHidden();
  await expect(pad.items.value('Value', '£10')).toBeChecked();
  await pad.items.dialog.getByRole('button', { name: 'Save' }).click();
  await change.getByRole('button', { name: 'Change' }).click();

  await expect(pad.items.dialog).toBeHidden();
  await expect(pad.items.line(card)).toContainText('£10.00');
  await expect(pad.items.line(book)).toHaveCount(0);
});

test('B13: an order-discount code entered at the review is applied, and placed with the order', async ({
  pad,
}) => {
  await takeToReview(pad, { items: [{ title: lantern, quantity: 12 }] });

  await atReview(pad).enter('WELCOME10');

  await expect(atReview(pad).row('Welcome: 10 % off')).toContainText(/-£/);
  await expect(pad.summary.getByText('Discount', { exact: true })).toBeVisible();
  await pad.place();
  await expect(pad.page.getByText('Promotion used: Welcome: 10 % off')).toBeVisible();
});

test('B13: a free-shipping code entered at the review takes the shipping off', async ({ pad }) => {
  await takeToReview(pad);
  const before = await pad.review.placeButton.innerText();

  await atReview(pad).enter('freeship');

  await expect(atReview(pad).row('Free standard delivery')).toContainText(/-£/);
  await expect(pad.review.placeButton).not.toHaveText(before);
  await expect(pad.summary.getByRole('definition').filter({ hasText: 'Free' })).toBeVisible();
});

test('B13: a code is refused with its reason beside the field, and blocks only until it is removed', async ({
  pad,
}) => {
  await takeToReview(pad);

  await atReview(pad).enter('SUMMER11');
  await expect(atReview(pad).row('Summer sale 2011')).toContainText('This offer ended on');
  await atReview(pad).enter('SAVE5');
  await expect(atReview(pad).row('£5 off')).toContainText(/Needs an order of £30\.00: £\d+\.\d\d to go/);
  await expect(pad.review.placeButton).toHaveAttribute('aria-disabled', 'true');
  await atReview(pad).remove('Summer sale 2011');
  await atReview(pad).remove('£5 off');

  await expect(pad.review.placeButton).toHaveAttribute('aria-disabled', 'false');
  await expect(atReview(pad).codeField).toBeFocused();
});

test('promotions are clean for assistive technology, with the list open and with a question asked', async ({
  pad,
}) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern });
  await atItems(pad).enter('NOPE');
  await atItems(pad).pick('Winter warmers');
  await expect(pad.items.line(warmer)).toBeVisible();
  await atItems(pad).remove('Winter warmers');

  await expectAccessible(pad.page, 'asked whether a promotion may go');
  await atItems(pad).root.getByRole('button', { name: 'Choose a promotion' }).click();
  await expect(atItems(pad).dialog.getByText('Applied automatically')).toBeVisible();
  await expectAccessible(pad.page, 'promotions to pick from');
});

test('B5: rows that a promotion adds show how their total comes about, and are counted with the others', async ({
  pad,
}) => {
  await takeToItems(pad);
  await pad.items.add({ title: lantern });
  await atItems(pad).pick('Winter warmers');

  const added = pad.items.line(warmer);
  await expect(added.getByText('£2.10')).toBeVisible();
  await expect(added.getByText('each')).toHaveCount(1);
  await expect(added.locator('s')).toContainText('£6.30');
  await expect(added).toContainText('£4.00');
  await expect(pad.root.getByRole('button', { name: /^Order lines/ })).toContainText('3');
  await expect(pad.summary).toContainText('3 lines');

  await pad.continue();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.continue();
  const shown = pad.review.root.locator('.line').filter({ hasText: warmer });
  await expect(shown).toContainText('3 × £2.10');
  await expect(shown.locator('s')).toContainText('£6.30');
});
