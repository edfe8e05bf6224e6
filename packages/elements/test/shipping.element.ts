import { expect } from '@open-wc/testing';
import { type Draft, fix, issue, type Issue } from '@orderpad/contracts';
import { shippingView, summaryView } from '@orderpad/core';
import { OrderDriver } from './drivers/order-driver.ts';
import { until } from './drivers/root-driver.ts';

const firstOf = (pad: OrderDriver) => pad.session.view(shippingView).shipments[0];

/** Opens a pad at shipping. */
async function atShipping() {
  const pad = await OrderDriver.at({ at: 'shipping' });
  return { pad, shipping: await pad.part('order-pad-shipping') };
}

describe('B9: the address of a shipment', () => {
  it('the address of the contact is chosen by default', async () => {
    const { shipping } = await atShipping();

    await shipping.says('Primary address');

    const chosen = shipping.root.querySelector<HTMLInputElement>('[name^=to-]:checked');
    expect(chosen?.labels?.[0]?.textContent).to.include('14 Clifton Vale');
    await expect(shipping.element).to.be.accessible();
  });

  it('another address of the contact can be chosen', async () => {
    const { pad, shipping } = await atShipping();

    shipping.control('The Boathouse').click();

    await until(() => firstOf(pad)?.address?.city === 'Dartmouth');
  });

  it('a new address for this order can be entered as its country writes it', async () => {
    const { pad, shipping } = await atShipping();
    shipping.control('A new address').click();
    await shipping.says('Street address');
    await shipping.press('Use this address');
    await expect(shipping.element).to.be.accessible();

    await shipping.type('Street address', '1 Harbour Row');
    await shipping.type('Town or city', 'Whitby');
    await shipping.type('Postcode', 'YO21 3PU');
    await shipping.press('Use this address');

    await shipping.says('1 Harbour Row, Whitby');
    expect(firstOf(pad)?.to?.kind).to.equal('other');
    expect(pad.session.view(shippingView).addresses.length).to.equal(2);
  });

  it('an issue about a line of a typed address is shown at that line', async () => {
    const issues = ({ shipments: [first] }: Draft): Issue[] =>
      first?.to?.kind === 'other' && first.to.address.region === 'Ont.'
        ? [
            issue(
              'region-unknown',
              ['shipments', first.id, 'to', 'address', 'region'],
              { country: 'GB', region: 'Ont.' },
              fix('choose-address'),
            ),
          ]
        : [];
    const pad = await OrderDriver.at({ at: 'shipping', issues });
    const shipping = await pad.part('order-pad-shipping');
    const address = {
      line1: '1 King Street',
      city: 'Toronto',
      postalCode: 'M5H 1A1',
      country: 'GB',
      region: 'Ont.',
    };
    const shipmentId = firstOf(pad)?.id ?? '';
    pad.session.send({ type: 'shipping.edit', shipmentId, patch: { to: { kind: 'other', address } } });
    await until(() => firstOf(pad)?.options.length);
    pad.session.send({
      type: 'shipping.edit',
      shipmentId,
      patch: { methodId: firstOf(pad)?.options[0]?.id ?? '' },
    });
    await until(() => pad.session.view(summaryView).status === 'quoted');

    pad.button('Continue').click();
    await until(() => shipping.focused?.id === 'errors');
    expect(shipping.text).to.include('“Ont.” is no state or province that is known there.');
    shipping.root.querySelector<HTMLElement>('#errors a')?.click();
    await until(() => shipping.focused?.id === 'other-region');

    expect(shipping.focused?.getAttribute('aria-invalid')).to.equal('true');
    await expect(shipping.element).to.be.accessible();
  });

  it('a shipment has no address while one is typed: moving on is refused, and cancelling restores the former one', async () => {
    const { pad, shipping } = await atShipping();
    shipping.control('A new address').click();
    await shipping.says('Street address');

    await pad.press('Continue');
    await shipping.says('Street address is required.');
    await shipping.press('Cancel');

    await until(() => firstOf(pad)?.to?.kind === 'contact');
    expect(shipping.root.querySelector('form')).to.equal(null);
  });

  it('a new address begins in the country of the contact, with its words', async () => {
    const { shipping } = await atShipping();

    shipping.control('A new address').click();
    await shipping.says('Street address');

    expect(shipping.control('Country or region').value).to.equal('GB');
    expect(shipping.text).to.include('Town or city');
    expect(shipping.text).to.include('Postcode');
    expect(shipping.text).not.to.include('State or region');
  });

  it('moving on names each field that a new address lacks, and not before', async () => {
    const { pad, shipping } = await atShipping();
    await shipping.says('Standard');
    await pad.press('Continue');
    await shipping.says('Choose a shipping method.');
    shipping.control('A new address').click();
    await shipping.says('Street address');
    expect(shipping.root.querySelector('[aria-invalid=true]')).to.equal(null);

    await pad.press('Continue');
    await shipping.says('Street address is required.');

    const listed = [...shipping.root.querySelectorAll('[part=errors] a')].map((link) => link.textContent);
    expect(listed).to.deep.equal([
      'Street address is required.',
      'Town or city is required.',
      'Postcode is required.',
      'Choose a shipping method.',
    ]);
    expect(shipping.root.querySelectorAll('.other [aria-invalid=true]').length).to.equal(3);
    shipping.root.querySelector<HTMLElement>('[part=errors] a')?.click();
    expect(shipping.focused).to.equal(shipping.control('Street address'));
    await expect(shipping.element).to.be.accessible();
  });

  it('arrow keys pass by the new address, and the focus stays in the choice', async () => {
    const { shipping } = await atShipping();
    await shipping.says('Primary address');
    shipping.root.querySelector<HTMLElement>('[name^=to-]:checked')?.focus();

    await shipping.keys('ArrowUp');
    await shipping.says('Street address');

    expect(shipping.focused).to.equal(shipping.control('A new address'));
    await shipping.keys('ArrowDown');
    await shipping.saysNoMore('Street address');
  });

  it('the form is closed when one comes back to an address that was accepted', async () => {
    const { pad, shipping } = await atShipping();
    shipping.control('A new address').click();
    await shipping.says('Street address');
    await shipping.type('Street address', '1 Harbour Row');
    await shipping.type('Town or city', 'Whitby');
    await shipping.type('Postcode', 'YO21 3PU');
    await until(() => firstOf(pad)?.options.length);
    pad.session.send({
      type: 'shipping.edit',
      shipmentId: firstOf(pad)?.id ?? '',
      patch: { methodId: 'standard' },
    });
    await pad.press('Continue');
    await pad.part('order-pad-payment');

    await pad.press('Back');
    await shipping.says('Change this address');

    expect(shipping.root.querySelector('form')).to.equal(null);
    expect(shipping.text).to.include('1 Harbour Row, Whitby');
  });

  it('a complete address counts at once, without the button', async () => {
    const { pad, shipping } = await atShipping();
    shipping.control('A new address').click();
    await shipping.says('Street address');

    await shipping.type('Street address', '1 Harbour Row');
    await shipping.type('Town or city', 'Whitby');
    await shipping.type('Postcode', 'YO21 3PU');

    expect(firstOf(pad)?.address?.city).to.equal('Whitby');
  });
});
