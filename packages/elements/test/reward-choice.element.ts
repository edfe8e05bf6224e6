import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';
import { lineOf, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import {
  choosing,
  jug,
  labelled,
  pressNamed,
  quantities,
  rewardsWith,
  spoon,
  take,
  teapot,
  teapots,
} from './drivers/rewards-driver.ts';
import { until } from './drivers/root-driver.ts';

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
