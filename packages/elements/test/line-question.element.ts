import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Capability, Host, Quote } from '@orderpad/contracts';
import { itemsView, summaryView, type NewLine } from '@orderpad/core';
import { lineOf, OrderDriver, shop, type Opening } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const teapot = 'Cast-iron teapot';
const jugGift = 'A jug for a full table';
/** Over £200.00, which earns the jug. */
const teapots = lineOf('TEAPOT', 4);
const soap = lineOf('SOAP', 1);
const spoon: NewLine = { ...lineOf('SPOON', 1), cause: { kind: 'reward', rewardId: 'larder' } };

async function atItems({ gifts = [], ...opening }: Partial<Opening> & { gifts?: readonly string[] } = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines: [teapots, soap], ...opening });
  const items = await pad.part('order-pad-items');
  for (const id of gifts) pad.session.send({ type: 'promotions.pick', id });
  await until(() => pad.session.view(summaryView).status === 'quoted', 'waited for the price');
  return { pad, items, table: await pad.table() };
}

async function removeByMenu(items: RootDriver, table: RootDriver, title: string): Promise<void> {
  const row = [...table.root.querySelectorAll('tbody tr')].find((each) => each.textContent?.includes(title));
  row?.querySelector<HTMLElement>('[data-do=menu]')?.click();
  await until(() => items.root.querySelector('[role=menu]:popover-open'));
  await items.press('Remove');
}

const questionIn = (element: RootDriver) => new PadDriver(element.element).part('order-pad-line-question');

const ordered = (pad: OrderDriver) =>
  [...pad.session.view(itemsView).lines].map(({ item, quantity }) => `${quantity} ${item.title}`);

const given = (pad: OrderDriver) => pad.session.view(itemsView).added.map(({ item }) => item.title);

/** A host that answers no more once it is told to keep still. */
function mutable(): { host: Host; keepStill: () => void } {
  const memory = memoryHost({ data: shop });
  let isStill = false;
  const quote: Host['orders']['quote'] = (draft, call) =>
    isStill ? new Promise<Quote>(() => undefined) : memory.orders.quote(draft, call);
  return { host: { ...memory, orders: { ...memory.orders, quote } }, keepStill: () => (isStill = true) };
}

/** A host with a pound off teapots, and on nothing else. */
function withTeapotSale(): Host {
  const memory = memoryHost({ data: shop });
  const sale = { promotionId: 'sale', name: 'Teapot sale', scope: 'item', access: 'automatic' } as const;
  const source = { kind: 'promotion', promotionId: 'sale' } as const;
  const quote: Host['orders']['quote'] = async (draft, call) => {
    const answer = await memory.orders.quote(draft, call);
    if (!answer.lines.some(({ item }) => item.title === teapot)) return answer;
    const discounts = [{ level: 'item', source, name: sale.name, amount: 100 } as const];
    const lines = answer.lines.map((line) => (line.item.title === teapot ? { ...line, discounts } : line));
    return { ...answer, lines, promotions: [sale] };
  };
  return { ...memory, orders: { ...memory.orders, quote } };
}

describe('X4: a line on which something else depends', () => {
  it('is asked about before it goes: what it takes along is named', async () => {
    const { pad, items, table } = await atItems({ gifts: ['jug-gift'] });

    await removeByMenu(items, table, teapot);
    const question = await questionIn(items);

    await question.says(`Remove ${teapot}?`);
    expect(question.words).to.include('These came with a promotion and leave the order: 1 × Pouring jug');
    expect(question.words).to.include(`This promotion ends: ${jugGift}.`);
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
    const { pad, items, table } = await atItems({ host: withTeapotSale() });

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
  async function openCart(opening: Parameters<typeof atItems>[0]) {
    const { pad, items } = await atItems(opening);
    await items.press('Browse products');
    const cart = await new PadDriver(items.element).part('order-pad-cart');
    cart.root.querySelector<HTMLElement>('#open')?.click();
    await cart.says(teapot);
    return { pad, cart };
  }

  it('before a line takes a promotion along', async () => {
    const { pad, cart } = await openCart({ gifts: ['jug-gift'] });

    cart.root.querySelector<HTMLElement>(`[aria-label="Remove ${teapot}"]`)?.click();
    const question = await questionIn(cart);
    await question.says(`This promotion ends: ${jugGift}.`);
    await expect(question.element).to.be.accessible();
    await question.press('Remove');

    await cart.says(`Removed ${teapot}.`);
    expect(ordered(pad)).to.deep.equal(['1 Olive oil soap']);
  });

  it('before ordering less costs a reward, and shows the former quantity again when it is kept', async () => {
    const { pad, cart } = await openCart({ lines: [lineOf('TEAPOT', 2), spoon, { ...spoon }] });
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
