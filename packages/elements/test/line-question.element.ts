import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { type Capability, type Host, HostError } from '@orderpad/contracts';
import { summaryView } from '@orderpad/core';
import {
  atItems,
  decrease,
  given,
  inTheCart,
  isAsking,
  jugGift,
  ordered,
  pick,
  questionIn,
  soap,
  spoon,
  teapot,
  teapots,
  withSaleOn,
} from './drivers/at-risk.ts';
import { HeldQuotes } from './drivers/held-quotes.ts';
import { lineOf, shop } from './drivers/order-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const removeByMenu = (items: RootDriver, table: RootDriver, title: string) =>
  pick(items, table, title, 'Remove');

describe('X4: a line on which something else depends', () => {
  it('the question names what is removed with the line', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });

    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);

    await question.says(`Remove ${teapot}?`);
    expect(question.text).to.include('These came with a promotion and will be removed: 1 × Pouring jug');
    expect(question.text).to.include(`This promotion ends: ${jugGift}.`);
    await until(() => question.focused?.id === 'ask');
    await expect(question.element).to.be.accessible();
    expect(ordered(pad)).to.deep.equal([`4 ${teapot}`, '1 Olive oil soap']);
  });

  it('declining keeps the line and all that depends on it, and focuses it', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });
    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await until(() => question.focused?.id === 'ask');

    await question.keys('Escape');

    await until(() => table.focused instanceof HTMLInputElement && table.focused.value === '4');
    expect(given(pad)).to.have.length(1);
    expect(question.element.checkVisibility()).to.equal(false);
  });

  it('confirming removes the line with all that depends on it, and it can be restored', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });
    await removeByMenu(items, table, teapot);

    await (await questionIn(items)).press('Remove');
    await items.says(`Removed ${teapot}.`);
    await until(() => given(pad).length === 0);
    await items.press('Undo');

    await until(() => given(pad).length === 1);
    expect(ordered(pad)).to.deep.equal([`4 ${teapot}`, '1 Olive oil soap']);
  });

  it('the total in the question is the one that the order shows after a yes', async () => {
    const { pad, items, table } = await atItems({ lines: [teapots, soap, { ...spoon, quantity: 4 }] });

    decrease(table);
    const question = await questionIn(items);
    await question.says('These rewards are no longer earned and will be removed: 1 × Cherry-wood spoon.');
    const [, told] = /New total: (\S+) instead of/.exec(question.text) ?? [];
    await question.press('Reduce quantity');

    await until(() => ordered(pad).includes('3 Cherry-wood spoon'));
    await until(() => pad.session.view(summaryView).status === 'quoted');
    expect(told).to.equal(
      ((pad.session.view(summaryView).totals?.total ?? 0) / 100).toLocaleString('en-GB', {
        style: 'currency',
        currency: 'GBP',
      }),
    );
  });

  it('an open question tells the new total once the order changes', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });
    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await question.says('New total: £');
    const before = question.text;

    pad.session.send({ type: 'items.add', lines: [lineOf('MUG-OAT', 1)] });

    await until(() => question.text.includes('New total: £') && question.text !== before);
    expect(question.text).to.include(`Remove ${teapot}?`);
    expect(ordered(pad)).to.have.length(3);
  });

  it('the question names lost rewards as well, where the host cannot be asked', async () => {
    const capabilities: Capability[] = ['rewards'];
    const { pad, items, table } = await atItems({ capabilities, lines: [lineOf('TEAPOT', 1), soap, spoon] });

    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await question.says('These rewards may no longer be earned: Cherry-wood spoon.');
    await question.press('Remove');

    await until(() => ordered(pad).length === 1);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
  });
});

describe('removing the last line', () => {
  it('every gift leaves with it, which is known without the host', async () => {
    const { pad, items, table } = await atItems({ lines: [teapots], gifts: ['soap-gift'] });

    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await question.says('These came with a promotion and will be removed: 2 × Olive oil soap.');
    await question.press('Remove');

    await items.says('Nothing in the order yet');
    expect(ordered(pad)).to.deep.equal([]);
  });
});

describe('a line on which nothing depends', () => {
  it('it is removed at once with a discount on nothing else', async () => {
    const { pad, items, table } = await atItems({ host: withSaleOn('TEAPOT') });

    await removeByMenu(items, table, teapot);

    await items.says(`Removed ${teapot}.`);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
  });

  it('it is removed at once though promotions apply', async () => {
    const { pad, items, table } = await atItems({ gifts: ['soap-gift'] });

    await removeByMenu(items, table, teapot);

    await items.says(`Removed ${teapot}.`);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
    expect(given(pad)).to.deep.equal(['Olive oil soap']);
  });

  it('it is removed without a question and without asking the host', async () => {
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
});

describe('X4: a line, while the host does not say what leaves with it', () => {
  /** A host that is slow to say what a removal changes, and the question that waits for it. */
  async function waiting(lines = [teapots, soap]) {
    const quotes = new HeldQuotes(memoryHost({ data: shop }));
    const there = await atItems({ host: quotes.host, gifts: ['jug-gift'], lines });
    quotes.hold();
    return { ...there, quotes };
  }

  it('it stays, and the host is seen to be waited for', async () => {
    const { pad, items, table } = await waiting();

    await removeByMenu(items, table, teapot);

    const question = await questionIn(items);
    await question.says(`Remove ${teapot}? Checking what else changes …`);
    expect(question.focused).to.equal(null);
    await expect(question.element).to.be.accessible();
    expect(ordered(pad)).to.have.length(2);
  });

  it('the question names what leaves once the host has said it, and takes the focus then', async () => {
    const { pad, items, table, quotes } = await waiting();
    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await question.says('Checking what else changes …');

    quotes.release();

    await question.says('will be removed: 1 × Pouring jug');
    await until(() => question.focused?.id === 'ask');
    expect(question.text).not.to.include('Checking');
    expect(given(pad)).to.have.length(1);
  });

  it('it is removed by itself once the host has said that nothing leaves with it', async () => {
    const { pad, items, table, quotes } = await waiting();
    await removeByMenu(items, table, 'Olive oil soap');
    const question = await questionIn(items);
    await question.says('Checking what else changes …');

    quotes.release();

    await items.says('Removed Olive oil soap.');
    expect(isAsking(items)).to.equal(false);
    expect(ordered(pad)).to.deep.equal([`4 ${teapot}`]);
    expect(given(pad)).to.have.length(1);
  });

  it('it is removed without the answer, and can be restored, when that is confirmed', async () => {
    const { pad, items, table } = await waiting();
    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await question.says('Checking what else changes …');

    await question.press('Remove');

    await items.says(`Removed ${teapot}.`);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
  });

  it('it is asked about when the host fails, and again once the host answers', async () => {
    const memory = memoryHost({ data: shop });
    let isBroken = false;
    const quote: Host['orders']['quote'] = (draft, call) =>
      isBroken ? Promise.reject(new HostError('unavailable', 'not now')) : memory.orders.quote(draft, call);
    const host = { ...memory, orders: { ...memory.orders, quote } };
    const { pad, items, table } = await atItems({ host, gifts: ['jug-gift'] });
    isBroken = true;

    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);
    await question.says(`Remove ${teapot}? It could not be checked what else leaves the order.`);
    await expect(question.element).to.be.accessible();
    expect(ordered(pad)).to.have.length(2);
    pad.session.send({ type: 'items.add', lines: [lineOf('MUG-OAT', 1)] });
    await until(() => pad.session.view(summaryView).problem !== undefined);
    isBroken = false;
    pad.session.send({ type: 'retry' });

    await question.says('will be removed: 1 × Pouring jug');
    expect(given(pad)).to.have.length(1);
  });
});

describe('X4: the cart asks as the table does', () => {
  it('the cart asks before a line takes a promotion along', async () => {
    const { pad, cart } = await inTheCart({ gifts: ['jug-gift'] });

    cart.root.querySelector<HTMLElement>(`[aria-label="Remove ${teapot}"]`)?.click();
    const question = await questionIn(cart);
    await question.says(`This promotion ends: ${jugGift}.`);
    await expect(question.element).to.be.accessible();
    await question.press('Remove');

    await cart.says(`Removed ${teapot}.`);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
  });

  it('the cart asks before a lower quantity costs a reward, and restores the former quantity when declined', async () => {
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
