import { expect } from '@open-wc/testing';
import type { MemoryOptions } from '@orderpad/adapters/memory';
import { itemsView } from '@orderpad/core';
import { OrderDriver } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('changing the contact of an order that has begun', () => {
  /** At the contact of an order that stands at a later step, with another one found. */
  async function replacing(at: 'shipping' | 'payment' | 'review', options: MemoryOptions = {}) {
    const pad = await OrderDriver.at({ at, ...options });
    pad.session.send({ type: 'go', step: 'contact' });
    const contact = await pad.contact();
    await contact.press('Change');
    await until(() => contact.focused?.id === 'contact-search');
    return { pad, contact };
  }

  async function askedFor(name: string, at: 'shipping' | 'payment' | 'review', options: MemoryOptions = {}) {
    const { pad, contact } = await replacing(at, options);
    const before = pad.session.persist();
    await pad.choose(name);
    await contact.says('instead of Ada Whitcombe changes this order');
    return { pad, contact, before };
  }

  it('the consequences and the new total are shown first, and nothing changes until confirmed', async () => {
    const { pad, contact, before } = await askedFor('marcus', 'payment');

    await contact.says('Total then');

    for (const loss of ['calculated again', 'shipping address', 'shipping method'])
      expect(contact.text).to.include(loss);
    expect(contact.text).to.include('Total now').and.to.include('without shipping');
    expect(contact.focused?.id).to.equal('what-if');
    expect(pad.session.persist().data).to.deep.equal(before.data);
    await expect(contact.element).to.be.accessible();
  });

  it('Escape restores contact, shipping method, payment and focus', async () => {
    const { pad, contact, before } = await askedFor('marcus', 'review');

    await contact.keys('Escape');

    await contact.saysNoMore('changes this order');
    expect(contact.focus).to.match(/^Change/);
    expect(pad.session.persist().data).to.deep.equal(before.data);
  });

  it('the keyboard confirms the change, and the items stay', async () => {
    const { pad, contact } = await askedFor('marcus', 'shipping');
    await contact.says('Total then');

    await contact.keys('Tab', 'Enter');

    await until(() => pad.focus.startsWith('Continue'));
    expect(contact.text).to.include('Marcus');
    expect(pad.session.view(itemsView).lines.size).to.equal(1);
  });

  it('keeping the current contact ends the search', async () => {
    const { contact } = await replacing('shipping');

    await contact.press('Keep Ada Whitcombe');

    await contact.says('14 Clifton Vale');
    expect(contact.focus).to.match(/^Change/);
  });

  it('the contact can be changed when the host cannot be asked, with a warning that prices may change', async () => {
    const { pad, contact } = await askedFor('marcus', 'shipping', {
      capabilities: ['contacts.create', 'contacts.addresses'],
    });

    await contact.says('Prices may change');
    await contact.press('Change to Marcus');

    await until(() => pad.focus.startsWith('Continue'));
    await contact.says('Marcus');
  });

  it('the form for a new contact warns about the consequences', async () => {
    const { contact } = await replacing('shipping');

    await contact.press('New contact');

    await contact.says('A new contact changes this order.');
    await expect(contact.element).to.be.accessible();
  });

  it('no question is asked while there is nothing to lose', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.choose('marcus');

    await contact.press('Change');

    await until(() => contact.focused?.id === 'contact-search');
  });
});
