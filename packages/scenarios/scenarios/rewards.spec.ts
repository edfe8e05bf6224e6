import { expectAccessible } from '../drivers/axe.ts';
import { apron, takeToItems } from '../drivers/order.ts';
import type { Pad } from '../drivers/pad.ts';
import { Rewards } from '../drivers/rewards.ts';
import { expect, test } from '../drivers/test.ts';

const cakestand = 'Regency Cakestand 3 Tier';
const teaSet = 'Retrospot Tea Set Ceramic 11 Piece';

/** £24.50 each: three earn one pick, five earn two. */
async function withAprons(pad: Pad, quantity: number): Promise<Rewards> {
  await takeToItems(pad);
  await pad.items.add({ title: apron, options: { Colour: 'Blue', Size: 'Medium' }, quantity });
  return new Rewards(pad.root);
}

test('A4: each full £50 earns a pick; reward shopping is a mode of its own, with a plain way out', async ({
  pad,
}) => {
  const rewards = await withAprons(pad, 3);
  await expect(rewards.status).toContainText('0 of 1 earned pick taken');
  await expect(rewards.status).toContainText('£26.50 to the next pick');
  await expect(rewards.statusInSummary).toContainText('0 of 1 earned pick taken');
  await expect(rewards.statusInSummary).toContainText('£26.50 to the next pick');
  // Once is enough where both are in sight.
  await expect(rewards.statusInSummary.getByRole('button')).toHaveCount(0);

  await rewards.open();

  await expect(rewards.heading).toBeFocused();
  await expect(pad.items.openButton).toBeHidden();
  await expect(rewards.mode).toContainText('1 of 1 pick left');
  await expect(rewards.special(cakestand)).toContainText('£5.00');
  await expect(rewards.special(cakestand)).toContainText('Instead of £12.75');
  await expect(rewards.special('Enamel Teapot Sage')).toContainText('Sold out');
  await expect(rewards.addButton('Enamel Teapot Sage')).toHaveCount(0);
  await rewards.finder.fill('tea set');
  await expect(rewards.special(teaSet)).toBeVisible();
  await expect(rewards.special(cakestand)).toBeHidden();
  await rewards.addButton(teaSet).click();
  await expect(rewards.picks.filter({ hasText: teaSet })).toContainText('£1.50');
  await expect(rewards.mode).toContainText('0 of 1 pick left');
  await rewards.heading.focus();
  await pad.page.keyboard.press('Escape');

  await expect(rewards.mode).toBeHidden();
  await expect(rewards.selectButton).toBeFocused();
  await expect(pad.items.line(teaSet)).toContainText('Earned as a reward');
  await expect(pad.items.quantityOf(teaSet)).toHaveCount(0);
  await expect(rewards.status).toContainText('1 of 1 earned pick taken');
});

test('A4: a pick beyond what is earned is refused with the reason, and what is picked is placed', async ({
  pad,
}) => {
  const rewards = await withAprons(pad, 3);
  await rewards.open();
  await rewards.addButton(cakestand).click();
  await expect(rewards.mode).toContainText('0 of 1 pick left');

  await rewards.addButton(teaSet).click();

  await expect(rewards.special(teaSet)).toContainText(
    'Every pick earned is taken. Spend £26.50 more on items that count for another.',
  );
  await expect(rewards.picks).toHaveCount(1);
  await expectAccessible(pad.page, 'a reward that was refused');
  await rewards.leave();
  await pad.continue();
  await pad.at('Shipping').waitFor();
  await pad.shipping.method('Standard').check();
  await pad.continue();
  await pad.at('Payment').waitFor();
  await pad.payment.method('Cash').check();
  await pad.continue();
  await pad.at('Review').waitFor();
  await expect(pad.review.root.getByRole('listitem').filter({ hasText: cakestand })).toContainText('Reward');
  await pad.place();
  await expect(pad.page.getByRole('listitem').filter({ hasText: cakestand })).toContainText('£5.00');
});

test('A4: ordering less says first which picks it costs, then takes them out with notice', async ({
  pad,
}) => {
  const rewards = await withAprons(pad, 5);
  await rewards.open();
  for (const title of [cakestand, teaSet]) {
    await rewards.addButton(title).click();
    await expect(rewards.picks.filter({ hasText: title })).toBeVisible();
  }
  await rewards.leave();

  await pad.items.setQuantity(apron, 3);
  const question = rewards.question(`Order 3 × ${apron} instead of 5?`);
  await expect(question).toBeFocused();
  await expect(question).toContainText(`will be removed: 1 × ${teaSet}.`);
  await expectAccessible(pad.page, 'asked whether rewards may go');
  await question.getByRole('button', { name: 'Keep' }).click();
  await expect(pad.items.quantityOf(apron)).toHaveValue('5');
  await expect(pad.items.line(teaSet)).toBeVisible();
  await pad.items.setQuantity(apron, 3);
  await question.getByRole('button', { name: 'Reduce quantity' }).click();

  await expect(pad.items.line(teaSet)).toHaveCount(0);
  await expect(pad.items.line(cakestand)).toBeVisible();
  await expect(rewards.removedPicks).toContainText(`1 × ${teaSet}`);
  await pad.root.getByRole('button', { name: 'Dismiss' }).click();
  await expect(rewards.removedPicks).toHaveCount(0);
  await pad.items.menu(apron, 'Remove');
  await rewards.question(`Remove ${apron}?`).getByRole('button', { name: 'Remove' }).click();
  await expect(pad.items.table).toHaveCount(0);
  await expect(rewards.removedPicks).toContainText(`1 × ${cakestand}`);
});

test('A4: rewards are chosen from beside any step, by the keyboard alone', async ({ pad }) => {
  const rewards = await withAprons(pad, 3);
  await pad.continue();
  await pad.at('Shipping').waitFor();
  await rewards.statusInSummary.getByRole('button', { name: 'Select my rewards' }).focus();

  await pad.page.keyboard.press('Enter');

  await pad.at('Items').waitFor();
  await expect(rewards.heading).toBeFocused();
  await rewards.finder.focus();
  await pad.page.keyboard.type('cakestand');
  await expect(rewards.special(teaSet)).toBeHidden();
  await rewards.addButton(cakestand).focus();
  await pad.page.keyboard.press('Enter');
  await expect(rewards.picks).toHaveCount(1);
  await expectAccessible(pad.page, 'choosing rewards');
});
