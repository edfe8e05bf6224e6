import { expect } from '@open-wc/testing';
import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Bought, BoughtQuery } from '@orderpad/contracts';
import { itemsView } from '@orderpad/core';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

const soap: Bought = {
  variantId: 'soap',
  sku: 'SOAP',
  title: 'Olive oil soap',
  choices: [],
  times: 4,
  pieces: 30,
  lastAt: '2026-11-03T10:00:00Z',
  lastQuantity: 12,
  lastUnitPrice: { amount: 610, currency: 'GBP' },
};
const mug: Bought = { ...soap, variantId: 'mug-slate', sku: 'MUG-SLATE', title: 'Stoneware mug', times: 1 };

/** Opens an order of somebody who has bought soap and a mug; `asked` collects what the host was asked. */
async function atItems(lines: string[], options: MemoryOptions = {}) {
  const host = memoryHost(options);
  const asked: BoughtQuery[] = [];
  const bought = async (query: BoughtQuery): Promise<Bought[]> => {
    asked.push(query);
    return [soap, mug].filter(({ variantId }) => query.variantIds?.includes(variantId) ?? true);
  };
  const pad = await OrderDriver.at({
    at: 'items',
    lines: lines.map((sku) => lineOf(sku, 2)),
    host: { ...host, orders: { ...host.orders, bought } },
  });
  return { pad, asked };
}

describe('B5: what the customer has bought before', () => {
  it('is told at the lines that she has, with the last price and day, by one request', async () => {
    const { pad, asked } = await atItems(['SOAP', 'VASE']);
    const table = await pad.table();

    await table.says('Last paid £6.10 on Nov 3, 2026');

    expect(table.text.split('Last paid')).to.have.length(2);
    expect(asked.map(({ variantIds }) => variantIds)).to.deep.equal([['soap', 'vase']]);
    await expect(table.element).to.be.accessible();
  });

  it('is told at the lines to no customer, and not asked where the host does not say', async () => {
    const operator = { id: 'user-1', name: 'Ada', role: 'customer', contactId: 'contact-1' } as const;
    const { pad, asked } = await atItems(['SOAP'], { operator });
    const table = await pad.table();
    await table.says('£');

    const other = await atItems(['SOAP'], { capabilities: ['contacts.create', 'orders.get'] });
    await (await other.pad.table()).says('£');

    // Longer than the pause before it would be asked: a line that is added takes a price from the host.
    pad.session.send({ type: 'items.add', lines: [lineOf('VASE', 1)] });
    await until(() => pad.session.view(itemsView).isPriced);
    expect([...asked, ...other.asked]).to.deep.equal([]);
    expect(table.text).not.to.contain('Last paid');
  });

  it('stands first among the products while nothing is typed, and is added by the keyboard as often as the last time', async () => {
    const { pad } = await atItems(['VASE']);
    const items = await pad.part('order-pad-items');
    await items.press('Add item');
    const search = () => items.root.querySelector<HTMLInputElement>('#item-product');
    await until(() => items.root.activeElement === search());

    await items.keys('ArrowDown');
    await items.says('Bought in 4 orders, last 12 on Nov 3, 2026');
    const first = () => items.root.querySelector('[role=option]')?.textContent ?? '';
    await until(() => first().includes('Olive oil soap'));
    expect(items.text).to.contain('Bought once: 12');
    await expect(items.element).to.be.accessible();
    await items.keys('ArrowDown', 'Enter');
    await until(() => items.root.querySelector<HTMLInputElement>('#item-quantity')?.value === '12');
    await items.keys('Enter');

    await until(() => pad.session.view(itemsView).lines.size === 2);
    expect(pad.session.view(itemsView).lines.at(1)).to.deep.include({ quantity: 12 });
  });

  it('chooses the variant that was bought', async () => {
    const { pad } = await atItems(['VASE']);
    const items = await pad.part('order-pad-items');
    await items.press('Add item');
    await until(() => items.root.activeElement?.id === 'item-product');
    await items.keys('ArrowDown');
    await items.says('Bought once');

    await items.keys('ArrowDown', 'ArrowDown', 'Enter');

    await until(() => items.root.querySelector<HTMLInputElement>('#item-quantity')?.value === '12');
    await items.keys('Enter');
    await until(() => pad.session.view(itemsView).lines.size === 2);
    expect(pad.session.view(itemsView).lines.at(1)?.item).to.deep.include({ variantId: 'mug-slate' });
  });
});
