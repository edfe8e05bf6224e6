import { expect } from '@open-wc/testing';
import { itemsView } from '@orderpad/core';
import { lineOf, OrderDriver, type Opening } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

/** At the items, with the first price there. */
async function atItems(opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 2)], ...opening });
  const items = await pad.part('order-pad-items');
  const { lines } = opening;
  if (lines?.length === 0) return { pad, items, table: items };
  await until(() => pad.session.view(itemsView).isPriced);
  return { pad, items, table: await pad.table() };
}

const dialogs = (items: RootDriver) => new PadDriver(items.element).part('order-pad-prices');

async function pick(items: RootDriver, table: RootDriver, entry: string): Promise<void> {
  table.root.querySelector<HTMLElement>('[data-do=menu]')?.click();
  await until(() => items.root.querySelector('[role=menuitem]')?.checkVisibility());
  await items.press(entry);
}

const firstLine = (pad: OrderDriver) => pad.session.view(itemsView).lines.at(0);

describe('a custom item', () => {
  it('a custom item is named, priced and added, and marked in the table', async () => {
    const { pad, items, table } = await atItems();

    await items.press('Add custom item');
    const dialog = await dialogs(items);
    await dialog.type('Item name', 'Engraving');
    await dialog.type('Price each', '4.5');
    dialog.control('Needs shipping').click();
    await dialog.keys('Enter');

    await table.says('Engraving');
    expect(table.text).to.include('Custom item');
    expect(pad.session.view(itemsView).lines.at(1)).to.deep.include({
      item: { kind: 'custom', title: 'Engraving', unitPrice: 450, ships: false },
      quantity: 1,
    });
  });

  it('a missing field is marked and focused', async () => {
    const { items } = await atItems({ lines: [] });
    await items.press('Add custom item');
    const dialog = await dialogs(items);

    await dialog.type('Price each', 'a lot');
    dialog.root.querySelector<HTMLElement>('[type=submit]')?.click();

    await dialog.says('Enter a name.');
    expect(dialog.text).to.include('This is not a price. Enter a price like 12.50.');
    await until(() => dialog.focused?.id === 'custom-title');
    await expect(dialog.element).to.be.accessible();
  });

  it('a custom item is edited in the dialog that created it', async () => {
    const { pad, items, table } = await atItems({
      lines: [
        {
          item: { kind: 'custom', title: 'Delivery to the attic', unitPrice: 900, ships: false },
          quantity: 1,
        },
      ],
    });

    await pick(items, table, 'Edit');
    const dialog = await dialogs(items);
    await dialog.says('Edit custom item');
    expect(dialog.control('Price each').value).to.equal('9.00');
    await dialog.type('Price each', '7');
    await dialog.press('Save');

    await until(() => firstLine(pad)?.item.kind === 'custom');
    expect(firstLine(pad)?.item).to.include({ unitPrice: 700 });
  });

  it('a negative price is refused by the host, with its fix in the row', async () => {
    const { pad, items } = await atItems({ lines: [] });
    await items.press('Add custom item');
    const dialog = await dialogs(items);
    await dialog.type('Item name', 'Refund');
    await dialog.type('Price each', '-2');
    await dialog.press('Add custom item');

    const lines = await pad.table();
    await lines.says('A price cannot be negative.');
    expect(lines.text).to.include('Remove');
  });

  it('no custom item can be added where the host takes none', async () => {
    const { items } = await atItems({ capabilities: [] });

    expect(items.text).to.not.include('Add custom item');
  });
});

describe('a price set by staff', () => {
  it('a percentage off with a reason sets the price, and the former one is struck through', async () => {
    const { pad, items, table } = await atItems({ overrideLimit: 10 });
    const price = pad.session.view(itemsView).quoted.get(firstLine(pad)?.id ?? '')?.unitPrice ?? 0;

    await pick(items, table, 'Change price');
    const dialog = await dialogs(items);
    await dialog.says('You may go down to');
    await dialog.type('Per cent off', '10');
    await dialog.type('Reason', 'damaged');
    await dialog.press('Set price');

    await table.says('Price set: Damaged or incomplete');
    expect(firstLine(pad)?.override).to.deep.equal({
      unitPrice: price - Math.floor(price / 10),
      reason: 'Damaged or incomplete',
    });
    await until(() => table.root.querySelector('s'));
  });

  it('a price below the limit is refused in the dialog, and a button sets the lowest one', async () => {
    const { pad, items, table } = await atItems({ overrideLimit: 10 });
    await pick(items, table, 'Change price');
    const dialog = await dialogs(items);

    await dialog.type('New price each', '0.50');
    await dialog.says('This is lower than you may give.');
    await dialog.press('Set to');
    await dialog.type('Reason', 'other');
    await dialog.type('In your own words', 'Promised on the phone');
    await expect(dialog.element).to.be.accessible();
    await dialog.press('Set price');

    await until(() => firstLine(pad)?.override);
    expect(firstLine(pad)?.override?.reason).to.equal('Promised on the phone');
    await until(() => pad.session.view(itemsView).isPriced);
    expect(pad.session.view(itemsView).lineIssues.size).to.equal(0);
  });

  for (const [lang, typed, reason] of [
    ['en-GB', '1.005', 'This can be read as more than one price. Enter a price like 14.00.'],
    ['en-GB', '10,5', 'This can be read as more than one price. Enter a price like 14.00.'],
    ['en-GB', '9.999', 'This can be read as more than one price.'],
    ['en-GB', '0.125', 'This has too many decimals.'],
    ['en-GB', '$5', 'This is not a price.'],
    ['de', '10.80', 'This can be read as more than one price. Enter a price like 14,00.'],
  ] as const)
    it(`“${typed}” is refused as a price in ${lang}, and stays for correction`, async () => {
      const { pad, items, table } = await atItems({ lang });
      await pick(items, table, 'Change price');
      const dialog = await dialogs(items);

      await dialog.type('New price each', typed);

      await dialog.says(reason);
      const field = dialog.control('New price each');
      expect([field.value, field.ariaInvalid]).to.deep.equal([typed, 'true']);
      dialog.root.querySelector<HTMLElement>('[type=submit]')?.click();
      await until(() => dialog.focused === field);
      expect(firstLine(pad)).to.be.an('object').that.does.not.have.property('override');
    });

  it('a price needs a reason', async () => {
    const { pad, items, table } = await atItems();
    await pick(items, table, 'Change price');
    const dialog = await dialogs(items);

    await dialog.type('New price each', '5');
    await dialog.press('Set price');

    await dialog.says('Enter a reason. It is saved with the order.');
    await until(() => dialog.focused?.id === 'price-reason');
    expect(firstLine(pad)).to.be.an('object').that.does.not.have.property('override');
  });

  it('the host’s price can be restored', async () => {
    const { pad, items, table } = await atItems();
    const before = pad.session.view(itemsView).quoted.get(firstLine(pad)?.id ?? '')?.total;
    pad.session.send({
      type: 'items.edit',
      id: firstLine(pad)?.id ?? '',
      patch: { override: { unitPrice: 1, reason: 'Goodwill' } },
    });
    await table.says('Price set: Goodwill');

    await pick(items, table, 'Use the shop’s price again');

    await until(() => firstLine(pad)?.override === undefined && pad.session.view(itemsView).isPriced);
    expect(pad.session.view(itemsView).quoted.get(firstLine(pad)?.id ?? '')?.total).to.equal(before);
    expect(table.text).to.not.include('Price set');
  });
});
