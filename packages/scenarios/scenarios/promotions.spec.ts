import { expectAccessible } from '../drivers/axe.ts';
import { apron, lantern, takeToItems } from '../drivers/order.ts';
import type { Pad } from '../drivers/pad.ts';
import { Promotions } from '../drivers/promotions.ts';
import { expect, test } from '../drivers/test.ts';

const atItems = (pad: Pad) => new Promotions(pad.root.locator('order-pad-items'));
const warmer = 'Hand Warmer Union Jack';
const book = 'The Art of Gift Wrapping';
const card = 'Gift Card';
const hanger = 'Cream Cupid Hearts Coat Hanger';

test('B5: an automatic promotion comes and goes with what earns it', async ({ pad }) => {
  await takeToItems(pad);
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Medium' }, quantity: 3 });

  await expect(atItems(pad).row('Three aprons, one e-book')).toContainText('Applied automatically');
  await pad.items.setQuantity(apron, 2);
  await pad.root.getByRole('button', { name: 'Reduce quantity' }).click();
  await expect(atItems(pad).row('Three aprons, one e-book')).toHaveCount(0);
  await expect(pad.items.line('The Art of Gift Wrapping')).toHaveCount(0);
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
