import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { backOffice, padView } from '@orderpad/core';
import { fastEntryOf } from '@orderpad/core/fast-entry';
import { memoryStorage } from '@orderpad/core/storage';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { entering, paste } from './drivers/fast-entry-driver.ts';
import { lineOf, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('X3: rows that are not in the order', () => {
  const heldBack = '1 row is not in the order yet.';

  /** A row to correct, with a line that lets the order go on. */
  async function waiting() {
    const at = await entering({ lines: [lineOf('JUG', 1)] });
    paste(at.sku, 'JUH\t2\nJUG\t1');
    await at.entry.says('1 row to correct');
    return at;
  }

  it('rows hold the order back from the catalog, where the question shows them', async () => {
    const { pad, items, entry } = await waiting();
    await items.press('Browse products');
    await until(() => entry.element.hidden);

    await pad.press('Continue');

    await until(() => entry.focus.startsWith(heldBack));
    expect(entry.element.checkVisibility()).to.equal(true);
  });

  it('rows hold the order back in another step, which goes back to them', async () => {
    const { pad, items, entry } = await waiting();
    await until(() => pad.session.can({ type: 'go', step: 'shipping' }));
    pad.session.send({ type: 'go', step: 'contact' });
    await pad.part('order-pad-contact');

    pad.session.send({ type: 'go', step: 'shipping' });

    await until(() => items.element.isConnected && entry.focus.startsWith(heldBack));
    await entry.press('Leave them out');
    await pad.part('order-pad-shipping');
  });

  it('moving towards the rows asks nothing', async () => {
    const { pad, items, entry } = await waiting();
    pad.session.send({ type: 'go', step: 'contact' });
    await pad.part('order-pad-contact');

    pad.session.send({ type: 'next' });

    await until(() => items.element.isConnected);
    expect(entry.text).not.to.include(heldBack);
  });
});

describe('X3: rows of an earlier visit', () => {
  it('rows of an earlier visit are shown, whatever the step or the flow', async () => {
    const storage = memoryStorage();
    const host = memoryHost({ data: shop });
    const flow = { ...backOffice, policies: { ...backOffice.policies, shop: 'catalog' as const } };
    const open = () =>
      fixture<OrderPad>(html`<order-pad .host=${host} .flow=${flow} .storage=${storage}></order-pad>`);
    const before = new PadDriver(await open());
    await before.choose('marcus');
    const { session } = before.pad;
    if (!session) throw new Error('there is no order');
    session.send({ type: 'next' });
    session.send({ type: 'items.add', lines: [lineOf('JUG', 1)] });
    await until(() => session.can({ type: 'go', step: 'shipping' }));
    void fastEntryOf(session).enter('JUH\t2');
    await until(() => session.view(padView).keeping === 'saved-here' && fastEntryOf(session).view.isKept);
    before.element.remove();

    const pad = new PadDriver(await open());

    const items = await pad.part('order-pad-items');
    const entry = await new PadDriver(items.element).part('order-pad-fast-entry');
    await entry.says('1 row to correct');
    await until(() => entry.element.checkVisibility());
    expect(entry.root.querySelector<HTMLInputElement>('li [name=sku]')?.value).to.equal('JUH');
  });
});
