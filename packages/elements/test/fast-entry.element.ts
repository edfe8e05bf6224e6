import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { backOffice, itemsView, padView } from '@orderpad/core';
import { fastEntryOf } from '@orderpad/core/fast-entry';
import { memoryStorage } from '@orderpad/core/memory-storage';
import { sendKeys } from '@web/test-runner-commands';
import type { OrderPad } from '../src/pad/pad.ts';
import { lineOf, OrderDriver, shop, type Opening } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { type RootDriver, until } from './drivers/root-driver.ts';

/** A pad at its items, and the fast entry in it. */
async function entering(opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines: [], ...opening });
  const items = await pad.part('order-pad-items');
  await until(() => items.root.querySelector('order-pad-fast-entry')?.shadowRoot?.querySelector('#sku'));
  const entry = await new OrderDriver(items.element).part('order-pad-fast-entry');
  return { pad, items, entry, sku: entry.control('SKU'), count: entry.control('Quantity') };
}

const ordered = (pad: OrderDriver) =>
  [...pad.session.view(itemsView).lines].map(({ item, quantity }) => [
    item.kind === 'variant' ? item.sku : '',
    quantity,
  ]);

/** As slowly as a hand types. */
async function typeByHand(text: string): Promise<void> {
  for (const key of text) {
    await sendKeys({ press: key });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 45)));
  }
}

/** What a scanner sends: a code and the key it ends with, all at once. */
function scan(field: HTMLInputElement, code: string, end: string): KeyboardEvent {
  field.focus();
  for (const key of code) field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  field.value = code;
  const last = new KeyboardEvent('keydown', { key: end, bubbles: true, cancelable: true });
  field.dispatchEvent(last);
  return last;
}

function paste(field: HTMLInputElement, text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  // Firefox makes such an event without what is given to it.
  if (!event.clipboardData?.types.length)
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  field.dispatchEvent(event);
  return event;
}

const spoken = () => document.getElementById('order-pad-polite')?.textContent ?? '';
const rows = ({ root }: RootDriver) => [...root.querySelectorAll('li')];

describe('D4: lines by the keyboard', () => {
  it('go from the code to the quantity to the next code', async () => {
    const { pad, entry, sku, count } = await entering();
    sku.focus();

    await typeByHand('jug');
    await sendKeys({ press: 'Enter' });
    expect(entry.focused).to.equal(count);
    expect([count.selectionStart, count.selectionEnd]).to.deep.equal([0, 1]);
    await typeByHand('3');
    await sendKeys({ press: 'Enter' });

    await waitUntil(() => pad.session.view(itemsView).lines.size === 1);
    expect(ordered(pad)).to.deep.equal([['JUG', 3]]);
    expect(entry.focused).to.equal(sku);
    expect([sku.value, count.value]).to.deep.equal(['', '1']);
    await waitUntil(() => spoken().includes('Added 3 ×'));
  });

  it('need no second field for a code with its quantity', async () => {
    const { pad, entry, sku } = await entering();
    sku.focus();

    await typeByHand('JUG*4');
    await sendKeys({ press: 'Enter' });

    await waitUntil(() => pad.session.view(itemsView).lines.size === 1);
    expect(ordered(pad)).to.deep.equal([['JUG', 4]]);
    expect(entry.focused).to.equal(sku);
  });

  it('raise the line there is', async () => {
    const { pad, entry, sku } = await entering({ lines: [lineOf('JUG', 2)] });

    sku.value = 'JUG';
    await entry.press('Add to order');

    await waitUntil(() => ordered(pad)[0]?.[1] === 3);
    expect(ordered(pad)).to.deep.equal([['JUG', 3]]);
  });

  it('give way to the look-up, which begins with what was typed', async () => {
    const { items, sku } = await entering();
    sku.focus();
    sku.value = 'teapot';

    await sendKeys({ press: 'F4' });

    await waitUntil(() => items.root.querySelector('.popup:popover-open [role=option]'));
    expect(items.focused?.id).to.equal('item-product');
    expect(items.control('Product').value).to.equal('teapot');
    items.root.querySelector<HTMLElement>('dialog [aria-label=Close]')?.click();
    await waitUntil(() => !items.root.querySelector('dialog[open]'));
    await waitUntil(() => items.focused?.localName === 'order-pad-fast-entry');
  });
});

describe('X3: a scanner', () => {
  for (const end of ['Enter', 'Tab']) {
    it(`adds one with every code that ends with ${end}`, async () => {
      const { pad, entry, sku } = await entering();

      const last = scan(sku, 'TEAPOT', end);
      scan(sku, 'TEAPOT', end);

      await waitUntil(() => ordered(pad)[0]?.[1] === 2);
      expect(last.defaultPrevented).to.equal(true);
      expect(entry.focused).to.equal(sku);
    });
  }
});

describe('X3: rows at once', () => {
  it('are pasted, with an answer for each that could not be added', async () => {
    const { pad, entry, sku } = await entering();

    paste(sku, 'SKU\tQuantity\nJUG\t2\nJUH\t1\nTEAPOT\tmany\nTEAPOT\t1');

    await entry.says('2 rows to put right');
    expect(ordered(pad)).to.deep.equal([
      ['JUG', 2],
      ['TEAPOT', 1],
    ]);
    expect(entry.words).to.include('2 rows added');
    expect(entry.words).to.include('“SKU Quantity”');
    expect(rows(entry).map((row) => row.querySelector('.at')?.textContent)).to.deep.equal(['Row 3', 'Row 4']);
    await expect(entry.element).to.be.accessible();
  });

  it('leave a single pasted code to the field', async () => {
    const { sku } = await entering();

    expect(paste(sku, 'JUG\n').defaultPrevented).to.equal(false);
  });

  it('come from a file that is dropped', async () => {
    const { pad, entry } = await entering();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['code;qty\nJUG;3\nTEAPOT;4\n'], 'order.csv', { type: 'text/csv' }));

    entry.element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));

    await waitUntil(() => pad.session.view(itemsView).lines.size === 2);
    expect(ordered(pad)).to.deep.equal([
      ['JUG', 3],
      ['TEAPOT', 4],
    ]);
  });

  it('come from no file that is none', async () => {
    const { entry } = await entering();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array([80, 75, 3, 4, 0, 0])], 'order.xlsx'));

    entry.element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));

    await entry.says('This file cannot be read.');
  });
});

describe('X3: a row to put right', () => {
  it('takes the nearest code at a press, and hands the focus on', async () => {
    const { pad, entry, sku } = await entering();
    paste(sku, 'TEAPOTT\t2\nXX-1\t1');
    await entry.says('2 rows to put right');

    entry.button('TEAPOT').focus();
    await entry.keys('Enter');

    await entry.says('1 row to put right');
    expect(ordered(pad)).to.deep.equal([['TEAPOT', 2]]);
    await waitUntil(() => entry.focused?.closest('li') === rows(entry)[0]);
  });

  it('takes the variant that is chosen', async () => {
    const { pad, entry, sku } = await entering();
    paste(sku, 'mug\t2\nNONE\t1');
    await entry.says('2 rows to put right');
    const select = entry.root.querySelector('select');
    if (!select) throw new Error(`nothing to choose from: ${entry.words}`);

    select.value = select.options[1]?.value ?? '';
    select.form?.requestSubmit();

    await waitUntil(() => pad.session.view(itemsView).lines.size === 1);
    expect(ordered(pad)).to.deep.equal([[select.options[1]?.text.split(' – ')[1], 2]]);
    await expect(entry.element).to.be.accessible();
  });

  it('is corrected in its place, and dismissed', async () => {
    const { pad, entry, sku } = await entering();
    paste(sku, 'JUH\t0\nNONE\t1');
    await entry.says('2 rows to put right');
    const [code, quantity] = rows(entry)[0]?.querySelectorAll('input') ?? [];
    if (!code || !quantity) throw new Error('no fields');

    code.value = 'JUG';
    quantity.value = '12';
    quantity.focus();
    await entry.keys('Enter');
    await entry.says('1 row to put right');
    rows(entry)[0]?.querySelector<HTMLElement>('[aria-label="Dismiss row 2"]')?.click();
    await entry.saysNoMore('to put right');

    expect(ordered(pad)).to.deep.equal([['JUG', 12]]);
    expect(entry.focused).to.equal(sku);
  });

  it('is told when its line is not to be had, with the way out', async () => {
    const { pad, entry, sku } = await entering();

    paste(sku, 'VASE\t9\nJUG\t1');
    await entry.says('Reduce to');
    await entry.press('Reduce to');

    await entry.saysNoMore('to put right');
    expect(ordered(pad)[0]?.[1]).to.be.below(9);
  });
});

describe('X3: rows that are not in the order', () => {
  const heldBack = '1 row is not in the order yet.';

  /** A row to put right, with a line that lets the order go on. */
  async function waiting() {
    const at = await entering({ lines: [lineOf('JUG', 1)] });
    paste(at.sku, 'JUH\t2\nJUG\t1');
    await at.entry.says('1 row to put right');
    return at;
  }

  it('hold it back from the catalog too, where the question brings them into sight', async () => {
    const { pad, items, entry } = await waiting();
    await items.press('Browse products');
    await until(() => entry.element.hidden);

    await pad.press('Continue');

    await until(() => entry.focus.startsWith(heldBack));
    expect(entry.element.checkVisibility()).to.equal(true);
  });

  it('hold it back from another step, and are gone back to', async () => {
    const { pad, items, entry } = await waiting();
    await until(() => pad.session.can({ type: 'go', step: 'shipping' }));
    pad.session.send({ type: 'go', step: 'contact' });
    await pad.part('order-pad-contact');

    pad.session.send({ type: 'go', step: 'shipping' });

    await until(() => items.element.isConnected && entry.focus.startsWith(heldBack));
    await entry.press('Leave them out');
    await pad.part('order-pad-shipping');
  });

  it('are not asked about on the way to them', async () => {
    const { pad, items, entry } = await waiting();
    pad.session.send({ type: 'go', step: 'contact' });
    await pad.part('order-pad-contact');

    pad.session.send({ type: 'next' });

    await until(() => items.element.isConnected);
    expect(entry.words).not.to.include(heldBack);
  });
});

describe('X3: rows that an earlier page left', () => {
  it('are shown, wherever the order had got to, and whatever its flow begins with', async () => {
    const storage = memoryStorage();
    const host = memoryHost({ data: shop });
    const flow = { ...backOffice, policies: { ...backOffice.policies, shop: 'catalog' as const } };
    const open = () =>
      fixture<OrderPad>(html`<order-pad .host=${host} .flow=${flow} .storage=${storage}></order-pad>`);
    const before = new PadDriver(await open());
    await before.choose('marcus');
    const { session } = before.pad;
    if (!session) throw new Error('there is no order');
    session.send({ type: 'next' });
    session.send({ type: 'items.add', lines: [lineOf('JUG', 1)] });
    await until(() => session.can({ type: 'go', step: 'shipping' }));
    fastEntryOf(session).enter('JUH\t2');
    await until(() => session.view(padView).keeping === 'saved-here' && fastEntryOf(session).view.isKept);
    before.element.remove();

    const pad = new PadDriver(await open());

    const items = await pad.part('order-pad-items');
    const entry = await new PadDriver(items.element).part('order-pad-fast-entry');
    await entry.says('1 row to put right');
    await until(() => entry.element.checkVisibility());
    expect(entry.root.querySelector<HTMLInputElement>('li [name=sku]')?.value).to.equal('JUH');
  });
});
