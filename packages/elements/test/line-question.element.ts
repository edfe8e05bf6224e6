import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Capability, Host } from '@orderpad/contracts';
import { summaryView } from '@orderpad/core';
import {
  atItems,
  given,
  inTheCart,
  jugGift,
  mutable,
  ordered,
  pick,
  questionIn,
  soap,
  spoon,
  teapot,
  teapots,
  withSaleOn,
} from './drivers/at-risk.ts';
import { lineOf, shop } from './drivers/order-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const removeByMenu = (items: RootDriver, table: RootDriver, title: string) =>
  pick(items, table, title, 'Remove');

describe('X4: a line on which something else depends', () => {
  it('is asked about before it goes: what it takes along is named', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });

    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);

    await question.says(`Remove ${teapot}?`);
    expect(question.text).to.include('These came with a promotion and leave the order: 1 × Pouring jug');
    expect(question.text).to.include(`This promotion ends: ${jugGift}.`);
    await until(() => question.focused?.id === 'ask');
    await expect(question.element).to.be.accessible();
    expect(ordered(pad)).to.deep.equal([`4 ${teapot}`, '1 Olive oil soap']);
  });

  it('stays with all that depends on it when it is kept, and the focus goes back to it', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });
    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await until(() => question.focused?.id === 'ask');

    await question.keys('Escape');

    await until(() => table.focused instanceof HTMLInputElement && table.focused.value === '4');
    expect(given(pad)).to.have.length(1);
    expect(question.element.checkVisibility()).to.equal(false);
  });

  it('goes with all that depends on it when told to, and can be put back', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });
    await removeByMenu(items, table, teapot);

    await (await questionIn(items)).press('Remove');
    await items.says(`Removed ${teapot}.`);
    await until(() => given(pad).length === 0);
    await items.press('Undo');

    await until(() => given(pad).length === 1);
    expect(ordered(pad)).to.deep.equal([`4 ${teapot}`, '1 Olive oil soap']);
  });

  it('costs rewards that are named as well, with no host asked where it cannot be', async () => {
    const capabilities: Capability[] = ['rewards'];
    const { pad, items, table } = await atItems({ capabilities, lines: [lineOf('TEAPOT', 1), soap, spoon] });

    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await question.says(
      'These rewards are then earned no longer and leave the order: 1 × Cherry-wood spoon.',
    );
    await question.press('Remove');

    await until(() => ordered(pad).length === 1);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
  });
});

describe('the last line', () => {
  it('takes every gift along, which needs no host to be known', async () => {
    const { pad, items, table } = await atItems({ lines: [teapots], gifts: ['soap-gift'] });

    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await question.says('These came with a promotion and leave the order: 2 × Olive oil soap.');
    await question.press('Remove');

    await items.says('Nothing in the order yet');
    expect(ordered(pad)).to.deep.equal([]);
  });
});

describe('a line on which nothing depends', () => {
  it('goes at once with a discount that is on nothing else', async () => {
    const { pad, items, table } = await atItems({ host: withSaleOn('TEAPOT') });

    await removeByMenu(items, table, teapot);

    await items.says(`Removed ${teapot}.`);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
  });

  it('goes at once, though promotions are at work', async () => {
    const { pad, items, table } = await atItems({ gifts: ['soap-gift'] });

    await removeByMenu(items, table, teapot);

    await items.says(`Removed ${teapot}.`);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
    expect(given(pad)).to.deep.equal(['Olive oil soap']);
  });

  it('needs no question, and no host is asked', async () => {
    const asked: string[] = [];
    const memory = memoryHost({ data: shop });
    const orders: Host['orders'] = {
      ...memory.orders,
      quote: (draft, call) => (asked.push(draft.id), memory.orders.quote(draft, call)),
    };
    const { pad, items, table } = await atItems({ host: { ...memory, orders } });
    const before = asked.length;

    await removeByMenu(items, table, teapot);

    await items.says(`Removed ${teapot}.`);
    await until(() => pad.session.view(summaryView).status === 'quoted');
    expect(asked).to.have.length(before + 1);
  });

  it('goes after a moment, and can be put back, when the host does not say what depends on it', async () => {
    const { host, keepStill } = mutable();
    const { pad, items, table } = await atItems({ host, gifts: ['jug-gift'] });
    keepStill();

    await removeByMenu(items, table, teapot);
    expect(ordered(pad)).to.have.length(2);

    await items.says(`Removed ${teapot}.`);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
  });
});

describe('X4: the cart asks as the table does', () => {
  it('before a line takes a promotion along', async () => {
    const { pad, cart } = await inTheCart({ gifts: ['jug-gift'] });

    cart.root.querySelector<HTMLElement>(`[aria-label="Remove ${teapot}"]`)?.click();
    const question = await questionIn(cart);
    await question.says(`This promotion ends: ${jugGift}.`);
    await expect(question.element).to.be.accessible();
    await question.press('Remove');

    await cart.says(`Removed ${teapot}.`);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
  });

  it('before ordering less costs a reward, and shows the former quantity again when it is kept', async () => {
    const { pad, cart } = await inTheCart({ lines: [lineOf('TEAPOT', 2), spoon, { ...spoon }] });
    const field = cart.root.querySelector<HTMLInputElement>(`[aria-label="Quantity of ${teapot}"]`);
    if (!field) throw new Error('the teapots cannot be counted');

    field.value = '1';
    field.dispatchEvent(new Event('change'));
    const question = await questionIn(cart);
    await question.says(`Order 1 × ${teapot} instead of 2?`);
    await question.press('Keep');

    await until(() => cart.focused === field);
    expect(field.value).to.equal('2');
    expect(ordered(pad)[0]).to.equal(`2 ${teapot}`);
  });
});
