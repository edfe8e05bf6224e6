import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { padView, placedView } from '@orderpad/core';
import { memoryStorage } from '@orderpad/core/storage';
import '../src/define/steps.ts';
import '../src/define.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { nextEvent } from './drivers/next-event.ts';
import { OrderDriver } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('after an order is placed, on a page that listens to nothing', () => {
  const placed = async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    await (await pad.part('order-pad-review')).press('Place order');
    return { pad, shown: await pad.part('order-pad-placed') };
  };

  it('“New order” begins an empty order with the cursor in its first field', async () => {
    const { pad, shown } = await placed();
    const draftId = pad.session.draftId;

    await shown.press('New order');
    const contact = await pad.contact();

    expect(pad.session.draftId).not.to.equal(draftId);
    await until(() => contact.focused?.id === 'contact-search');
    await contact.saysNoMore('Ada Whitcombe');
  });

  it('“View all orders” lists them, with the placed one', async () => {
    const { pad, shown } = await placed();
    const number = pad.session.view(placedView).order?.number ?? '';

    await shown.press('View all orders');
    const orders = await new PadDriver(shown.element).part('order-pad-orders');

    await orders.says(number);
    await until(() => orders.focused?.id === 'heading');
    await expect(pad.element).to.be.accessible();
    await shown.press('New order');
    await pad.contact();
  });

  it('a page that cancels the events decides by itself', async () => {
    const { pad, shown } = await placed();
    const { draftId } = pad.session;
    for (const type of ['order-new-wanted', 'order-list-wanted'] as const)
      pad.element.addEventListener(type, (event) => event.preventDefault());

    await shown.press('View all orders');
    await shown.press('New order');

    expect(pad.session.draftId).to.equal(draftId);
    expect(shown.text).to.include('The order is placed.');
  });
});

describe('a window that read the draft before another one placed it', () => {
  it('shows the order as soon as it opens the draft', async () => {
    const storage = memoryStorage();
    const first = await OrderDriver.at({ at: 'review' });
    await storage.saveDraft(first.session.persist());
    await (await first.part('order-pad-review')).press('Place order');
    await first.part('order-pad-placed');
    const second = document.createElement('order-pad');
    Object.assign(second, { host: memoryHost(), storage });
    const heard = nextEvent(second, 'order-placed-elsewhere');

    first.element.after(second);
    const { order } = await heard;

    expect(order).to.deep.equal(first.session.view(placedView).order);
    await new PadDriver(second).part('order-pad-placed');
    second.remove();
  });
});

describe('begin()', () => {
  it('discards the order and its draft, and begins an empty one', async () => {
    const storage = memoryStorage();
    const element = await fixture<OrderPad>(
      html`<order-pad .host=${memoryHost()} .storage=${storage}></order-pad>`,
    );
    const pad = new PadDriver(element);
    await pad.choose('marcus');
    await until(() => element.session?.view(padView).keeping === 'saved-here');
    const draftId = element.session?.draftId;

    const begun = element.begin();
    await pad.contact();

    expect(begun).to.equal(true);
    expect([undefined, draftId]).not.to.include(element.session?.draftId);
    expect(await storage.listDrafts()).to.deep.equal([]);
  });

  it('does nothing while the order is being placed', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const pad = await OrderDriver.at({
      at: 'review',
      latency: (what) => (what === 'place' ? 1 : 0),
      wait: () => asked,
    });
    await (await pad.part('order-pad-review')).press('Place order');

    const begun = pad.pad.begin();
    answer();

    await pad.part('order-pad-placed');
    expect(begun).to.equal(false);
  });
});
