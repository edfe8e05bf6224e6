import { expectAccessible } from '../drivers/axe.ts';
import { apron } from '../drivers/order.ts';
import type { Pad } from '../drivers/pad.ts';
import { expect, test } from '../drivers/test.ts';
import { Tier } from '../drivers/tier.ts';

const wholesale = 'Ottoline Grey';
const consultant = 'Bettina Marlow';
const tierless = 'Walk-in Customer';
const blue = { Colour: 'Blue', Size: 'Medium' };
const catalogue = 'Season Catalogue';

async function takeToItems(pad: Pad, person: string): Promise<void> {
  await pad.contact.choose(person);
  await pad.continue();
  await pad.at('Items').waitFor();
}

test('E4: the pricing tier is named, and shows its rules by pointer', async ({ pad }) => {
  await takeToItems(pad, wholesale);
  const tier = new Tier(pad.root);
  await expect(pad.root.locator('order-pad-contact-header')).toContainText('Wholesale');

  await tier.viewButton.click();

  await expect(tier.dialog).toContainText('Chains and mail order houses');
  await expect(tier.rule('Everything').first()).toContainText('20% off');
  await expect(tier.rule('Everything in Christmas').last()).toContainText('48 pieces');
  await expect(tier.rule('Red Retrospot').first()).toContainText('£1.40 each');
  await expectAccessible(pad.page, 'the pricing tier');
});

test('E4: the pricing tier is opened and closed by the keyboard alone', async ({ pad }) => {
  await takeToItems(pad, consultant);
  const tier = new Tier(pad.root);
  await expect(tier.viewButton).toBeVisible();

  await tier.viewButton.focus();
  await pad.page.keyboard.press('Enter');
  await expect(tier.rule('Everything in Stationery')).toContainText('15% off');
  await pad.page.keyboard.press('Escape');

  await expect(tier.dialog).toBeHidden();
  await expect(tier.viewButton).toBeFocused();
});

test('C4: a contact of one level sees other products and prices than another, in search and in the order', async ({
  pad,
}) => {
  await takeToItems(pad, wholesale);
  await pad.items.openButton.click();
  await pad.items.finder.fill(catalogue);
  await expect(pad.items.dialog.getByText('Nothing matches', { exact: false }).first()).toBeVisible();
  await pad.items.finder.fill(apron);
  await expect(pad.items.found(apron)).toContainText('£19.60');
  await pad.items.dialog.getByRole('button', { name: 'Close' }).click();
  await expect(pad.items.dialog).toBeHidden();
  await pad.items.add({ title: apron, options: blue });
  await expect(pad.items.line(apron)).toContainText('£19.60');
  await expect(pad.items.line(apron)).toContainText('Wholesale price');
  await expect(pad.items.line(apron).locator('s')).toContainText('£24.50');
  await pad.items.setQuantity(apron, 3);
  await expect(pad.items.line(apron)).toContainText('£58.80');
});

test('C4: what one level alone may see is found and ordered for it, at its price', async ({ pad }) => {
  await takeToItems(pad, consultant);

  await pad.items.add({ title: catalogue, quantity: 4 });

  await expect(pad.items.line(catalogue)).toContainText('£38.00');
  await expect(pad.items.line(catalogue)).toContainText('Consultant price');
});

test('C4: a contact without a level pays what everybody pays, and no tier is mentioned', async ({ pad }) => {
  await takeToItems(pad, tierless);

  await pad.items.add({ title: apron, options: blue });

  await expect(pad.items.line(apron)).toContainText('£24.50');
  await expect(new Tier(pad.root).root).toHaveCount(0);
});
