import { expect } from '@open-wc/testing';
import { itemsView, padView } from '@orderpad/core';
import { entering } from './drivers/fast-entry-driver.ts';
import { inside } from './drivers/browsing.ts';
import { lineOf } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { quantities } from './drivers/quantities.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';
import { scan, strike } from './drivers/scanner.ts';

/** Opens an order of seven mugs, with its fast entry. */
async function atMugs() {
  const { pad, items, entry, sku, count } = await entering({ lines: [lineOf('MUG-OAT', 7)] });
  const ordered = () =>
    [...pad.session.view(itemsView).lines].map(({ item, quantity }) => [
      item.kind === 'variant' ? item.sku : '',
      quantity,
    ]);
  const table = await pad.table();
  const hasScanned = (code: string) =>
    until(
      () => ordered().some(([each]) => each === code),
      `waited for ${code}: ${JSON.stringify(ordered())}`,
    );
  return { pad, items, entry, sku, count, table, ordered, hasScanned };
}

/** Opens the dialog of the mugs by an entry of their menu. */
async function fromMenu(items: RootDriver, table: RootDriver, entry: string): Promise<void> {
  table.root.querySelector<HTMLElement>('[data-do=menu]')?.click();
  await until(() => items.root.querySelector('[role=menuitem]')?.checkVisibility());
  await items.press(entry);
}

describe('X3: a scanner over any field of the order', () => {
  for (const end of ['Enter', 'Tab'])
    it(`a scan over the quantity of a line adds the item and leaves the quantity, ended by ${end}`, async () => {
      const { table, ordered, hasScanned } = await atMugs();
      const [field] = quantities(table);
      field?.focus();
      field?.select();

      const last = scan('TEAPOT', end);

      await hasScanned('TEAPOT');
      expect(ordered()).to.deep.equal([
        ['MUG-OAT', 7],
        ['TEAPOT', 1],
      ]);
      expect(last?.defaultPrevented).to.equal(true);
      expect(table.focused).to.equal(field);
      expect([field?.value, field?.ariaInvalid]).to.deep.equal(['7', 'false']);
    });

  it('a scanned number orders no such number of pieces', async () => {
    const { entry, table, ordered } = await atMugs();
    const [field] = quantities(table);
    field?.focus();
    field?.select();

    scan('22632');

    await entry.says('Unknown SKU');
    expect(ordered()).to.deep.equal([['MUG-OAT', 7]]);
    expect(field?.value).to.equal('7');
  });

  it('a number typed by hand is a quantity, however quickly the machine delivers it', async () => {
    const { table, ordered } = await atMugs();
    const [field] = quantities(table);
    field?.focus();
    field?.select();

    strike([...Array.from('1200'), 'Enter'], 60);

    await until(() => ordered()[0]?.[1] === 1200, JSON.stringify(ordered()));
  });

  it('a scan over the quantity of fast entry leaves both of its fields as they were', async () => {
    const { entry, sku, count, ordered, hasScanned } = await atMugs();
    sku.value = 'JU';
    count.focus();
    count.select();

    scan('TEAPOT');

    await hasScanned('TEAPOT');
    expect([sku.value, count.value]).to.deep.equal(['JU', '1']);
    expect(entry.focused).to.equal(count);
    expect(ordered()[1]).to.deep.equal(['TEAPOT', 1]);
  });

  it('a scan over the quantity of the item dialog leaves the dialog as it is', async () => {
    const { items, table, ordered, hasScanned } = await atMugs();
    await fromMenu(items, table, 'Edit');
    await until(() => items.focused?.id === 'item-quantity');

    scan('TEAPOT');

    await hasScanned('TEAPOT');
    expect(ordered()[0]).to.deep.equal(['MUG-OAT', 7]);
    expect(items.root.querySelector('dialog')?.open).to.equal(true);
    expect(items.control('Quantity').value).to.equal('7');
  });

  it('a scan over a note leaves what is typed there', async () => {
    const { items, table, hasScanned } = await atMugs();
    await fromMenu(items, table, 'Edit');
    await items.type('Note', 'Wrap it');
    items.control('Note').focus();

    scan('TEAPOT');

    await hasScanned('TEAPOT');
    expect(items.control('Note').value).to.equal('Wrap it');
  });

  it('a scan over a price sets no price', async () => {
    const { pad, items, table, hasScanned } = await atMugs();
    await until(() => pad.session.view(itemsView).isPriced);
    await fromMenu(items, table, 'Change price');
    const prices = await new PadDriver(items.element).part('order-pad-prices');
    const field = prices.control('New price each');
    field.focus();
    field.select();

    scan('TEAPOT');

    await hasScanned('TEAPOT');
    await prices.element.updateComplete;
    expect(prices.control('New price each').value).to.equal('14.00');
    expect(prices.control('Per cent off').value).to.equal('');
    expect(pad.session.view(itemsView).lines.at(0))
      .to.be.an('object')
      .that.does.not.have.property('override');
  });

  it('a scan over the quantity of the cart adds the item and stays in the cart', async () => {
    const { pad, items, ordered, hasScanned } = await atMugs();
    await items.press('Browse products');
    const { cart } = await inside(items);
    cart.root.querySelector<HTMLElement>('#open')?.click();
    await until(() => cart.root.querySelector('dialog[open] .quantity input'));
    const field = cart.root.querySelector<HTMLInputElement>('.quantity input');
    field?.focus();

    scan('TEAPOT');

    await hasScanned('TEAPOT');
    expect(ordered()[0]).to.deep.equal(['MUG-OAT', 7]);
    expect(cart.root.querySelector('dialog')?.open).to.equal(true);
    expect(pad.session.view(padView).step).to.equal('items');
  });

  it('a code that is unknown is shown for correction, from the catalog too', async () => {
    const { items, entry } = await atMugs();
    await items.press('Browse products');
    const { catalog } = await inside(items);
    await until(() => catalog.root.querySelector('.quantity input'));
    catalog.root.querySelector<HTMLInputElement>('.quantity input')?.focus();

    scan('22632');

    await entry.says('Unknown SKU');
    await until(() => entry.element.checkVisibility());
  });

  it('a scan while a button has the focus adds the item and presses nothing', async () => {
    const { items, hasScanned } = await atMugs();
    items.button('Add item').focus();

    const last = scan('TEAPOT');

    await hasScanned('TEAPOT');
    expect(last?.defaultPrevented).to.equal(true);
    expect(items.root.querySelector('dialog[open]')).to.equal(null);
  });

  it('a scan into a field for codes stays there', async () => {
    const { pad, items, ordered } = await atMugs();
    await until(() => pad.session.view(itemsView).isPriced);
    const promotions = await new PadDriver(items.element).part('order-pad-promotions');
    await until(() => promotions.root.querySelector('#code'), promotions.text);
    promotions.root.querySelector<HTMLInputElement>('#code')?.focus();

    const last = scan('SPRING');

    expect(last?.defaultPrevented).to.equal(false);
    expect(promotions.root.querySelector<HTMLInputElement>('#code')?.value).to.equal('SPRING');
    expect(ordered()).to.deep.equal([['MUG-OAT', 7]]);
  });
});
