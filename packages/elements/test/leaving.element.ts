import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { padView } from '@orderpad/core';
import { fastEntryOf } from '@orderpad/core/fast-entry';
import { memoryStorage } from '@orderpad/core/storage';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

/** Returns true when the browser would ask before the page is left. */
function wouldAsk(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

describe('leaving the page', () => {
  it('leaving asks nothing while nothing was entered', async () => {
    const pad = await PadDriver.open();
    await pad.contact();

    expect(wouldAsk()).to.equal(false);
  });

  it('leaving asks once something was entered that is saved nowhere', async () => {
    const pad = await OrderDriver.at({ at: 'items' });

    await pad.pad.updateComplete;

    expect(wouldAsk()).to.equal(true);
  });

  it('leaving asks nothing when the device has saved every edit, and asks in between', async () => {
    const storage = memoryStorage();
    const element = await fixture<OrderPad>(
      html`<order-pad .host=${memoryHost()} .storage=${storage}></order-pad>`,
    );
    const pad = new PadDriver(element);
    await pad.choose('marcus');
    const session = pad.pad.session;
    await until(() => session?.view(padView).keeping === 'saved-here');
    await pad.pad.updateComplete;
    const whenKept = wouldAsk();

    session?.send({ type: 'review.edit', patch: { note: 'by the door' } });
    await pad.pad.updateComplete;

    expect(whenKept).to.equal(false);
    expect(wouldAsk()).to.equal(true);
  });

  it('leaving asks while rows are saved nowhere, though the draft beside them is saved', async () => {
    const storage = { ...memoryStorage(), saveRows: () => Promise.reject(new Error('the device is full')) };
    const element = await fixture<OrderPad>(
      html`<order-pad .host=${memoryHost()} .storage=${storage}></order-pad>`,
    );
    const pad = new PadDriver(element);
    await pad.choose('marcus');
    const session = pad.pad.session;
    session?.send({ type: 'next' });
    const entry = await new PadDriver((await pad.part('order-pad-items')).element).part(
      'order-pad-fast-entry',
    );
    if (session) void fastEntryOf(session).enter('JUH\t2');
    session?.send({ type: 'review.edit', patch: { note: 'by the door' } });
    await entry.says('1 row to correct');
    const whenEntered = wouldAsk();

    await until(() => session?.view(padView).keeping === 'saved-here');
    await pad.pad.updateComplete;

    expect([whenEntered, wouldAsk()]).to.deep.equal([true, true]);
  });

  it('leaving asks nothing after the order is placed, or the pad removed', async () => {
    const pad = await OrderDriver.at({ at: 'review' });
    await (await pad.part('order-pad-review')).press('Place order');
    await pad.part('order-pad-placed');
    const whenPlaced = wouldAsk();
    const other = await OrderDriver.at({ at: 'items', lines: [lineOf('JUG', 1)] });
    await other.pad.updateComplete;
    const whenEdited = wouldAsk();

    other.element.remove();

    expect([whenPlaced, whenEdited, wouldAsk()]).to.deep.equal([false, true, false]);
  });
});
