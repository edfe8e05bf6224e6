import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { contactView, padView, placedView } from '@orderpad/core';
import { memoryStorage } from '@orderpad/core/storage';
import '../src/define/steps.ts';
import '../src/define.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import type { OrderPadSession } from '../src/pad/order-pad-session.ts';
import { nextEvent, nextTask } from './drivers/next-event.ts';
import { OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

/** Takes an element out of the page for several tasks, as a framework's keep-alive does, and puts it back. */
async function away(element: Element): Promise<void> {
  const parent = element.parentElement;
  element.remove();
  for (let count = 0; count < 5; count++) await nextTask();
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
    await nextTask();
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
