import { expect } from '@open-wc/testing';
import type { Shipment } from '@orderpad/contracts';
import { itemsView, shippingView, summaryView } from '@orderpad/core';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { type RootDriver, until } from './drivers/root-driver.ts';

const shipmentsOf = (pad: OrderDriver): readonly Shipment[] => pad.session.persist().data.shipments;
const lineIdOf = (pad: OrderDriver, at: number): string => pad.session.view(itemsView).lines.at(at)?.id ?? '';

/** Opens the shipping step with two mugs and three soaps, each item with its address. */
async function several(): Promise<{ pad: OrderDriver; shipping: RootDriver }> {
  const pad = await OrderDriver.at({ at: 'shipping', lines: [lineOf('MUG-OAT', 2), lineOf('SOAP', 3)] });
  const shipping = await pad.part('order-pad-shipping');
  await shipping.says('Ship items to multiple addresses');
  shipping.control('Ship items to multiple addresses').click();
  await shipping.says('Where each item goes');
  return { pad, shipping };
}

function choose(shipping: RootDriver, at: number, label: string): void {
  const select = shipping.root.querySelectorAll<HTMLSelectElement>('.item-row select')[at];
  const option = [...(select?.options ?? [])].find(({ text }) => text.includes(label));
  if (!select || !option) throw new Error(`no list ${at} offers ${label}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change'));
}

describe('B10: items to multiple addresses', () => {
  it('are offered only when several items ship', async () => {
    const pad = await OrderDriver.at({ at: 'shipping', lines: [lineOf('MUG-OAT', 1)] });
    const shipping = await pad.part('order-pad-shipping');
    await shipping.says('Primary address');
    expect(shipping.text).not.to.include('multiple addresses');

    pad.session.send({ type: 'items.edit', id: lineIdOf(pad, 0), patch: { quantity: 2 } });

    await shipping.says('Ship items to multiple addresses');
    await expect(shipping.element).to.be.accessible();
  });

  it('are not offered by a host that ships to one address', async () => {
    const pad = await OrderDriver.at({ at: 'shipping', capabilities: [] });
    const shipping = await pad.part('order-pad-shipping');
    await shipping.says('Primary address');

    expect(shipping.root.querySelector('.switches')).to.equal(null);
  });

  it('go where each item is sent, and each address gets a card with its methods', async () => {
    const { pad, shipping } = await several();

    choose(shipping, 1, 'The Boathouse');
    await shipping.says('Shipment 2 of 2');
    await until(() => pad.session.view(shippingView).shipments[1]?.options.length);

    expect(shipmentsOf(pad)[1]).to.deep.include({ parts: [{ lineId: lineIdOf(pad, 1), quantity: 3 }] });
    await shipping.says('3 items');
    await expect(shipping.element).to.be.accessible();
  });

  it('keep the focus in the list of the item', async () => {
    const { pad, shipping } = await several();
    const [select] = shipping.root.querySelectorAll<HTMLSelectElement>('.item-row select');
    select?.focus();

    choose(shipping, 0, 'The Boathouse');
    await until(() => shipmentsOf(pad).length === 2);
    await shipping.says('Shipment 2 of 2');

    expect(shipping.focused).to.equal(select);
  });

  it('are split piece by piece', async () => {
    const { pad, shipping } = await several();
    shipping.root.querySelector<HTMLElement>('#split-1')?.click();
    await shipping.says('How many go to another address?');
    await expect(shipping.element).to.be.accessible();

    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();

    await until(() => shipmentsOf(pad).length === 2);
    expect(shipmentsOf(pad)[1]?.parts).to.deep.equal([{ lineId: lineIdOf(pad, 1), quantity: 1 }]);
    await until(() => shipping.root.querySelectorAll('.item-row').length === 3);
  });

  it('more than there are cannot be split off, and the most is said', async () => {
    const { shipping } = await several();
    shipping.root.querySelector<HTMLElement>('#split-1')?.click();
    await shipping.says('How many go to another address?');

    const count = shipping.root.querySelector<HTMLInputElement>('#split-count');
    if (!count) throw new Error('no field');
    count.value = '9';
    count.dispatchEvent(new Event('change'));

    await shipping.says('Enter a whole number from 1 to 2.');
  });

  it('a dialog begins in its first field, and the next one of a split as well', async () => {
    const { shipping } = await several();
    shipping.root.querySelector<HTMLElement>('#split-1')?.click();
    await until(() => shipping.focused?.id === 'split-count');
    const list = shipping.root.querySelector<HTMLSelectElement>('#split-to');
    if (!list) throw new Error('no list');
    list.value = [...list.options].at(-1)?.value ?? '';
    list.dispatchEvent(new Event('change'));
    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();

    await until(() => shipping.focused?.id === 'new-country');
  });

  it('a split of two pieces leaves the focus in the row, whose button to split is gone', async () => {
    const { shipping } = await several();
    shipping.root.querySelector<HTMLElement>('#split-0')?.focus();
    shipping.root.querySelector<HTMLElement>('#split-0')?.click();
    await shipping.says('How many go to another address?');

    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();

    await until(() => shipping.root.querySelectorAll('.item-row').length === 3);
    await until(() => shipping.focused?.id === 'row-0');
  });

  it('pieces that join others leave the focus in the row that they join', async () => {
    const { pad, shipping } = await several();
    shipping.root.querySelector<HTMLElement>('#split-1')?.click();
    await shipping.says('How many go to another address?');
    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();
    await until(() => shipping.root.querySelectorAll('.item-row').length === 3);
    shipping.root.querySelector<HTMLElement>('#row-2')?.focus();

    choose(shipping, 2, '14 Clifton Vale');

    await until(() => shipmentsOf(pad).length === 1);
    await until(() => shipping.focused?.id === 'row-1');
  });

  it('it is announced which address an item goes to', async () => {
    const { shipping } = await several();

    choose(shipping, 1, 'The Boathouse');

    await until(() => /: \W?The Boathouse/.test(document.body.textContent));
  });

  it('go to an address that is typed, and stay where they are when it is not', async () => {
    const { pad, shipping } = await several();
    choose(shipping, 0, 'A new address');
    await shipping.says('Another address for this order');
    await expect(shipping.element).to.be.accessible();
    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();
    await shipping.says('Street address is required.');
    expect(shipmentsOf(pad).length).to.equal(1);

    await shipping.type('Street address', '1 Harbour Row');
    await shipping.type('Town or city', 'Whitby');
    await shipping.type('Postcode', 'YO21 3PU');
    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();

    await until(() => shipmentsOf(pad).length === 2);
    expect(shipmentsOf(pad)[1]?.to?.kind).to.equal('other');
    await shipping.says('1 Harbour Row, Whitby');
  });

  it('come back to one address once it is said what is removed', async () => {
    const { pad, shipping } = await several();
    choose(shipping, 1, 'The Boathouse');
    await shipping.says('Shipment 2 of 2');

    shipping.control('Ship items to multiple addresses').click();
    await shipping.says('This address and its shipping method will be removed: The Boathouse');
    await expect(shipping.element).to.be.accessible();
    expect(shipmentsOf(pad).length).to.equal(2);
    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();

    await until(() => shipmentsOf(pad).length === 1);
    await shipping.says('Primary address');
  });

  it('of a thousand lines are shown a page at a time, found by name and sent together', async () => {
    const lines = Array.from({ length: 1000 }, (_, at) => lineOf(at % 100 === 0 ? 'SOAP' : 'MUG-OAT', 1));
    const pad = await OrderDriver.at({ at: 'shipping', lines });
    const shipping = await pad.part('order-pad-shipping');
    await shipping.says('Ship items to multiple addresses');
    shipping.control('Ship items to multiple addresses').click();
    await shipping.says('1 to 25 of 1,000');
    expect(shipping.root.querySelectorAll('.item-row').length).to.equal(25);

    const search = shipping.root.querySelector<HTMLInputElement>('#find-item');
    if (!search) throw new Error('a long list can be searched');
    search.value = 'soap';
    search.dispatchEvent(new InputEvent('input'));
    await shipping.says('1 to 10 of 10');
    const all = shipping.root.querySelector<HTMLSelectElement>('#all-to');
    const boathouse = [...(all?.options ?? [])].find(({ text }) => text.includes('Boathouse'));
    if (!all || !boathouse) throw new Error('everything found can be sent to the boathouse');
    all.value = boathouse.value;
    all.dispatchEvent(new Event('change'));

    await until(() => shipmentsOf(pad)[1]?.parts.length === 10);
  });
});

describe('B11: the method of each address', () => {
  it('is required at each, and the summary of errors links to the one that lacks it', async () => {
    const { pad, shipping } = await several();
    choose(shipping, 1, 'The Boathouse');
    await until(() => pad.session.view(shippingView).shipments[1]?.options.length);
    const [first, second] = pad.session.view(shippingView).shipments;
    pad.session.send({ type: 'shipping.edit', shipmentId: first?.id ?? '', patch: { methodId: 'standard' } });
    await until(() => pad.session.view(summaryView).status === 'quoted');

    await pad.press('Continue');
    await until(() => shipping.focused?.id.endsWith('errors'));
    shipping.root.querySelector<HTMLElement>('#errors a')?.click();

    await until(
      () => shipping.focused?.id === `method-${second?.id}`,
      `the focus is at ${shipping.focused?.id}, of ${shipping.text}`,
    );
    await expect(shipping.element).to.be.accessible();
  });
});

describe('B12: gifts', () => {
  it('get a message and wrapping, whose price is in the totals', async () => {
    const { pad, shipping } = await several();
    shipping.root.querySelector<HTMLElement>('#gift-0')?.click();
    await shipping.says('Printed on a card');
    await expect(shipping.element).to.be.accessible();
    await shipping.type('Message', 'Happy birthday');
    await shipping.says('Gift wrap (£5.00)');
    shipping.control('Gift wrap').click();
    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();

    await shipping.says('Gift, wrapped');

    const line = () => pad.session.view(itemsView).lines.at(0);
    expect(line()?.gift).to.deep.equal({ message: 'Happy birthday', wrap: true });
    await until(() => pad.session.view(summaryView).totals?.giftWrap === 500);
  });

  it('are marked for the pieces that go to one address, priced by the piece, and shown at each shipment', async () => {
    const { pad, shipping } = await several();
    shipping.root.querySelector<HTMLElement>('#split-1')?.click();
    await shipping.says('How many go to another address?');
    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();
    await until(() => shipping.root.querySelectorAll('.item-row').length === 3);

    shipping.root.querySelector<HTMLElement>('#gift-2')?.click();
    await shipping.says('1 × ');
    await shipping.says('Gift wrap (£2.50)');
    await expect(shipping.element).to.be.accessible();
    await shipping.type('Message', 'For the boat');
    shipping.control('Gift wrap').click();
    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();

    await until(() => pad.session.view(summaryView).totals?.giftWrap === 250);
    const rows = [...shipping.root.querySelectorAll('.item-row')].map(({ textContent }) => textContent ?? '');
    expect(rows.map((row) => row.includes('For the boat'))).to.deep.equal([false, false, true]);
    const names = [...shipping.root.querySelectorAll('.acts [aria-label]')].map(
      (each) => each.getAttribute('aria-label') ?? '',
    );
    expect(new Set(names).size, names.join()).to.equal(names.length);

    for (const { id, options } of pad.session.view(shippingView).shipments)
      pad.session.send({ type: 'shipping.edit', shipmentId: id, patch: { methodId: options[0]?.id ?? '' } });
    pad.session.send({ type: 'payment.edit', patch: { methodId: 'cash' } });
    pad.session.send({ type: 'go', step: 'review' });
    const review = await pad.part('order-pad-review');
    await review.says('“For the boat”');
    const shipments = [...review.root.querySelectorAll('.facts .shipment')].map(
      ({ textContent }) => textContent ?? '',
    );
    expect(shipments.map((each) => each.includes('For the boat'))).to.deep.equal([false, true]);
    const lines = review.root.querySelector('.lines');
    if (!lines) throw new Error('the review has no lines');
    expect(lines.textContent).to.include('Gift wrap: £2.50');
    expect(lines.textContent).not.to.include('For the boat');
    await expect(review.element).to.be.accessible();
  });

  it('can be marked with one address too, and be no gift again', async () => {
    const pad = await OrderDriver.at({ at: 'shipping' });
    const shipping = await pad.part('order-pad-shipping');
    shipping.control('Some items are gifts').click();
    await shipping.says('Gifts');
    await until(() => shipping.root.querySelector('#gift-0'));
    pad.session.send({ type: 'items.edit', id: lineIdOf(pad, 0), patch: { gift: { wrap: true } } });
    await shipping.says('Gift, wrapped');
    await expect(shipping.element).to.be.accessible();

    shipping.root.querySelector<HTMLElement>('#gift-0')?.click();
    await shipping.press('No gift');

    await until(() => pad.session.view(itemsView).lines.at(0)?.gift === undefined);
  });

  it('are in view without being asked for, and stay when the last one is taken back', async () => {
    const pad = await OrderDriver.at({ at: 'shipping' });
    pad.session.send({ type: 'items.edit', id: lineIdOf(pad, 0), patch: { gift: { wrap: true } } });
    const shipping = await pad.part('order-pad-shipping');
    await shipping.says('Gift, wrapped');
    expect(shipping.root.querySelector('#gifts')).to.equal(null);

    const mark = shipping.root.querySelector<HTMLElement>('#gift-0');
    mark?.focus();
    mark?.click();
    await shipping.press('No gift');

    await until(() => pad.session.view(itemsView).lines.at(0)?.gift === undefined);
    await until(() => shipping.root.activeElement?.id === 'gift-0');
  });
});

describe('A8: the address of the contact', () => {
  it('is corrected on the contact, and other addresses for this order leave it as it is', async () => {
    const pad = await OrderDriver.at({ at: 'shipping' });
    const shipping = await pad.part('order-pad-shipping');
    await shipping.says('Edit this address');
    await shipping.press('Edit this address');
    await shipping.says('The address changes for the contact');
    await expect(shipping.element).to.be.accessible();
    expect(shipping.control('Street address').value).to.equal('14 Clifton Vale');

    await shipping.type('Street address', '15 Clifton Vale');
    shipping.root.querySelector<HTMLElement>('dialog [type=submit]')?.click();

    await until(() => pad.session.view(shippingView).addresses[0]?.line1 === '15 Clifton Vale');
    await until(() => !shipping.root.querySelector('dialog')?.open);
    expect(shipmentsOf(pad)[0]?.to?.kind).to.equal('contact');
  });

  it('cannot be corrected where the host does not keep addresses', async () => {
    const pad = await OrderDriver.at({ at: 'shipping', capabilities: ['shipments.multiple'] });
    const shipping = await pad.part('order-pad-shipping');
    await shipping.says('Primary address');

    expect(shipping.text).not.to.include('Edit this address');
  });
});
