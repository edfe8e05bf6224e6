import { expect } from '@open-wc/testing';
import { itemsView } from '@orderpad/core';
import {
  atItems,
  given,
  isAsking,
  ordered,
  pick,
  questionIn,
  teapot,
  withSaleOn,
} from './drivers/at-risk.ts';
import { lineOf, soldAs, type OrderDriver } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const mug = soldAs('MUG-OAT').product.title;
const skuIn = (pad: OrderDriver) => {
  const item = pad.session.view(itemsView).lines.at(0)?.item;
  return item?.kind === 'variant' ? item.sku : undefined;
};
const isOpen = ({ root }: RootDriver): boolean => root.querySelector('dialog')?.open ?? false;

/** The dialog of the mug, with another colour chosen. */
async function otherColour() {
  const host = withSaleOn('MUG-OAT');
  const { pad, items, table } = await atItems({ host, lines: [lineOf('MUG-OAT', 2)] });
  await pick(items, table, mug, 'Edit');
  await until(() => items.root.querySelector('dialog input[type=radio]'), 'waited for the options');
  items.root.querySelector<HTMLInputElement>('dialog input[type=radio]:not(:checked)')?.click();
  await items.element.updateComplete;
  return { pad, items };
}

describe('X4: changing the variant of a line', () => {
  it('the dialog names the promotion that ends, and declining loses nothing that was chosen', async () => {
    const { pad, items } = await otherColour();

    await items.press('Save');
    const question = await questionIn(items);
    await question.says(`Change ${mug}?`);
    expect(question.text).to.include('This promotion ends: Sale of the week.');
    await until(() => question.focused?.id === 'ask');
    await expect(items.element).to.be.accessible();
    await question.keys('Escape');

    await until(() => items.focused?.id === 'item-quantity');
    expect(isOpen(items)).to.equal(true);
    expect(skuIn(pad)).to.equal('MUG-OAT');
    await items.press('Save');
    await question.press('Change');
    await until(() => skuIn(pad) !== 'MUG-OAT');
    await until(() => !isOpen(items));
  });

  it('the question closes once something else is chosen in the dialog', async () => {
    const { pad, items } = await otherColour();
    await items.press('Save');
    const question = await questionIn(items);
    await question.says(`Change ${mug}?`);

    items.root.querySelector<HTMLInputElement>('dialog input[type=radio]:not(:checked)')?.click();

    await until(() => !isAsking(items));
    expect(isOpen(items)).to.equal(true);
    expect(skuIn(pad)).to.equal('MUG-OAT');
  });

  it('the line changes without a question where no promotion ends', async () => {
    const { pad, items, table } = await atItems({ host: withSaleOn('SOAP'), lines: [lineOf('SOAP', 2)] });
    await pick(items, table, 'Olive oil soap', 'Edit');
    await until(() => items.root.querySelector('#item-note'));

    await items.type('Note', 'By the door, please');
    await items.press('Save');

    await until(() => !isOpen(items));
    expect(pad.session.view(itemsView).lines.at(0)?.note).to.equal('By the door, please');
  });
});

describe('X4: lowering a price', () => {
  it('the dialog names what is no longer earned', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });
    await pick(items, table, teapot, 'Change price');
    const prices = await new PadDriver(items.element).part('order-pad-prices');
    await prices.type('New price each', '20');
    await prices.type('Reason', 'damaged');

    await prices.press('Set price');
    const question = await questionIn(prices);
    await question.says(`Change ${teapot}?`);
    expect(question.text).to.include('will be removed: 1 × Pouring jug');
    expect(given(pad)).to.have.length(1);
    await question.press('Change');

    await until(() => given(pad).length === 0);
    await until(() => !isOpen(prices));
  });
});

describe('X4: a fix that lowers a quantity', () => {
  it('the question names what leaves with it', async () => {
    const { pad, items, table } = await atItems({ lines: [lineOf('VASE', 30)], gifts: ['jug-gift'] });

    await table.press('Reduce to 3');
    const question = await questionIn(items);
    await question.says('Order 3 × Bud vase instead of 30?');
    expect(question.text).to.include('will be removed: 1 × Pouring jug');
    expect(ordered(pad)).to.deep.equal(['30 Bud vase']);
    await question.press('Reduce quantity');

    await until(() => given(pad).length === 0);
    expect(ordered(pad)).to.deep.equal(['3 Bud vase']);
  });
});
