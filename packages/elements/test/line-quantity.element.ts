import { expect } from '@open-wc/testing';
import { itemsView, padView } from '@orderpad/core';
import { sendKeys } from '@web/test-runner-commands';
import { typeByHand } from './drivers/by-hand.ts';
import { lineOf, OrderDriver, type Opening } from './drivers/order-driver.ts';
import { quantities } from './drivers/quantities.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const quantityIn = (pad: OrderDriver) => pad.session.view(itemsView).lines.at(0)?.quantity;

async function atLine(opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 7)], ...opening });
  const table = await pad.table();
  const [field] = quantities(table);
  if (!field) throw new Error('the line has no quantity');
  return { pad, table, field };
}

/** Types over the quantity of the first line, and presses a key. */
async function typeOver(table: RootDriver, text: string, ...keys: string[]): Promise<void> {
  const [field] = quantities(table);
  field?.focus();
  field?.select();
  await typeByHand(text);
  await table.keys(...keys);
}

/** Text that describes the field for assistive technology. */
const describing = (table: RootDriver, field: HTMLInputElement) =>
  table.root.getElementById(field.getAttribute('aria-describedby') ?? 'none')?.textContent?.trim();

describe('B7: the quantity of a line, typed', () => {
  for (const [typed, quantity] of [
    ['1', 1],
    ['12', 12],
    ['007', 7],
    ['1,000', 1000],
    ['1000000', 1_000_000],
    ['1,000,000', 1_000_000],
  ] as const)
    it(`“${typed}” orders ${quantity} pieces`, async () => {
      const { pad, table, field } = await atLine();

      await typeOver(table, typed, 'Enter');

      await until(() => quantityIn(pad) === quantity, `it is ${quantityIn(pad)}`);
      await until(() => field.value === String(quantity), `it shows ${field.value}`);
      expect(describing(table, field)).to.equal(undefined);
    });

  for (const [typed, reason] of [
    ['2.5', 'Enter a whole number.'],
    ['0.500', 'Enter a whole number.'],
    ['1.000', 'This can be read as more than one number.'],
    ['1,00', 'This can be read as more than one number.'],
    ['5 pcs', 'This is not a number.'],
    ['12345678', 'Enter a whole number from 1 to 1,000,000.'],
    ['1000001', 'Enter a whole number from 1 to 1,000,000.'],
    ['0', 'Enter a whole number from 1 to 1,000,000.'],
    ['-1', 'Enter a whole number from 1 to 1,000,000.'],
  ] as const)
    it(`“${typed}” is refused as a whole, says why and stays for correction`, async () => {
      const { pad, table, field } = await atLine();
      const { lines } = pad.session.view(itemsView);

      await typeOver(table, typed, 'Enter');

      await table.says(reason);
      expect(pad.session.view(itemsView).lines).to.equal(lines);
      expect(field.value).to.equal(typed);
      expect(field.ariaInvalid).to.equal('true');
      expect(describing(table, field)).to.contain(reason);
      expect(table.focused).to.equal(field);
    });

  it('a German pad reads 1.000 as a thousand and refuses 1,000', async () => {
    const { pad, table } = await atLine({ lang: 'de' });

    await typeOver(table, '1,000', 'Enter');
    await table.says('This can be read as more than one number.');
    expect(quantityIn(pad)).to.equal(7);
    await typeOver(table, '1.000', 'Enter');

    await until(() => quantityIn(pad) === 1000, `it is ${quantityIn(pad)}`);
    await table.saysNoMore('This can be read');
  });

  it('a refused quantity is accessible, and Escape restores the former one', async () => {
    const { pad, table, field } = await atLine();
    await typeOver(table, '2.5', 'Enter');
    await table.says('Enter a whole number.');
    await expect(table.element).to.be.accessible();

    await table.keys('Escape');

    await table.saysNoMore('Enter a whole number.');
    expect(field.value).to.equal('7');
    expect(field.ariaInvalid).to.equal('false');
    expect(quantityIn(pad)).to.equal(7);
  });

  it('a refused quantity is corrected where it stands', async () => {
    const { pad, table } = await atLine();
    await typeOver(table, '2.5', 'Enter');
    await table.says('Enter a whole number.');

    await table.keys('Backspace');
    await sendKeys({ type: '3' });
    await table.keys('Enter');

    await until(() => quantityIn(pad) === 3, `it is ${quantityIn(pad)}`);
    await table.saysNoMore('Enter a whole number.');
  });

  it('a refused quantity holds the order back until it is corrected', async () => {
    const { pad, table, field } = await atLine();
    await typeOver(table, '2.5', 'Tab');
    await table.says('Enter a whole number.');

    pad.session.send({ type: 'next' });
    await until(() => table.focused === field, 'the focus is elsewhere');
    expect(pad.session.view(padView).step).to.equal('items');
    await typeOver(table, '3', 'Enter');
    pad.session.send({ type: 'next' });

    await until(() => pad.session.view(padView).step === 'shipping');
    expect(quantityIn(pad)).to.equal(3);
  });

  it('the shortcut to the next step takes the typed quantity along', async () => {
    const { pad, table } = await atLine();

    await typeOver(table, '4', 'Control+Enter');

    await until(() => pad.session.view(padView).step === 'shipping');
    expect(quantityIn(pad)).to.equal(4);
  });

  it('a refusal has room in a long order', async () => {
    const lines = Array.from({ length: 60 }, () => lineOf('MUG-OAT', 7));
    const { table, field } = await atLine({ lines });
    await typeOver(table, '2.5', 'Enter');
    await table.says('Enter a whole number.');

    expect(field.closest('tr')?.className).to.contain('tall');
  });

  it('a refusal goes with its line', async () => {
    const { pad, table } = await atLine({ lines: [lineOf('MUG-OAT', 7), lineOf('JUG', 1)] });
    await typeOver(table, '2.5', 'Tab');
    await table.says('Enter a whole number.');

    const id = pad.session.view(itemsView).lines.at(0)?.id ?? '';
    pad.session.send({ type: 'items.remove', ids: [id] });

    await table.saysNoMore('Enter a whole number.');
    pad.session.send({ type: 'next' });
    await until(() => pad.session.view(padView).step === 'shipping');
  });
});
