import { expect } from '@open-wc/testing';
import { itemsView } from '@orderpad/core';
import { sendKeys } from '@web/test-runner-commands';
import { entering, paste } from './drivers/fast-entry-driver.ts';
import { typeByHand } from './drivers/by-hand.ts';
import { lineOf, type OrderDriver } from './drivers/order-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';
import { scan } from './drivers/scanner.ts';

const ordered = (pad: OrderDriver) =>
  [...pad.session.view(itemsView).lines].map(({ item, quantity }) => [
    item.kind === 'variant' ? item.sku : '',
    quantity,
  ]);

const spoken = () => document.getElementById('order-pad-polite')?.textContent ?? '';
const rows = ({ root }: RootDriver) => [...root.querySelectorAll('li')];

describe('D4: lines by the keyboard', () => {
  it('Enter goes from code to quantity to the next code', async () => {
    const { pad, entry, sku, count } = await entering();
    sku.focus();

    await typeByHand('jug');
    await sendKeys({ press: 'Enter' });
    expect(entry.focused).to.equal(count);
    expect([count.selectionStart, count.selectionEnd]).to.deep.equal([0, 1]);
    await typeByHand('3');
    await sendKeys({ press: 'Enter' });

    await until(() => pad.session.view(itemsView).lines.size === 1);
    expect(ordered(pad)).to.deep.equal([['JUG', 3]]);
    expect(entry.focused).to.equal(sku);
    expect([sku.value, count.value]).to.deep.equal(['', '1']);
    await until(() => spoken().includes('Added 3 ×'));
  });

  it('a code with its quantity needs no second field', async () => {
    const { pad, entry, sku } = await entering();
    sku.focus();

    await typeByHand('JUG*4');
    await sendKeys({ press: 'Enter' });

    await until(() => pad.session.view(itemsView).lines.size === 1);
    expect(ordered(pad)).to.deep.equal([['JUG', 4]]);
    expect(entry.focused).to.equal(sku);
  });

  it('a refused quantity is said at its field and stays for correction, and nothing is entered', async () => {
    const { pad, entry, sku, count } = await entering();
    sku.value = 'JUG';
    count.focus();

    for (const [typed, reason] of [
      ['2.5', 'Enter a whole number.'],
      ['1.000', 'This can be read as more than one number.'],
      ['12345678', 'Enter a whole number from 1 to 1,000,000.'],
    ] as const) {
      count.select();
      await typeByHand(typed);
      await sendKeys({ press: 'Enter' });
      await entry.says(reason);
      expect([sku.value, count.value]).to.deep.equal(['JUG', typed]);
      expect(entry.focused).to.equal(count);
    }
    expect(entry.invalid).to.deep.equal(['count']);
    expect(ordered(pad)).to.deep.equal([]);
    expect(entry.root.querySelectorAll('li')).to.have.length(0);
    await expect(entry.element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await entry.saysNoMore('Enter a whole number from');
    expect([count.value, entry.focused]).to.deep.equal(['1', sku]);
  });

  it('a code that is in the order raises its quantity', async () => {
    const { pad, entry, sku } = await entering({ lines: [lineOf('JUG', 2)] });

    sku.value = 'JUG';
    await entry.press('Add to order');

    await until(() => ordered(pad)[0]?.[1] === 3);
    expect(ordered(pad)).to.deep.equal([['JUG', 3]]);
  });

  it('the search opens with what was typed', async () => {
    const { items, sku } = await entering();
    sku.focus();
    sku.value = 'teapot';

    await sendKeys({ press: 'F4' });

    await until(() => items.root.querySelector('.popup:popover-open [role=option]'));
    expect(items.focused?.id).to.equal('item-product');
    expect(items.control('Product').value).to.equal('teapot');
    items.root.querySelector<HTMLElement>('dialog [aria-label=Close]')?.click();
    await until(() => !items.root.querySelector('dialog[open]'));
    await until(() => items.focused?.localName === 'order-pad-fast-entry');
  });
});

describe('X3: a scanner', () => {
  for (const end of ['Enter', 'Tab']) {
    it(`every code that ends with ${end} adds one piece`, async () => {
      const { pad, entry, sku } = await entering();

      sku.focus();
      const last = scan('TEAPOT', end);
      scan('TEAPOT', end);

      await until(() => ordered(pad)[0]?.[1] === 2);
      expect(last?.defaultPrevented).to.equal(true);
      expect(entry.focused).to.equal(sku);
    });
  }
});

describe('X3: rows at once', () => {
  it('pasted rows are added, with an answer for each that could not be', async () => {
    const { pad, entry, sku } = await entering();

    paste(sku, 'SKU\tQuantity\nJUG\t2\nJUH\t1\nTEAPOT\tmany\nTEAPOT\t1');

    await entry.says('2 rows to correct');
    expect(ordered(pad)).to.deep.equal([
      ['JUG', 2],
      ['TEAPOT', 1],
    ]);
    expect(entry.text).to.include('2 rows added');
    expect(entry.text).to.include('“SKU Quantity”');
    expect(rows(entry).map((row) => row.querySelector('.at')?.textContent)).to.deep.equal(['Row 3', 'Row 4']);
    await expect(entry.element).to.be.accessible();
  });

  it('a single pasted code goes into the field', async () => {
    const { sku } = await entering();

    expect(paste(sku, 'JUG\n').defaultPrevented).to.equal(false);
  });

  it('rows are read from a dropped file', async () => {
    const { pad, entry } = await entering();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['code;qty\nJUG;3\nTEAPOT;4\n'], 'order.csv', { type: 'text/csv' }));

    entry.element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));

    await until(() => pad.session.view(itemsView).lines.size === 2);
    expect(ordered(pad)).to.deep.equal([
      ['JUG', 3],
      ['TEAPOT', 4],
    ]);
  });

  it('a file that is no text is refused', async () => {
    const { entry } = await entering();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array([80, 75, 3, 4, 0, 0])], 'order.xlsx'));

    entry.element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));

    await entry.says('This file cannot be read.');
  });
});

describe('X3: a row to correct', () => {
  it('the nearest code can be taken by a button, and the focus moves on', async () => {
    const { pad, entry, sku } = await entering();
    paste(sku, 'TEAPOTT\t2\nXX-1\t1');
    await entry.says('2 rows to correct');

    entry.button('TEAPOT').focus();
    await entry.keys('Enter');

    await entry.says('1 row to correct');
    expect(ordered(pad)).to.deep.equal([['TEAPOT', 2]]);
    await until(() => entry.focused?.closest('li') === rows(entry)[0]);
  });

  it('the variant chosen is added', async () => {
    const { pad, entry, sku } = await entering();
    paste(sku, 'mug\t2\nNONE\t1');
    await entry.says('2 rows to correct');
    const select = entry.root.querySelector('select');
    if (!select) throw new Error(`nothing to choose from: ${entry.text}`);

    select.value = select.options[1]?.value ?? '';
    select.form?.requestSubmit();

    await until(() => pad.session.view(itemsView).lines.size === 1);
    expect(ordered(pad)).to.deep.equal([[select.options[1]?.text.split(' – ')[1], 2]]);
    await expect(entry.element).to.be.accessible();
  });

  it('a row is corrected in place, and dismissed', async () => {
    const { pad, entry, sku } = await entering();
    paste(sku, 'JUH\t0\nNONE\t1');
    await entry.says('2 rows to correct');
    const [code, quantity] = rows(entry)[0]?.querySelectorAll('input') ?? [];
    if (!code || !quantity) throw new Error('no fields');

    code.value = 'JUG';
    quantity.value = '12';
    quantity.focus();
    await entry.keys('Enter');
    await entry.says('1 row to correct');
    rows(entry)[0]?.querySelector<HTMLElement>('[aria-label="Dismiss row 2"]')?.click();
    await entry.saysNoMore('to correct');

    expect(ordered(pad)).to.deep.equal([['JUG', 12]]);
    expect(entry.focused).to.equal(sku);
  });

  it('a row whose line is not available is listed with its fix', async () => {
    const { pad, entry, sku } = await entering();

    paste(sku, 'VASE\t9\nJUG\t1');
    await entry.says('Reduce to');
    await entry.press('Reduce to');

    await entry.saysNoMore('to correct');
    expect(ordered(pad)[0]?.[1]).to.be.below(9);
  });
});
