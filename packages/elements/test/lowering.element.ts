import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { summaryView } from '@orderpad/core';
import { sendKeys } from '@web/test-runner-commands';
import {
  atItems,
  countOf,
  given,
  isAsking,
  jugGift,
  decrease,
  listening,
  mutable,
  ordered,
  questionIn,
  teapot,
  teapots,
  typeOver,
} from './drivers/at-risk.ts';
import { lineOf, shop } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

const gifts = ['jug-gift'];

describe('X4: ordering less of what something depends on', () => {
  it('the question names what leaves and the new total', async () => {
    const { pad, items, table } = await atItems({ gifts });

    decrease(table);
    const question = await questionIn(items);

    await question.says(`Order 3 × ${teapot} instead of 4?`);
    expect(question.text).to.include('These came with a promotion and will be removed: 1 × Pouring jug');
    expect(question.text).to.include(`This promotion ends: ${jugGift}.`);
    expect(question.text).to.match(/New total: £\d+\.\d\d instead of £\d+\.\d\d\./);
    await until(() => question.focused?.id === 'ask');
    await expect(question.element).to.be.accessible();
    expect(countOf(table).value).to.equal('3');
    expect(ordered(pad)[0]).to.equal(`4 ${teapot}`);
  });

  it('declining restores the quantity in the field and focuses it', async () => {
    const { pad, items, table } = await atItems({ gifts });
    const total = pad.session.view(summaryView).totals?.total;
    decrease(table);
    const question = await questionIn(items);
    await until(() => question.focused?.id === 'ask');

    await question.keys('Escape');

    await until(() => table.focused === countOf(table));
    expect(countOf(table).value).to.equal('4');
    expect(ordered(pad)[0]).to.equal(`4 ${teapot}`);
    expect(given(pad)).to.have.length(1);
    expect(pad.session.view(summaryView).totals?.total).to.equal(total);
  });

  it('confirming changes the quantity, and the focus stays in the field', async () => {
    const { pad, items, table } = await atItems({ gifts });
    decrease(table);

    await (await questionIn(items)).press('Reduce quantity');

    await until(() => given(pad).length === 0);
    expect(ordered(pad)[0]).to.equal(`3 ${teapot}`);
    await until(() => table.focused === countOf(table));
    expect(isAsking(items)).to.equal(false);
  });

  it('quick presses are each shown at once, and asked about once', async () => {
    const { host, asked } = listening();
    const { pad, items, table } = await atItems({ host, gifts });
    const before = asked.length;

    for (const shown of ['3', '2', '1']) {
      decrease(table);
      await table.element.updateComplete;
      expect(countOf(table).value).to.equal(shown);
    }

    const question = await questionIn(items);
    await question.says(`Order 1 × ${teapot} instead of 4?`);
    expect(asked.slice(before).map(({ lines: [line] }) => line?.quantity)).to.deep.equal([1]);
    expect(ordered(pad)[0]).to.equal(`4 ${teapot}`);
  });

  it('a higher number whose first digit is lower asks nothing', async () => {
    const { host, asked } = listening();
    const { pad, items, table } = await atItems({ host, gifts });
    const before = asked.length;

    await typeOver(table, '12');
    await table.keys('Enter');

    await until(() => ordered(pad)[0] === `12 ${teapot}`);
    await until(() => pad.session.view(summaryView).status === 'quoted');
    expect(asked.slice(before).map(({ lines: [line] }) => line?.quantity)).to.deep.equal([12]);
    expect(isAsking(items)).to.equal(false);
  });

  it('a typed number is asked about when the field is left, and more digits go to the field', async () => {
    const { pad, items, table } = await atItems({ gifts });

    await typeOver(table, '2');
    expect(isAsking(items)).to.equal(false);
    await sendKeys({ press: 'Enter' });
    const question = await questionIn(items);
    await until(() => question.focused?.id === 'ask');
    await sendKeys({ type: '15' });
    await table.keys('Enter');

    await until(() => ordered(pad)[1] === '15 Olive oil soap');
    expect(countOf(table).value).to.equal('2');
    await question.says(`Order 2 × ${teapot} instead of 4?`);
    expect(ordered(pad)[0]).to.equal(`4 ${teapot}`);
  });

  it('lines are asked about one after the other', async () => {
    const { pad, items, table } = await atItems({ lines: [teapots, lineOf('SOAP', 3)], gifts });

    decrease(table);
    decrease(table, 'Olive oil soap');
    const question = await questionIn(items);
    await question.press('Reduce quantity');

    await until(() => ordered(pad).join() === `3 ${teapot},2 Olive oil soap`);
    expect(isAsking(items)).to.equal(false);
  });
});

describe('ordering less of what nothing depends on', () => {
  it('a quantity is lowered without a question though promotions apply', async () => {
    const { pad, items, table } = await atItems({ lines: [teapots, lineOf('SOAP', 3)], gifts });

    decrease(table, 'Olive oil soap');

    await until(() => ordered(pad)[1] === '2 Olive oil soap');
    expect(isAsking(items)).to.equal(false);
    expect(given(pad)).to.have.length(1);
  });

  it('a quantity is lowered at once, and the host is not asked, where there are no promotions', async () => {
    const { host, asked } = listening();
    const { pad, table } = await atItems({ host });
    const before = asked.length;

    decrease(table);
    const now = ordered(pad)[0];
    await until(() => pad.session.view(summaryView).status === 'quoted');

    expect(now).to.equal(`3 ${teapot}`);
    expect(asked).to.have.length(before + 1);
  });

  it('a quantity waits, and the host is seen to be waited for, when it does not answer', async () => {
    const { host, keepStill } = mutable();
    const { pad, items, table } = await atItems({ host, gifts });
    keepStill();

    decrease(table);
    const question = await questionIn(items);
    await question.says(`Order 3 × ${teapot} instead of 4? Checking what else changes …`);

    expect(countOf(table).value).to.equal('3');
    expect(ordered(pad)[0]).to.equal(`4 ${teapot}`);
    await question.press('Keep');
    await until(() => countOf(table).value === '4');
    expect(isAsking(items)).to.equal(false);
  });

  it('a typed quantity is lowered at once where the host cannot be asked', async () => {
    const host = memoryHost({ data: shop, capabilities: ['promotions.list'] });
    const { pad, items, table } = await atItems({ host, gifts });

    await typeOver(table, '2');
    await table.keys('Enter');

    await until(() => ordered(pad)[0] === `2 ${teapot}`);
    expect(isAsking(items)).to.equal(false);
  });
});
