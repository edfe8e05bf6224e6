import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';
import { itemsView, summaryView, type NewLine } from '@orderpad/core';
import { findSpecials, pickLines, rewardsView } from '@orderpad/core/rewards';
import { lineOf, OrderDriver, shop, type Opening } from './drivers/order-driver.ts';
import { HeldQuotes } from './drivers/held-quotes.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

const teapot = 'Cast-iron teapot';
const spoon = 'Cherry-wood spoon';
const jug = 'Pouring jug, 1 litre';

/** Teapots at £54.00: each full £50.00 earns a pick, so two earn two. */
const teapots = (quantity: number): NewLine[] => [lineOf('TEAPOT', quantity)];

/** The rewards among the items and where the order stands with them, which have roots of their own. */
async function rewardsWith(lines: readonly NewLine[], opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines, ...opening });
  const items = await pad.part('order-pad-items');
  const rewards = await new PadDriver(items.element).part('order-pad-rewards');
  const status = await new PadDriver(rewards.element).part('order-pad-reward-status');
  await status.says('Select my rewards');
  return { pad, items, rewards, status };
}

async function choosing(lines: readonly NewLine[], opening: Partial<Opening> = {}) {
  const there = await rewardsWith(lines, opening);
  await there.status.press('Select my rewards');
  return there;
}

/** Take the first specials of the list, as many as that. */
async function take({ session }: OrderDriver, count: number): Promise<void> {
  const finder = findSpecials(session);
  finder.find('');
  await until(() => finder.view.items.length >= count, 'waited for the specials');
  for (const special of finder.view.items.slice(0, count))
    session.send({ type: 'items.add', lines: pickLines(special) });
  finder.stop();
  await until(() => session.view(rewardsView).picks.length === count, 'waited for the picks');
}

const labelled = ({ root }: RootDriver, label: string) =>
  root.querySelector<HTMLElement>(`[aria-label="${label}"]`);

async function pressNamed(driver: RootDriver, label: string): Promise<void> {
  await until(() => labelled(driver, label), `waited for a button named “${label}”: ${driver.text}`);
  labelled(driver, label)?.click();
}

/** Returns value and maximum of the bar, in pence. */
const bar = ({ root }: RootDriver) => {
  const { value, max } = root.querySelector('progress') ?? {};
  return [value, max];
};

const quantities = ({ session }: OrderDriver) =>
  [...session.view(itemsView).lines].map(({ item, quantity }) => `${quantity} ${item.title}`);

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
    const pad = await OrderDriver.at({
      at: 'items',
      lines: [],
      latency: (kind) => (kind === 'quote' ? 400 : 0),
    });
    const items = await pad.part('order-pad-items');
    pad.session.send({ type: 'items.add', lines: teapots(1) });
    const rewards = await new PadDriver(items.element).part('order-pad-rewards');
    const status = await new PadDriver(rewards.element).part('order-pad-reward-status');
    await until(() => status.root.querySelector('[aria-busy]'), 'waited for the outline');
    const height = status.element.offsetHeight;

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

describe('A4: choosing rewards', () => {
  it('choosing is a mode: the lines are dimmed, and the heading has the focus', async () => {
    const { items, rewards } = await choosing(teapots(2));

    await rewards.says('Select rewards');
    await until(() => rewards.focus === 'Select rewards');

    await rewards.says(spoon);
    expect(rewards.text).to.include('2 of 2 picks left').and.to.include('Each full £50.00 of items');
    expect(items.root.querySelector('[part=lines]')?.checkVisibility()).to.equal(false);
    await expect(rewards.element).to.be.accessible();
  });

  it('Escape ends choosing and gives the focus back to the opener', async () => {
    const { items, rewards, status } = await choosing(teapots(2));
    await until(() => rewards.focus === 'Select rewards');

    await rewards.keys('Escape');

    await until(() => status.focus === 'Select my rewards');
    expect(items.root.querySelector('[part=lines]')?.checkVisibility()).to.equal(true);
  });

  it('Escape first empties the search; the button ends choosing as well', async () => {
    const { rewards, status } = await choosing(teapots(2));
    await rewards.type('Find a reward', 'jug');
    await rewards.says(jug);
    await rewards.saysNoMore(spoon);
    rewards.control('Find a reward').focus();

    await rewards.keys('Escape');
    await rewards.says(spoon);
    await rewards.press('Leave rewards shopping');

    await until(() => status.focus === 'Select my rewards');
    expect(rewards.text).not.to.include('Leave rewards shopping');
  });

  it('a pick is added as a line that cannot be edited', async () => {
    const { pad, rewards } = await choosing(teapots(1));

    await pressNamed(rewards, `Add ${spoon}`);

    await rewards.says('0 of 1 pick left');
    await rewards.press('Leave rewards shopping');
    const table = await pad.table();
    await table.says('Earned as a reward');
    const row = labelled(table, `Actions for ${spoon}`)?.closest('tr');
    expect(row?.querySelector('input')).to.equal(null);
    expect(row?.querySelector('.fixed')?.textContent).to.equal('1');
    expect(table.root.querySelectorAll('tbody input').length).to.equal(1);
    expect(quantities(pad)).to.deep.equal([`1 ${teapot}`, `1 ${spoon}`]);
  });

  it('a pick beyond what is earned is refused with the reason', async () => {
    const { pad, rewards } = await choosing(teapots(1));
    await pressNamed(rewards, `Add ${spoon}`);
    await rewards.says('0 of 1 pick left');

    await pressNamed(rewards, `Add ${jug}`);

    await rewards.says('Every pick earned is taken. Spend £46.00 more on items that count for another.');
    expect(quantities(pad)).to.deep.equal([`1 ${teapot}`, `1 ${spoon}`]);
    await expect(rewards.element).to.be.accessible();
  });

  it('a pick can be removed where it is listed', async () => {
    const { pad, rewards } = await choosing(teapots(1));
    await pressNamed(rewards, `Add ${spoon}`);

    await pressNamed(rewards, `Remove ${spoon}`);

    await rewards.says('Nothing picked yet.');
    await until(() => rewards.focused?.id === 'picks');
    await rewards.says('1 of 1 pick left');
    expect(quantities(pad)).to.deep.equal([`1 ${teapot}`]);
  });

  it('a failed list says so, and a button tries again', async () => {
    const host = memoryHost({ data: shop });
    let asked = 0;
    const failing: Host = {
      ...host,
      rewards: {
        specials: async (query, call) => {
          if (++asked > 1 && host.rewards) return host.rewards.specials(query, call);
          throw new HostError('unavailable', 'not now');
        },
      },
    };
    const { rewards } = await choosing(teapots(1), { host: failing });
    await rewards.says('The server is not available right now.');

    await rewards.press('Try again');

    await rewards.says(spoon);
  });
});

describe('A4: an order that no longer earns its picks', () => {
  /** Two teapots and both picks; then one teapot less, by its button. */
  async function asked() {
    const there = await rewardsWith(teapots(2));
    await take(there.pad, 2);
    await there.status.says('2 of 2 earned picks taken');
    const table = await there.pad.table();
    await pressNamed(table, `One ${teapot} less`);
    const question = await new PadDriver(there.items.element).part('order-pad-line-question');
    await question.says(`Order 1 × ${teapot} instead of 2?`);
    return { ...there, table, question };
  }

  it('the question names the picks that leave, and Escape keeps everything', async () => {
    const { pad, question } = await asked();
    await until(() => question.focused?.id === 'ask');
    expect(question.text).to.include('will be removed: 1 × Waffle tea towel.');
    await expect(question.element).to.be.accessible();

    await question.keys('Escape');

    await question.saysNoMore('instead of 2?');
    expect(quantities(pad)[0]).to.equal(`2 ${teapot}`);
    expect(quantities(pad)).to.have.length(3);
  });

  it('picks that are no longer earned are removed, with a notice until it is dismissed', async () => {
    const { pad, rewards, status, question } = await asked();

    await question.press('Reduce quantity');

    await rewards.says('No longer earned, and removed: 1 × Waffle tea towel.');
    expect(quantities(pad)).to.deep.equal([`1 ${teapot}`, `1 ${spoon}`]);
    await expect(rewards.element).to.be.accessible();
    await rewards.press('Dismiss');
    await rewards.saysNoMore('No longer earned');
    await until(() => status.focus === 'Select my rewards');
  });

  it('removing a line asks as well', async () => {
    const { pad, items, rewards, table, question } = await asked();
    await question.press('Keep');

    await pressNamed(table, `Actions for ${teapot}`);
    await items.press('Remove');
    await question.says(`Remove ${teapot}?`);
    expect(quantities(pad)).to.have.length(3);
    await question.press('Remove');

    await rewards.says('No longer earned, and removed');
    expect(quantities(pad)).to.deep.equal([]);
  });
});

describe('A4: undoing a removal that cost a reward', () => {
  it('the line comes back with the picks that were taken back, and the notice goes', async () => {
    const { pad, items, rewards, status } = await rewardsWith([lineOf('SOAP', 1), ...teapots(2)]);
    await take(pad, 2);
    await status.says('2 of 2 earned picks taken');
    const before = quantities(pad);
    await pressNamed(await pad.table(), `Actions for ${teapot}`);
    await items.press('Remove');
    const question = await new PadDriver(items.element).part('order-pad-line-question');
    await question.says('These rewards are no longer earned');
    await question.press('Remove');
    await rewards.says('No longer earned, and removed');

    await items.press('Undo');

    await status.says('2 of 2 earned picks taken');
    expect(quantities(pad)).to.deep.equal(before);
    await rewards.saysNoMore('No longer earned');
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
