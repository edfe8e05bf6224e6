import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { itemsView } from '@orderpad/core';
import { lineOf, OrderDriver, soldAs } from './drivers/order-driver.ts';
import { quantities } from './drivers/quantities.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const row = (table: RootDriver, title: string) =>
  [...table.root.querySelectorAll('tbody tr[data-id]')].find((each) => each.textContent?.includes(title));

describe('B4: an order without items', () => {
  it('an empty order invites to add an item', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [] });
    const items = await pad.part('order-pad-items');

    expect(items.text).to.include('Nothing in the order yet');
    await expect(items.element).to.be.accessible();
  });

  it('an empty order does not go on, and the error summary links to the button', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [] });
    const items = await pad.part('order-pad-items');

    await pad.press('Continue');
    await items.says('Add at least one item.');
    items.root.querySelector<HTMLElement>('#errors a')?.click();

    expect(items.focused?.id).to.equal('add');
  });
});

describe('B4: adding items', () => {
  it('the keyboard alone finds a product, chooses its options and adds it', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [] });
    const items = await pad.part('order-pad-items');
    items.button('Add item').focus();

    await sendKeys({ press: 'Enter' });
    await until(() => items.focused?.id === 'item-product');
    await sendKeys({ type: 'mug' });
    await until(() => items.root.querySelector('[role=option][aria-selected=true]'));
    await sendKeys({ press: 'Enter' });
    await until(() => items.focused?.id === 'option-0');
    await items.keys('Space', 'Tab');
    await sendKeys({ type: '3' });
    await items.keys('Enter');

    const table = await pad.table();
    await until(() => table.text.includes('Stoneware mug'));
    expect(quantities(table).map(({ value }) => value)).to.deep.equal(['3']);
    expect(items.root.querySelector('dialog[open]')).to.equal(null);
    await until(() => items.focused?.id === 'add');
  });

  it('nothing is added while an option is open, which is named', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [] });
    const items = await pad.part('order-pad-items');
    await items.press('Add item');
    await items.type('Product', 'mug');
    await until(() => items.root.querySelector('[role=option]'));
    items.root.querySelector<HTMLElement>('[role=option]')?.click();
    await items.says('Colour');

    await items.press('Add and continue');

    await items.says('Choose: Colour.');
    expect(items.focused?.id).to.equal('option-0');
    expect(pad.session.view(itemsView).lines.size).to.equal(0);
    await expect(items.element).to.be.accessible();
  });

  it('several items are added in a row', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [] });
    const items = await pad.part('order-pad-items');
    await items.press('Add item');

    for (const sku of ['JUG', 'TEAPOT']) {
      await items.type('Product', sku);
      await until(() => items.root.querySelector('[role=option]')?.textContent?.includes(sku));
      items.root.querySelector<HTMLElement>('[role=option]')?.click();
      await until(() => items.root.querySelector('.product'));
      await items.press('Add and continue');
      await items.says('Added 1 ×');
    }

    expect([...pad.session.view(itemsView).lines].map(({ item }) => item.title)).to.deep.equal([
      soldAs('JUG').product.title,
      soldAs('TEAPOT').product.title,
    ]);
  });
});

describe('B7: the lines of an order', () => {
  it('lines show what the host charges for each', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 2), lineOf('JUG', 1)] });
    const table = await pad.table();

    await until(() => row(table, 'mug')?.textContent?.includes('£28.00'));

    await expect(table.element).to.be.accessible();
  });

  it('a total is marked as an estimate until the host has answered for the new quantity', async () => {
    const pad = await OrderDriver.at({ at: 'items', latency: (kind) => (kind === 'quote' ? 200 : 0) });
    const table = await pad.table();
    await until(() => table.root.querySelector('td.total:not(.estimate)')?.textContent?.includes('£28'));

    table.root.querySelector<HTMLElement>('[data-do=more]')?.click();

    await until(() => table.root.querySelector('.estimate')?.textContent?.includes('≈\u00a0£42.00'));
    await until(() => !table.root.querySelector('.estimate'));
  });

  it('arrow keys move within the same column', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 1), lineOf('JUG', 2)] });
    const table = await pad.table();
    quantities(table)[0]?.focus();

    await table.keys('ArrowDown');

    await until(() => table.focused === quantities(table)[1]);
  });

  it('Control and Delete removes a line, which can be restored at its index', async () => {
    const lines = [lineOf('MUG-OAT', 1), lineOf('JUG', 2), lineOf('TEAPOT', 3)];
    const pad = await OrderDriver.at({ at: 'items', lines });
    const items = await pad.part('order-pad-items');
    const table = await pad.table();
    quantities(table)[1]?.focus();

    await table.keys('Control+Delete');
    await items.says('Removed');
    const left = quantities(table).map(({ value }) => value);
    await items.press('Undo');
    await until(() => quantities(table).length === 3);

    expect(left).to.deep.equal(['1', '3']);
    expect(quantities(table).map(({ value }) => value)).to.deep.equal(['1', '2', '3']);
  });

  it('the focus returns to the opener of the menu, from the menu and from what it opens', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('JUG', 1)] });
    const items = await pad.part('order-pad-items');
    const table = await pad.table();
    const opener = table.root.querySelector<HTMLElement>('[data-do=menu]');
    const openMenu = async () => {
      opener?.focus();
      await items.keys('Enter');
      await until(() => items.focused?.role === 'menuitem');
    };

    await openMenu();
    await items.keys('Escape');
    const afterEscape = table.focused;
    await openMenu();
    await items.keys('Enter');
    await until(() => items.focused?.id === 'item-quantity');
    await items.keys('Escape');

    await until(() => table.focused === opener);
    expect(afterEscape).to.equal(opener);
    expect(items.root.querySelector('dialog[open]')).to.equal(null);
  });

  it('lines are edited and removed from their menu', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 1), lineOf('JUG', 2)] });
    const items = await pad.part('order-pad-items');
    const table = await pad.table();

    table.root.querySelector<HTMLElement>('[data-do=menu]')?.click();
    await until(() => items.root.querySelector('[role=menu]:popover-open'));
    await Promise.all(items.root.getAnimations().map(({ finished }) => finished));
    await expect(items.element).to.be.accessible();
    await items.press('Edit');
    await until(() => items.root.querySelector('dialog[open]'));
    await items.type('Quantity', '7');
    await items.press('Save');
    table.root.querySelectorAll<HTMLElement>('[data-do=menu]')[1]?.click();
    await until(() => items.root.querySelector('[role=menu]:popover-open'));
    await items.press('Remove');

    await until(() => quantities(table).length === 1);
    expect(quantities(table)[0]?.value).to.equal('7');
  });

  it('a line can change its variant and keep index and quantity', async () => {
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 2), lineOf('JUG', 1)] });
    const items = await pad.part('order-pad-items');
    const table = await pad.table();
    table.root.querySelector<HTMLElement>('[data-do=menu]')?.click();
    await until(() => items.root.querySelector('[role=menu]:popover-open'));
    await items.press('Edit');
    await items.says('Colour');
    await expect(items.element).to.be.accessible();

    items.control('Slate').click();
    await items.press('Save');

    await table.says('Slate · MUG-SLATE');
    expect(quantities(table).map(({ value }) => value)).to.deep.equal(['2', '1']);
  });

  it('issues of a line are shown in its row, with fix buttons', async () => {
    const { variant } = soldAs('MUG-OAT');
    const available = variant.stock.kind === 'counted' ? variant.stock.available : 0;
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', available + 5)] });
    const table = await pad.table();
    await table.says(`Reduce to ${available}`);
    await expect(table.element).to.be.accessible();

    await table.press(`Reduce to ${available}`);

    await table.saysNoMore('Reduce to');
    expect(quantities(table)[0]?.value).to.equal(String(available));
  });
});
