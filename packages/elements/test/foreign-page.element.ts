import { expect, fixture, html } from '@open-wc/testing';
import { demoData, memoryHost } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';
import { backOffice, contactView, padView, placedView } from '@orderpad/core';
import { consultant } from '@orderpad/core/flows';
import { memoryStorage } from '@orderpad/core/storage';
import '../src/define/steps.ts';
import '../src/define.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import type { OrderPadSession } from '../src/pad/order-pad-session.ts';
import { nextEvent } from './drivers/next-event.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Takes an element out of the page for several tasks, as a framework's keep-alive does, and puts it back. */
async function away(element: Element): Promise<void> {
  const parent = element.parentElement;
  element.remove();
  for (let count = 0; count < 5; count++) await task();
  parent?.append(element);
}

const noteOf = (pad: OrderPad): string | undefined => pad.session?.persist().data.note;

describe('a pad that leaves the page and comes back', () => {
  it('goes on with the order, at the same step and with everything in it', async () => {
    const pad = await OrderDriver.at({ at: 'shipping' });
    const { draftId } = pad.session;

    await away(pad.element);
    const shipping = await pad.part('order-pad-shipping');
    await shipping.says('Standard');
    await pad.press('Back');

    await pad.part('order-pad-items');
    expect(pad.session.draftId).to.equal(draftId);
    expect(pad.session.persist().data.lines).to.have.length(1);
  });

  it('with a storage saves what was entered last, and goes on saving', async () => {
    const storage = memoryStorage();
    const element = await fixture<OrderPad>(
      html`<order-pad .host=${memoryHost()} .storage=${storage}></order-pad>`,
    );
    await new PadDriver(element).contact();
    const draftId = element.session?.draftId ?? '';
    element.session?.send({ type: 'review.edit', patch: { note: 'by the door' } });

    await away(element);
    const whileAway = await storage.loadDraft(draftId);
    element.session?.send({ type: 'review.edit', patch: { note: 'ring twice' } });
    await until(() => element.session?.view(padView).keeping === 'saved-here');

    expect(JSON.stringify(whileAway)).to.include('by the door');
    expect(JSON.stringify(await storage.loadDraft(draftId))).to.include('ring twice');
  });

  it('opens when it left before the host had answered', async () => {
    const pad = await PadDriver.open({ latency: 20 });

    await away(pad.element);

    await pad.contact();
  });

  it('shows the order that was placed meanwhile', async () => {
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const pad = await OrderDriver.at({
      at: 'review',
      latency: (what) => (what === 'place' ? 1 : 0),
      wait: () => asked,
    });
    const parent = pad.element.parentElement;
    await (await pad.part('order-pad-review')).press('Place order');

    pad.element.remove();
    await task();
    answer();
    await until(() => pad.session.view(placedView).order);
    parent?.append(pad.element);

    await (await pad.part('order-pad-placed')).says('The order is placed.');
  });

  it('is no reason to ask before the page is left', async () => {
    const pad = await OrderDriver.at({ at: 'items' });
    pad.element.remove();
    pad.session.send({ type: 'review.edit', patch: { note: 'by the door' } });
    await pad.pad.updateComplete;
    const leaving = new Event('beforeunload', { cancelable: true });

    dispatchEvent(leaving);

    expect(leaving.defaultPrevented).to.equal(false);
  });

  it('as a session without a frame gives its elements the same order again', async () => {
    const page = await fixture<OrderPadSession>(html`
      <order-pad-session .host=${memoryHost({ data: shop })}>
        <order-pad-contact></order-pad-contact>
      </order-pad-session>
    `);
    const { session } = await nextEvent(page, 'order-ready');
    const [ada] = shop.contacts;
    if (ada) session.send({ type: 'contact.select', contact: ada });

    await away(page);

    const contact = page.querySelector('order-pad-contact');
    await until(() => contact?.shadowRoot?.textContent?.includes('Ada Whitcombe'));
    expect(page.session?.view(contactView).contact?.id).to.equal(ada?.id);
  });
});

describe('a storage that is set late', () => {
  it('keeps the order that has begun', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    const storage = memoryStorage();

    pad.pad.storage = storage;
    await nextEvent(pad.element, 'order-saved');

    const [saved] = await storage.listDrafts();
    expect(JSON.stringify(saved)).to.include(pad.pad.session?.draftId);
  });

  it('brings back its draft where nothing was entered yet', async () => {
    const storage = memoryStorage();
    const before = await fixture<OrderPad>(
      html`<order-pad .host=${memoryHost()} .storage=${storage}></order-pad>`,
    );
    await new PadDriver(before).contact();
    before.session?.send({ type: 'review.edit', patch: { note: 'from last time' } });
    await nextEvent(before, 'order-saved');
    const pad = await PadDriver.open();
    await pad.contact();

    pad.pad.storage = storage;

    await until(() => noteOf(pad.pad) === 'from last time');
  });
});

describe('a saved draft that cannot be looked for', () => {
  it('is told as a part that is missing, and found by trying again, in place of an empty order', async () => {
    const storage = memoryStorage();
    let isLost = true;
    const lost = () => Object.assign(new Error('lost on the way'), { name: 'UnfetchedError' });
    const losing = {
      ...storage,
      listDrafts: async () => (isLost ? Promise.reject(lost()) : storage.listDrafts()),
    };
    const reported: unknown[] = [];
    const { onerror } = window;
    Object.assign(window, { onerror: (...[, , , , error]: unknown[]) => reported.push(error) > 0 });
    const element = await fixture<OrderPad>(
      html`<order-pad .host=${memoryHost()} .storage=${losing}></order-pad>`,
    );
    const pad = new PadDriver(element);
    await pad.says('This part could not be loaded.');
    const before = element.session;
    Object.assign(window, { onerror });

    isLost = false;
    await pad.press('Try again');
    await pad.contact();

    expect(before).to.equal(undefined);
    expect(reported).to.have.length(1);
  });
});

describe('a host or flow that is set again', () => {
  it('an order goes on when the page makes host, flow and storage anew at each render', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    const draftId = pad.pad.session?.draftId;

    for (let render = 0; render < 3; render++) {
      pad.pad.host = memoryHost();
      pad.pad.flow = { ...backOffice, policies: { ...backOffice.policies } };
      pad.pad.storage = memoryStorage();
      await nextEvent(pad.element, 'order-saved');
    }

    expect(pad.pad.session?.draftId).to.equal(draftId);
    await (await pad.contact()).says('Marcus Oyelaran');
  });

  it('an order goes on at the new host of the same shop', async () => {
    const pad = await OrderDriver.at({ at: 'items' });
    const asked: string[] = [];
    const fresh = memoryHost({ data: shop });
    const host: Host = {
      ...fresh,
      orders: { ...fresh.orders, quote: (...call) => (asked.push('quote'), fresh.orders.quote(...call)) },
      describe: (call) => (asked.push('describe'), fresh.describe(call)),
    };

    pad.pad.host = host;
    await until(() => asked.includes('describe'));
    await until(() => {
      pad.session.send({ type: 'items.add', lines: [lineOf('JUG', 1)] });
      return asked.includes('quote');
    });

    expect(asked[0]).to.equal('describe');
  });

  it('another flow after something was entered is asked about, and the order can be kept', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    const draftId = pad.pad.session?.draftId;

    pad.pad.flow = consultant;
    const question = await pad.part('order-pad-setup');
    await expect(pad.element).to.be.accessible();
    await question.press('Keep this order');

    await until(() => !pad.root.querySelector('order-pad-setup'));
    // The next render of the page asks for the same again, and the person is not.
    let count = 0;
    pad.element.addEventListener('order-replace-wanted', () => count++);
    const storage = memoryStorage();
    pad.pad.flow = { ...consultant };
    pad.pad.storage = storage;
    await nextEvent(pad.element, 'order-saved');

    expect(count).to.equal(0);
    expect(pad.pad.session?.draftId).to.equal(draftId);
    await (await pad.contact()).says('Marcus Oyelaran');
  });

  it('another flow begins when the person wants the new order', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');

    pad.pad.flow = consultant;
    await (await pad.part('order-pad-setup')).press('Begin a new order');

    await until(() => pad.pad.session?.persist().data.flow === 'consultant');
    expect(pad.root.querySelector('order-pad-setup')).to.equal(null);
  });

  it('a page that cancels order-replace-wanted keeps the order until it calls begin()', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    const draftId = pad.pad.session?.draftId;
    const wanted = nextEvent(pad.element, 'order-replace-wanted');
    pad.element.addEventListener('order-replace-wanted', (event) => event.preventDefault());

    pad.pad.flow = consultant;
    await wanted;
    await task();
    const kept = pad.pad.session?.draftId;
    pad.pad.begin();
    await until(() => pad.pad.session?.persist().data.flow === 'consultant');

    expect(kept).to.equal(draftId);
    expect(pad.root.querySelector('order-pad-setup')).to.equal(null);
  });

  it('another shop after something was entered is asked about', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');

    pad.pad.host = memoryHost({ data: await demoData('EUR'), currency: 'EUR' });
    await (await pad.part('order-pad-setup')).press('Begin a new order');

    await until(() => pad.pad.session?.view(padView).profile?.currency === 'EUR');
  });

  it('another flow after the order was placed begins at once', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    await (await pad.part('order-pad-review')).press('Place order');
    await pad.part('order-pad-placed');

    pad.pad.flow = consultant;

    await until(() => pad.pad.session?.persist().data.flow === 'consultant');
  });
});

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
