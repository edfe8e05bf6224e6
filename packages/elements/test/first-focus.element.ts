import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { backOffice, padView } from '@orderpad/core';
import { memoryStorage } from '@orderpad/core/storage';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { focusedIn } from '../src/pad/shortcuts.ts';
import { entering } from './drivers/fast-entry-driver.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const cursor = (): string | undefined => focusedIn(document)?.id;

describe('X4: where the hand is', () => {
  it('an order that staff begin has the cursor in its first field', async () => {
    await PadDriver.open();

    await until(() => cursor() === 'contact-search');
  });

  it('a field of the page that is in use keeps the cursor', async () => {
    const page = await fixture<HTMLDivElement>(html`<div><input id="mine" /></div>`);
    page.querySelector('input')?.focus();
    const pad = await PadDriver.open();

    await pad.contact();

    expect(cursor()).to.equal('mine');
  });

  it('an order that a customer begins leaves the focus alone', async () => {
    const flow = { ...backOffice, id: 'shop', mode: 'self' as const };
    const pad = await fixture<OrderPad>(
      html`<order-pad .host=${memoryHost({ data: shop })} .flow=${flow}></order-pad>`,
    );

    await until(() => pad.session?.view(padView).phase === 'editing' && !pad.busy);
    await new PadDriver(pad).part('order-pad-contact');

    expect(document.activeElement).to.equal(document.body);
  });

  it('the items have the cursor in the field for codes', async () => {
    await OrderDriver.at({ at: 'items', lines: [] });

    await until(() => cursor() === 'sku');
  });

  it('an order that is continued at its items has the cursor there', async () => {
    const storage = memoryStorage();
    const host = memoryHost({ data: shop });
    const open = () => fixture<OrderPad>(html`<order-pad .host=${host} .storage=${storage}></order-pad>`);
    const before = new PadDriver(await open());
    await before.choose('marcus');
    before.pad.session?.send({ type: 'items.add', lines: [lineOf('JUG', 1)] });
    await until(() => before.pad.session?.view(padView).keeping === 'saved-here');
    before.element.remove();

    const pad = new PadDriver(await open());

    await until(() => pad.pad.session?.view(padView).step !== 'contact');
    await until(() => cursor() === 'sku' || cursor() === 'heading');
  });
});

describe('X4: Ctrl+Enter', () => {
  it('continues from the field for codes, and takes the code along', async () => {
    const { pad, entry, sku } = await entering({ lines: [lineOf('MUG-OAT', 1)] });
    sku.focus();
    await entry.keys('J', 'U', 'G', 'Control+Enter');

    await pad.part('order-pad-shipping');
    expect(pad.session.persist().data.lines.map(({ item }) => item.title)).to.have.length(2);
  });

  it('stays where a code is unknown, and asks', async () => {
    const { entry, sku } = await entering({ lines: [lineOf('MUG-OAT', 1)] });
    sku.focus();

    await entry.keys('J', 'U', 'X', 'Control+Enter');

    await until(() => entry.focus.startsWith('1 row is not in the order yet.'));
  });

  it('continues from the quantity', async () => {
    const { pad, entry, sku } = await entering({ lines: [] });
    sku.focus();

    await entry.keys('J', 'U', 'G', 'Enter', '3', 'Control+Enter');

    await pad.part('order-pad-shipping');
    expect(pad.session.persist().data.lines[0]?.quantity).to.equal(3);
  });
});

describe('X4: the keys', () => {
  it('are listed in a dialog of the pad', async () => {
    const pad = await PadDriver.open();
    await pad.contact();
    await until(() => pad.root.querySelector('order-pad-keys')?.shadowRoot);
    const keys = await pad.part('order-pad-keys');

    keys.button('Keyboard shortcuts').focus();
    await keys.keys('Enter');

    await keys.says('Continue to the next step');
    expect(keys.text).to.match(/(Ctrl|⌘) \+ Enter/);
    await expect(keys.element).to.be.accessible();
    await keys.keys('Escape');
    await until(() => keys.focus === 'Keyboard shortcuts');
  });
});
