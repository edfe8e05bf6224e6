import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host, issue } from '@orderpad/contracts';
import { itemsView, type NewLine, summaryView } from '@orderpad/core';
import { HeldQuotes } from './drivers/held-quotes.ts';
import { lineOf, OrderDriver, shop, type Opening } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until, type RootDriver } from './drivers/root-driver.ts';

/** The promotions of a step, which stand in a root of their own. */
async function promotionsAt(at: 'items' | 'review', opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at, ...opening });
  const step = await pad.part(`order-pad-${at}`);
  await customElements.whenDefined('order-pad-promotions');
  return { pad, step, promotions: await new PadDriver(step.element).part('order-pad-promotions') };
}

/** A button whose name says more than its words. */
async function pressNamed({ root }: RootDriver, name: string): Promise<void> {
  const named = () => root.querySelector<HTMLElement>(`[aria-label="${name}"]`);
  await until(named, `no button is named “${name}”`);
  named()?.click();
}

async function enter(promotions: RootDriver, code: string): Promise<void> {
  promotions.root.querySelector<HTMLElement>('#code')?.focus();
  await promotions.type('Promo code', code);
  await promotions.keys('Enter');
}

describe('B5: promotions at the items', () => {
  it('a code is typed and sent by the keyboard alone', async () => {
    const { pad, promotions } = await promotionsAt('items');

    await enter(promotions, 'soap');

    await promotions.says('Autumn soap');
    expect(promotions.text).to.include('Adds 1 × Olive oil soap');
    const table = await pad.table();
    await table.says('Added by “Autumn soap”');
    await expect(promotions.element).to.be.accessible();
  });

  it('promotions are picked from a list that is fetched when it is opened', async () => {
    const asked: string[] = [];
    const host = memoryHost({ data: shop });
    const counting: Host = {
      ...host,
      promotions: {
        list: async (query, call) => {
          asked.push(query.contactId ?? '');
          return (await host.promotions?.list(query, call)) ?? [];
        },
      },
    };
    const { promotions } = await promotionsAt('items', { host: counting });
    expect(asked).to.deep.equal([]);

    await promotions.press('Choose a promotion');
    await promotions.says('Two bars of soap with any order.');
    await expect(promotions.element).to.be.accessible();
    await pressNamed(promotions, 'Add Soap with our thanks');

    await promotions.says('Adds 2 × Olive oil soap');
    expect(asked).to.have.length(1);
    expect(promotions.root.querySelector('dialog[open]')).to.equal(null);
  });

  it('a failed list says so and offers to try again', async () => {
    const host = memoryHost({ data: shop });
    const list = () => Promise.reject(new HostError('unavailable', 'not now'));
    const { promotions } = await promotionsAt('items', { host: { ...host, promotions: { list } } });

    await promotions.press('Choose a promotion');

    await promotions.says('The server is not available right now.');
    expect(promotions.button('Try again')).to.not.equal(undefined);
  });

  it('no promotions are shown where the host has none', async () => {
    const { promotions } = await promotionsAt('items', { capabilities: [] });

    expect(promotions.root.querySelector('section')).to.equal(null);
  });

  it('nothing is sent without a code', async () => {
    const { promotions } = await promotionsAt('items');

    await promotions.press('Apply');

    await promotions.says('Enter a code.');
  });
});

describe('B6: removing a promotion', () => {
  it('the question names the lines that leave, keeps them on Esc, and removes them when confirmed', async () => {
    const { pad, promotions } = await promotionsAt('items');
    pad.session.send({ type: 'promotions.add', id: 'soap-gift' });
    await promotions.says('Adds 2 × Olive oil soap');

    await pressNamed(promotions, 'Remove Soap with our thanks');
    await promotions.says('These items will be removed: 2 × Olive oil soap.');
    await until(() => promotions.focused?.id === 'ask');
    await expect(promotions.element).to.be.accessible();
    await promotions.keys('Escape');
    await until(() => promotions.focused?.ariaLabel === 'Remove Soap with our thanks');
    await pressNamed(promotions, 'Remove Soap with our thanks');
    await promotions.says('These items will be removed');
    await promotions.press('Remove');

    await until(() => !promotions.text.includes('Soap with our thanks'));
    const table = await pad.table();
    await until(() => !table.text.includes('Olive oil soap'));
    expect(promotions.focused?.id).to.equal('code');
  });
});

describe('B6: removing a promotion on which a reward depends', () => {
  /** An order whose teapots are held by a promotion: the host takes a pick back without it. */
  async function atRisk() {
    const memory = memoryHost({ data: shop });
    const quote: Host['orders']['quote'] = async (draft, call) => {
      const answer = await memory.orders.quote(draft, call);
      const pick = answer.lines.find(({ cause }) => cause.kind === 'reward');
      const [reward] = answer.rewards ?? [];
      if (!pick || !reward || draft.promotions.includes('soap-gift')) return answer;
      const refused = issue('reward-not-earned', ['lines', pick.lineId], reward);
      return { ...answer, issues: [...answer.issues, refused] };
    };
    const quotes = new HeldQuotes({ ...memory, orders: { ...memory.orders, quote } });
    const spoon: NewLine = { ...lineOf('SPOON', 1), cause: { kind: 'reward', rewardId: 'larder' } };
    const there = await promotionsAt('items', { host: quotes.host, lines: [lineOf('TEAPOT', 4)] });
    const { session } = there.pad;
    session.send({ type: 'promotions.add', id: 'soap-gift' });
    session.send({ type: 'items.add', lines: [spoon] });
    await there.promotions.says('Adds 2 × Olive oil soap');
    await until(() => session.view(summaryView).status === 'quoted');
    expect(session.view(itemsView).lines.size).to.equal(2);
    return { ...there, quotes };
  }

  it('the question names the reward by the host’s answer, and keeps everything on Esc', async () => {
    const { pad, promotions } = await atRisk();

    await pressNamed(promotions, 'Remove Soap with our thanks');

    await promotions.says('These rewards are no longer earned and will be removed: 1 × Cherry-wood spoon.');
    expect(promotions.text).to.include('These items will be removed: 2 × Olive oil soap.');
    await until(() => promotions.focused?.id === 'ask');
    await expect(promotions.element).to.be.accessible();
    await promotions.keys('Escape');
    await promotions.saysNoMore('no longer earned');
    expect(pad.session.view(itemsView).lines.size).to.equal(2);
  });

  it('a slow host is seen to be waited for', async () => {
    const { promotions, quotes } = await atRisk();
    quotes.hold();

    await pressNamed(promotions, 'Remove Soap with our thanks');

    await promotions.says('These items will be removed: 2 × Olive oil soap. Checking what else changes …');
    await expect(promotions.element).to.be.accessible();
    quotes.release();
    await promotions.says('1 × Cherry-wood spoon');
    await promotions.saysNoMore('Checking what else changes …');
  });
});

describe('B6: an item that leaves by itself', () => {
  it('is named at the items and at the review, until the notice is dismissed', async () => {
    const memory = memoryHost({ data: shop });
    let isOver = false;
    const quote: Host['orders']['quote'] = (draft, call) =>
      memory.orders.quote(isOver ? { ...draft, promotions: [] } : draft, call);
    const host = { ...memory, orders: { ...memory.orders, quote } };
    const { pad, promotions } = await promotionsAt('review', { host });
    pad.session.send({ type: 'promotions.add', id: 'soap-gift' });
    await promotions.says('Adds 2 × Olive oil soap');
    isOver = true;
    pad.session.send({ type: 'promotions.addCode', code: 'HEARTH10' });

    const text = 'No longer added by a promotion, and removed: 2 × Olive oil soap.';
    await promotions.says(text);
    await expect(promotions.element).to.be.accessible();
    pad.session.send({ type: 'go', step: 'items' });
    const items = await pad.part('order-pad-items');
    const there = await new PadDriver(items.element).part('order-pad-promotions');
    await there.says(text);
    await there.press('Dismiss');

    await there.saysNoMore(text);
    expect(there.focused?.id).to.equal('code');
  });
});

describe('B13: codes at the review', () => {
  it('codes apply to the order as a whole', async () => {
    const { step, promotions } = await promotionsAt('review');

    await enter(promotions, 'hearth10');

    await promotions.says('10 % off the order');
    await step.says('Discount');
  });

  it('refused codes are listed first with the reason, and removing them enables the button again', async () => {
    const { step, promotions } = await promotionsAt('review');
    await enter(promotions, 'FREESHIP');
    await promotions.says('Free delivery');
    await enter(promotions, 'SPRING');

    await promotions.says('This offer ended on');
    const place = () => step.root.querySelector('[part~=place]');
    expect(promotions.root.querySelector('li')?.textContent).to.include('SPRING');
    expect(place()?.ariaDisabled).to.equal('true');
    await pressNamed(promotions, 'Remove SPRING');

    await until(() => place()?.ariaDisabled === 'false');
  });
});
