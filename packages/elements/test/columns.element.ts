import { expect } from '@open-wc/testing';
import { itemsView } from '@orderpad/core';
import { sendKeys } from '@web/test-runner-commands';
import { entering, paste } from './drivers/fast-entry-driver.ts';
import { lineOf, OrderDriver, type Opening } from './drivers/order-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const ordered = (pad: OrderDriver) =>
  [...pad.session.view(itemsView).lines].map(({ item, quantity, override }) => [
    item.kind === 'variant' ? item.sku : '',
    quantity,
    ...(override ? [override.unitPrice] : []),
  ]);

/** A table in which two columns may be the quantity. */
const doubtful = 'SKU\tCase Qty\tOrder Qty\nJUG\t12\t2\nTEAPOT\t6\t3';

/** Opens a pad at its items and pastes a table that is asked about. */
async function asking(text = doubtful, opening: Partial<Opening> = {}) {
  const at = await entering(opening);
  at.sku.focus();
  paste(at.sku, text);
  const question = await new OrderDriver(at.entry.element).part('order-pad-columns');
  await until(() => question.focused?.id === 'confirm', 'the question was not focused');
  return { ...at, question };
}

/** Drops a file on fast entry. */
function drop(entry: RootDriver, bytes: Uint8Array<ArrayBuffer>): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], 'order.csv', { type: 'text/csv' }));
  entry.element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

const uses = ({ root }: RootDriver) =>
  [...root.querySelectorAll<HTMLSelectElement>('.sheet select')].map((each) => each.selectedOptions[0]?.text);

/** Gives a column another use. */
function use({ root }: RootDriver, column: number, role: string): void {
  const select = root.querySelectorAll<HTMLSelectElement>('.sheet select')[column - 1];
  const option = [...(select?.options ?? [])].findIndex(({ text }) => text === role);
  if (!select || option < 0) throw new Error(`column ${column} cannot be ${role}`);
  select.selectedIndex = option;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('X3: a pasted table whose columns are not certain', () => {
  it('is shown with what would be ordered, and nothing is ordered yet', async () => {
    const { pad, question } = await asking();

    expect(uses(question)).to.deep.equal(['Item code', 'Not used', 'Quantity']);
    expect(question.text).to.include('2 rows were pasted and are not in the order yet.');
    expect(question.text).to.include('2 × JUG');
    expect(question.text).to.include('3 × TEAPOT');
    expect(question.text).to.include('(column names)');
    expect(ordered(pad)).to.deep.equal([]);
    await expect(question.element).to.be.accessible();
  });

  it('counts the rows that it orders, without its total', async () => {
    const { pad, entry, question } = await asking(`${doubtful}\n\t18\t5`);

    expect(question.text).to.include('2 rows were pasted');
    expect(question.text).to.include('(total)');
    await question.press('Not now');
    await question.says('A pasted table with 2 rows');
    pad.session.send({ type: 'next' });
    await entry.says('2 rows are not in the order yet.');
  });

  it('is ordered by one Enter, and the focus goes back to the code', async () => {
    const { pad, entry, sku } = await asking();

    await sendKeys({ press: 'Enter' });

    await entry.says('2 rows added');
    expect(ordered(pad)).to.deep.equal([
      ['JUG', 2],
      ['TEAPOT', 3],
    ]);
    await until(() => entry.focused === sku);
  });

  it('is ordered by another column when it is chosen for the quantity', async () => {
    const { pad, entry, question } = await asking();

    use(question, 2, 'Quantity');
    await question.says('12 × JUG');
    expect(uses(question)).to.deep.equal(['Item code', 'Quantity', 'Not used']);
    await question.press('Add 2 rows');

    await entry.says('2 rows added');
    expect(ordered(pad)).to.deep.equal([
      ['JUG', 12],
      ['TEAPOT', 6],
    ]);
  });

  it('is not ordered without a column of codes', async () => {
    const { pad, question } = await asking();

    use(question, 1, 'Not used');
    await question.press('Add 0 rows');

    await question.says('Choose the column with the item codes.');
    await until(() => question.focused?.localName === 'select');
    expect(ordered(pad)).to.deep.equal([]);
  });

  it('is put off with Escape, stays, and is asked about again', async () => {
    const { pad, entry, question, sku } = await asking();

    await sendKeys({ press: 'Escape' });
    await until(() => entry.focused === sku);
    await question.says('A pasted table with 2 rows is not in the order yet.');
    await question.press('Check the columns');
    await until(() => question.focused?.id === 'confirm');
    await sendKeys({ press: 'Enter' });

    await entry.says('2 rows added');
    expect(ordered(pad)).to.have.length(2);
  });

  it('holds the order back until it is ordered or discarded', async () => {
    const { pad, entry, question } = await asking(doubtful, { lines: [lineOf('MUG-OAT', 2)] });
    paste(entry.control('SKU'), 'JUG1\t1\nJUG2\t1');
    await sendKeys({ press: 'Escape' });
    await question.says('A pasted table with 2 rows');

    pad.session.send({ type: 'next' });
    await pad.press('Continue');
    await entry.says('not in the order yet. If you continue');
    await entry.press('Go to the rows');
    await question.press('Discard the table');

    await question.saysNoMore('A pasted table');
    expect(entry.element.hasAttribute('asking')).to.equal(false);
  });

  it('says which lines it leaves out once it is ordered', async () => {
    const { entry, sku } = await entering();

    paste(sku, 'Hello Jane,\n\nSKU\tQty\nJUG\t2\nTEAPOT\t3\nTotal\t5');

    await entry.says('2 rows added');
    expect(entry.text).to.include('The first row was read as column names: “SKU Qty”.');
    expect(entry.text).to.include('Left out: “Hello Jane,” and “Total 5”.');
  });

  it('fits a narrow pad', async () => {
    const { entry, question } = await asking();
    entry.element.style.inlineSize = '288px';
    await until(() => entry.element.getBoundingClientRect().width <= 288);

    const { right } = entry.element.getBoundingClientRect();
    const wide = [...question.root.querySelectorAll('.question, .sheet, .result, .row')].filter(
      (each) => each.getBoundingClientRect().right > right,
    );
    expect(wide).to.deep.equal([]);
    await expect(question.element).to.be.accessible();
  });
});

describe('X3: prices in a pasted table', () => {
  const priced = 'SKU\tQty\tPrice\tDiscount\nJUG\t2\t20.00\t10%\nTEAPOT\t3\t£30\t';

  it('are offered to staff, and used when they want them', async () => {
    const { pad, entry, question } = await asking(priced);
    expect(question.text).to.include('“Price” looks like prices.');

    await question.press('Use these prices');
    await question.says('2 × JUG at £20.00');
    await question.press('Use these discounts');
    await question.says('2 × JUG at £20.00, −10%');
    await question.press('Add 2 rows');

    await entry.says('2 rows added');
    expect(ordered(pad)).to.deep.equal([
      ['JUG', 2, 1800],
      ['TEAPOT', 3, 3000],
    ]);
  });

  it('are left to the shop by a plain Enter, and named', async () => {
    const { pad, entry } = await asking(priced);

    await sendKeys({ press: 'Enter' });

    await entry.says('Not used: Price and Discount. The shop’s prices apply.');
    expect(ordered(pad)).to.deep.equal([
      ['JUG', 2],
      ['TEAPOT', 3],
    ]);
  });

  it('below the limit of the user are listed with their fixes', async () => {
    const { pad, entry, question } = await asking('SKU\tQty\tPrice\nJUG\t2\t0.01\nTEAPOT\t3\tmany', {
      overrideLimit: 10,
    });

    await question.press('Use these prices');
    await question.says('1 price or discount cannot be read.');
    await question.press('Add 2 rows');

    await entry.says('lower than you may give');
    await entry.press('Set to');
    await entry.saysNoMore('lower than you may give');
    expect(ordered(pad)[0]?.[2]).to.be.greaterThan(1);
    expect(ordered(pad)[1]).to.deep.equal(['TEAPOT', 3]);
  });
});

describe('X3: a file in another encoding', () => {
  const inWindows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it('is ordered at once where the encoding changes nothing', async () => {
    const { pad, entry } = await entering();

    drop(entry, inWindows1252('Artikelnummer;Bezeichnung;Stückzahl\nJUG;Krug für Öl;2\nTEAPOT;Kännchen;3'));

    await entry.says('2 rows added');
    expect(ordered(pad)).to.deep.equal([
      ['JUG', 2],
      ['TEAPOT', 3],
    ]);
  });

  it('is asked about where the codes depend on it, and read again in the one that is chosen', async () => {
    const { entry } = await entering();
    drop(entry, inWindows1252('SKU;Qty\nBÜRO-1;2\nBÜRO-2;3'));
    const question = await new OrderDriver(entry.element).part('order-pad-columns');
    await question.says('2 × BÜRO-1');

    await question.type('Letters look wrong?', 'ibm850');
    await question.saysNoMore('BÜRO-1');
    await question.type('Letters look wrong?', 'windows-1252');

    await question.says('2 × BÜRO-1');
  });
});
