import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';
import { itemsView, summaryView } from '@orderpad/core';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { HeldQuotes } from './drivers/held-quotes.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { bar, rewardsWith, take, teapots } from './drivers/rewards-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('A4: without rewards', () => {
  // First of all here: what another test fetches stays fetched.
  it('nothing is fetched, asked or shown without rewards', async () => {
    let asked = 0;
    const host = memoryHost({ data: shop, capabilities: ['lines.note'] });
    const specials = () => Promise.reject(new Error(`asked ${++asked} times`));
    const pad = await OrderDriver.at({
      at: 'items',
      lines: teapots(2),
      host: { ...host, rewards: { specials } },
    });
    const table = await pad.table();
    await table.says('£108.00');

    const items = await pad.part('order-pad-items');
    expect(items.root.querySelector('order-pad-rewards')).to.equal(null);
    expect(customElements.get('order-pad-rewards')).to.equal(undefined);
    expect(asked).to.equal(0);
  });
});

describe('A4: until the first price is there', () => {
  it('rewards reserve their height until the first price, so that nothing below moves', async () => {
    const quotes = new HeldQuotes(memoryHost({ data: shop }));
    const pad = await OrderDriver.at({ at: 'items', lines: [], host: quotes.host });
    quotes.hold();
    const items = await pad.part('order-pad-items');
    pad.session.send({ type: 'items.add', lines: teapots(1) });
    const rewards = await new PadDriver(items.element).part('order-pad-rewards');
    const status = await new PadDriver(rewards.element).part('order-pad-reward-status');
    await until(() => status.root.querySelector('[aria-busy]'), 'waited for the outline');
    const height = status.element.offsetHeight;

    quotes.release();
    await status.says('Select my rewards');

    expect(status.root.querySelector('[aria-busy]')).to.equal(null);
    expect(height).to.be.above(0);
    expect(status.element.offsetHeight).to.equal(height);
  });
});

describe('A4: the reward status of an order', () => {
  it('the status says that nothing is earned, and the distance to the first pick', async () => {
    const { status } = await rewardsWith([lineOf('SPOON', 2)]);

    await status.says('No pick earned yet');

    expect(status.text).to.include('£28.00 to the first pick');
    expect(bar(status)).to.deep.equal([2200, 5000]);
    expect(status.root.querySelector('progress')?.ariaLabel).to.equal(
      'On the way to the next pick of Larder rewards',
    );
    await expect(status.element).to.be.accessible();
  });

  it('the bar fills up to the first pick, and starts again once it is earned', async () => {
    const { pad, status } = await rewardsWith([lineOf('SPOON', 4)]);
    await status.says('£6.00 to the first pick');
    expect(bar(status)).to.deep.equal([4400, 5000]);

    pad.session.send({ type: 'items.add', lines: [lineOf('SPOON', 1)] });

    await status.says('0 of 1 earned pick taken');
    expect(status.text).to.include('£45.00 to the next pick');
    expect(bar(status)).to.deep.equal([500, 5000]);
  });

  it('the status counts the picks taken, up to all that are earned', async () => {
    const { pad, status } = await rewardsWith(teapots(2));
    await status.says('0 of 2 earned picks taken');

    await take(pad, 2);

    await status.says('2 of 2 earned picks taken');
    expect(status.text).to.include('£42.00 to the next pick');
    await expect(status.element).to.be.accessible();
  });
});

describe('A4: the reward status while the price of the order is not known', () => {
  it('the last status stays in view while the host is asked again, marked as being renewed', async () => {
    const quotes = new HeldQuotes(memoryHost({ data: shop }));
    const { pad, status } = await rewardsWith([lineOf('SPOON', 4)], { host: quotes.host });
    await status.says('£6.00 to the first pick');
    quotes.hold();

    pad.session.send({ type: 'items.add', lines: [lineOf('SPOON', 1)] });
    await quotes.asked();

    expect(status.text).to.include('£6.00 to the first pick');
    expect(status.element.ariaBusy).to.equal('true');
    const color = () => {
      const taken = status.root.querySelector('.taken');
      return taken && getComputedStyle(taken).color;
    };
    const renewing = color();
    await expect(status.element).to.be.accessible();
    quotes.release();
    await status.says('£45.00 to the next pick');
    expect(status.element.ariaBusy).to.equal(null);
    expect(color()).not.to.equal(renewing);
  });

  it('the last status is named as one of the last price, when the host could not price the order', async () => {
    const memory = memoryHost({ data: shop });
    let isBroken = false;
    const quote: Host['orders']['quote'] = (draft, call) =>
      isBroken ? Promise.reject(new HostError('unavailable', 'not now')) : memory.orders.quote(draft, call);
    const host = { ...memory, orders: { ...memory.orders, quote } };
    const { pad, status } = await rewardsWith([lineOf('SPOON', 4)], { host });
    const summary = await pad.part('order-pad-summary');
    const brief = await new PadDriver(summary.element).part('order-pad-reward-status');
    expect(status.text).not.to.include('As of the last price');
    isBroken = true;

    pad.session.send({ type: 'items.add', lines: [lineOf('SPOON', 1)] });

    await status.says('£6.00 to the first pick As of the last price');
    await brief.says('As of the last price');
    await expect(status.element).to.be.accessible();
    await expect(brief.element).to.be.accessible();
    isBroken = false;
    pad.session.send({ type: 'retry' });
    await status.says('£45.00 to the next pick');
    await status.saysNoMore('As of the last price');
  });

  it('an order without items shows no status of its former ones', async () => {
    const { pad, status } = await rewardsWith([lineOf('SPOON', 4)]);
    const ids = [...pad.session.view(itemsView).lines].map(({ id }) => id);

    pad.session.send({ type: 'items.remove', ids });

    await status.saysNoMore('to the first pick');
    expect(pad.session.view(summaryView).status).to.equal('empty');
  });
});

describe('A4: the reward status beside the steps', () => {
  it('the status is one line in the items step, and complete in every other step', async () => {
    const { pad } = await rewardsWith(teapots(2));
    const summary = await pad.part('order-pad-summary');
    const status = await new PadDriver(summary.element).part('order-pad-reward-status');
    await status.says('0 of 2 earned picks taken');
    const brief = { text: status.text, buttons: status.root.querySelectorAll('button').length };
    await expect(status.element).to.be.accessible();

    pad.session.send({ type: 'next' });

    await status.says('Select my rewards');
    expect(brief.text).to.include('to the next pick');
    expect(brief.buttons).to.equal(0);
  });
});
