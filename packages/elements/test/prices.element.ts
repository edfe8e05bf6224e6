import { expect } from '@open-wc/testing';
import { capabilitiesBut } from '@orderpad/contracts';
import { itemsView, reviewView, shippingView } from '@orderpad/core';
import { heldQuote } from './drivers/held-quote.ts';
import { lineOf, OrderDriver, type Opening } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

/** A host that sends what goes beyond the limit to nobody. */
const nobodyToAsk = capabilitiesBut('approvals');

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

const discountDialog = (items: RootDriver) => new PadDriver(items.element).part('order-pad-discounts');

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
    const { pad, items, table } = await atItems({ overrideLimit: 10, capabilities: nobodyToAsk });
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

describe('a discount by staff', () => {
  it('a percentage off a line shows what is left to pay, and is given with its reason', async () => {
    const { pad, items, table } = await atItems({ overrideLimit: 10 });
    const before = pad.session.view(itemsView).quoted.get(firstLine(pad)?.id ?? '')?.total ?? 0;

    await pick(items, table, 'Give a discount');
    const dialog = await discountDialog(items);
    await dialog.says('You may take off up to');
    await dialog.type('Per cent off', '7.5');
    await dialog.says(' = ');
    await dialog.type('Reason', 'goodwill');
    await expect(dialog.element).to.be.accessible();
    await dialog.press('Give discount');

    await table.says('7.5% · Goodwill');
    expect(firstLine(pad)?.discount).to.deep.equal({ kind: 'rate', rate: 75_000, reason: 'Goodwill' });
    await until(() => pad.session.view(itemsView).isPriced);
    const line = pad.session.view(itemsView).quoted.get(firstLine(pad)?.id ?? '');
    expect(line?.total).to.equal(before - Math.round(before * 0.075));
  });

  it('more than may be given is refused in the dialog, and a button takes off the most', async () => {
    const { pad, items, table } = await atItems({ overrideLimit: 10, capabilities: nobodyToAsk });
    await pick(items, table, 'Give a discount');
    const dialog = await discountDialog(items);

    await dialog.type('Amount off', '20');
    await dialog.says('This is more than you may take off.');
    await dialog.press('Take off');
    await dialog.type('Reason', 'goodwill');
    await dialog.press('Give discount');

    await until(() => firstLine(pad)?.discount?.kind === 'amount');
    await until(() => pad.session.view(itemsView).isPriced);
    expect(pad.session.view(itemsView).lineIssues.size).to.equal(0);
  });

  it('a discount needs a percentage or an amount, and a reason', async () => {
    const { pad, items, table } = await atItems();
    await pick(items, table, 'Give a discount');
    const dialog = await discountDialog(items);

    await dialog.press('Give discount');
    await dialog.says('Enter a percentage above 0 and up to 100');
    await until(() => dialog.focused?.id === 'discount-percent');
    await dialog.type('Per cent off', '5');
    await dialog.press('Give discount');

    await dialog.says('Enter a reason. It is saved with the order.');
    await until(() => dialog.focused?.id === 'price-reason');
    expect(firstLine(pad)).to.not.have.property('discount');
  });

  it('a discount is changed and removed in the dialog that gave it', async () => {
    const { pad, items, table } = await atItems();
    const id = firstLine(pad)?.id ?? '';
    const discount = { kind: 'rate', rate: 127_500, reason: 'A regular' } as const;
    pad.session.send({ type: 'items.edit', id, patch: { discount } });
    await table.says('12.75% · A regular');
    await until(() => pad.session.view(itemsView).isPriced);

    await pick(items, table, 'Change the discount');
    const dialog = await discountDialog(items);
    expect(dialog.control('Per cent off').value).to.equal('12.75');
    expect(dialog.control('In your own words').value).to.equal('A regular');
    await dialog.press('Remove the discount');

    await until(() => firstLine(pad)?.discount === undefined);
  });

  it('nobody is offered a discount where the host takes none', async () => {
    const { items, table } = await atItems({ capabilities: [] });
    table.root.querySelector<HTMLElement>('[data-do=menu]')?.click();
    await until(() => items.root.querySelector('[role=menuitem]')?.checkVisibility());

    expect(items.text).to.not.include('discount');
  });

  it('a discount on the order is given at the review, and the total follows', async () => {
    const pad = await OrderDriver.at({ at: 'review', overrideLimit: 10 });
    const review = await pad.part('order-pad-review');
    const total = () => pad.session.view(reviewView).total?.amount ?? 0;
    await until(() => total() > 0);
    const [before, subtotal] = [total(), pad.session.view(reviewView).quote?.totals.subtotal ?? 0];

    await review.press('Give a discount on the order');
    const dialog = await discountDialog(review);
    await dialog.says('All items');
    await dialog.type('Per cent off', '10');
    await dialog.type('Reason', 'agreed');
    await dialog.press('Give discount');

    await review.says('Discount on the order: 10% · Agreed with the customer');
    await until(() => total() > 0 && total() < before);
    const { discount } = pad.session.view(reviewView).quote?.totals ?? { discount: 0 };
    expect(discount).to.equal(Math.round(subtotal / 10));
    await expect(review.element).to.be.accessible();
  });

  it('a price of shipping is set beside its method, within the limit, and given back', async () => {
    const pad = await OrderDriver.at({ at: 'shipping', shippingLimit: 20, capabilities: nobodyToAsk });
    const shipping = await pad.part('order-pad-shipping');
    await shipping.says('Next day');
    shipping.control('Next day').click();

    await shipping.press('Set another price');
    const dialog = await dialogs(shipping);
    await dialog.says('The shop’s price is £8.95.');
    await dialog.type('New price', '1');
    await dialog.says('This is lower than you may give.');
    await dialog.type('New price', '12.50');
    await dialog.type('Reason', 'agreed');
    await expect(dialog.element).to.be.accessible();
    await dialog.press('Set price');

    await shipping.says('Price set: Agreed with the customer');
    const first = () => pad.session.view(shippingView).shipments[0];
    expect(first()?.override).to.deep.equal({ price: 1250, reason: 'Agreed with the customer' });
    await shipping.press('Change the price');
    await dialog.press('Use the shop’s price again');
    await until(() => first()?.override === undefined);
  });
});

describe('a dialog that is opened before the host has answered', () => {
  /** At the items, while the price is waited for. */
  async function unpriced(overrideLimit: number) {
    const { answer, ...held } = heldQuote();
    const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 2)], overrideLimit, ...held });
    return { pad, items: await pad.part('order-pad-items'), table: await pad.table(), answer };
  }

  it('shows the price of a line and what may be taken off once the host says it, and keeps what was typed', async () => {
    const { items, table, answer } = await unpriced(10);
    await pick(items, table, 'Give a discount');
    const dialog = await discountDialog(items);
    await dialog.says('Loading the shop’s price');
    await dialog.type('Per cent off', '5');
    expect(dialog.control('Amount off').value).to.equal('');

    answer();

    await dialog.says('You may take off up to £2.80');
    expect([dialog.control('Per cent off').value, dialog.control('Amount off').value]).to.deep.equal([
      '5',
      '1.40',
    ]);
  });

  it('shows the price that may be changed, and keeps the one that was typed', async () => {
    const { items, table, answer } = await unpriced(10);
    await pick(items, table, 'Change price');
    const dialog = await dialogs(items);
    await dialog.says('Loading the shop’s price');
    await dialog.type('New price each', '13.30');

    answer();

    await dialog.says('The shop’s price is £14.00.');
    expect([dialog.control('New price each').value, dialog.control('Per cent off').value]).to.deep.equal([
      '13.30',
      '5',
    ]);
  });
});
