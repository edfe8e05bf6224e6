import { expect } from '@open-wc/testing';
import type { MemoryOptions } from '@orderpad/adapters/memory';
import { itemsView } from '@orderpad/core';
import { sendKeys } from '@web/test-runner-commands';
import { OrderDriver } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const combobox = 'Find a contact';

describe('B2: finding a contact', () => {
  it('lists recent contacts when the field is opened with the arrow key', async () => {
    const contact = await (await PadDriver.open()).contact();
    contact.control(combobox).focus();

    await contact.keys('ArrowDown');
    await contact.says('Ada Whitcombe');

    expect(contact.control(combobox).getAttribute('aria-expanded')).to.equal('true');
    await expect(contact.element).to.be.accessible();
  });

  it('takes the first result with Enter, and shows the address under the name', async () => {
    const pad = await PadDriver.open();

    const contact = await pad.choose('marcus');

    expect(contact.text).to.include('Marcus Oyelaran');
    expect(contact.text).to.include('London');
    expect(contact.focus).to.match(/^Change/);
    await expect(contact.element).to.be.accessible();
  });

  it('keeps the focus in the field and points at the active result', async () => {
    const contact = await (await PadDriver.open()).contact();
    const field = contact.control(combobox);
    field.focus();
    await contact.keys('ArrowDown');
    await contact.says('Ada Whitcombe');

    await contact.keys('ArrowDown', 'ArrowDown');

    const active = contact.root.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).to.include('Marcus Oyelaran');
    expect(contact.focused).to.equal(field);
  });

  it('closes with Escape first, and clears with a second one', async () => {
    const contact = await (await PadDriver.open()).contact();
    const field = contact.control(combobox);
    field.focus();
    await sendKeys({ type: 'ada' });
    await contact.says('Ada Whitcombe');

    await contact.keys('Escape');
    const afterOne = { isOpen: field.getAttribute('aria-expanded'), text: field.value };
    await contact.keys('Escape');

    expect(afterOne).to.deep.equal({ isOpen: 'false', text: 'ada' });
    expect(field.value).to.equal('');
  });

  it('shows a barred contact as refused, and does not take it', async () => {
    const contact = await (await PadDriver.open()).contact();
    await contact.type(combobox, 'admin');
    contact.control(combobox).click();
    await contact.says('Cannot be ordered for');

    const refused = contact.root.querySelector<HTMLElement>('[role=option][aria-disabled=true]');
    refused?.click();
    await contact.element.updateComplete;

    expect(refused).not.to.equal(null);
    expect(contact.root.querySelector('[part=contact]')).to.equal(null);
  });

  it('says that nothing matches, and offers to create what was typed', async () => {
    const contact = await (await PadDriver.open()).contact();
    contact.control(combobox).focus();

    await sendKeys({ type: 'Zoltan Nagy' });
    await contact.says('Nothing matches “Zoltan Nagy”.');
    await contact.press('New contact “Zoltan Nagy”');

    await contact.says('First name');
    expect(contact.control('First name').value).to.equal('Zoltan');
    expect(contact.control('Last name').value).to.equal('Nagy');
  });
});

describe('B2: creating a contact', () => {
  it('puts the first focus into the first field, and names the dialog', async () => {
    const contact = await (await PadDriver.open()).contact();

    await contact.press('New contact');

    await until(() => contact.root.querySelector('dialog[open]'));
    expect(contact.focused).to.equal(contact.control('First name'));
    await expect(contact.element).to.be.accessible();
  });

  it('says what is missing in a summary that has the focus, in the same words as beside the field', async () => {
    const contact = await (await PadDriver.open()).contact();
    await contact.press('New contact');

    await contact.press('Create contact');

    await until(() => contact.focused?.id === 'dialog-errors');
    expect(contact.focus).to.include('Give a last name or a company.');
    expect(contact.invalid).to.include.members(['contact-lastName', 'contact-address-line1']);
    await expect(contact.element).to.be.accessible();
  });

  it('chooses the contact that was created, with the address', async () => {
    const contact = await (await PadDriver.open()).contact();
    await contact.press('New contact');
    await contact.type('Last name', 'Nagy');
    await contact.type('Country or region', 'DE');
    await contact.type('Street address', 'Hauptstr. 5');
    await contact.type('City', 'Köln');
    await contact.type('Postal code', '50667');

    await contact.press('Create contact');

    await contact.says('Nagy');
    await until(() => !contact.root.querySelector('dialog[open]'));
    expect(contact.text).to.include('50667 Köln');
    await until(() => contact.focus.startsWith('Change'));
  });

  it('gives the focus back to its opener when it is closed', async () => {
    const contact = await (await PadDriver.open()).contact();
    contact.button('New contact').focus();
    await contact.press('New contact');
    await until(() => contact.root.querySelector('dialog[open]'));

    await contact.keys('Escape');

    await until(() => contact.focus.startsWith('New contact'));
  });
});

describe('B3: a contact without an address', () => {
  it('cannot proceed, and is told why in a summary that has the focus', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.choose('tomasz');

    await pad.press('Continue');

    await until(() => contact.focused?.id === 'errors');
    expect(contact.focus).to.include('This contact has no address. Add one to continue.');
    await expect(pad.element).to.be.accessible();
  });

  it('can be given one on the spot, and then proceeds', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.choose('tomasz');
    await contact.press('Add address');
    await contact.type('Country or region', 'GB');
    await contact.type('Street address', '1 High Street');
    await contact.type('Town or city', 'Leeds');
    await contact.type('Postcode', 'LS1 4AP');

    await contact.press('Save');
    await contact.says('1 High Street');
    await until(() => contact.focus.startsWith('Change'));
    await pad.press('Continue');

    await pad.part('order-pad-items');
  });

  it('doubts a postal code that the country writes otherwise, once it is typed, and takes it all the same', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.choose('tomasz');
    await contact.press('Add address');
    await contact.type('Country or region', 'GB');
    await contact.type('Street address', '1 High Street');
    await contact.type('Town or city', 'Leeds');
    contact.control('Postcode').focus();

    await sendKeys({ type: 'LS1 4A' });
    const whileTyping = contact.text;
    await contact.keys('Tab');
    await contact.says('Unusual for United Kingdom.');
    await expect(contact.element).to.be.accessible();
    await contact.press('Save');

    await contact.says('Leeds, LS1 4A');
    expect(whileTyping).not.to.include('Unusual');
  });

  it('asks for what the country needs, under the names it uses there', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.choose('tomasz');
    await contact.press('Add address');

    await contact.type('Country or region', 'US');
    await contact.press('Save');

    expect(contact.text).to.include('ZIP code is needed.');
    expect(contact.text).to.include('State is needed.');
    await expect(contact.element).to.be.accessible();
  });
});

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

  it('says first what that takes away and what it costs then, and takes nothing until it is confirmed', async () => {
    const { pad, contact, before } = await askedFor('marcus', 'payment');

    await contact.says('Total then');

    for (const loss of ['priced anew', 'shipping address', 'shipping method'])
      expect(contact.text).to.include(loss);
    expect(contact.text).to.include('Total now').and.to.include('without shipping');
    expect(contact.focused?.id).to.equal('what-if');
    expect(pad.session.persist().data).to.deep.equal(before.data);
    await expect(contact.element).to.be.accessible();
  });

  it('is called off with Escape: contact, shipping method and way to pay are as they were, and the focus is where it was', async () => {
    const { pad, contact, before } = await askedFor('marcus', 'review');

    await contact.keys('Escape');

    await contact.saysNoMore('changes this order');
    expect(contact.focus).to.match(/^Change/);
    expect(pad.session.persist().data).to.deep.equal(before.data);
  });

  it('is done by the keyboard once it is confirmed, and the items stay', async () => {
    const { pad, contact } = await askedFor('marcus', 'shipping');
    await contact.says('Total then');

    await contact.keys('Tab', 'Enter');

    await until(() => contact.focus.startsWith('Change'));
    expect(contact.text).to.include('Marcus');
    expect(pad.session.view(itemsView).lines.size).to.equal(1);
  });

  it('is given up by keeping the one there is', async () => {
    const { contact } = await replacing('shipping');

    await contact.press('Keep Ada Whitcombe');

    await contact.says('14 Clifton Vale');
    expect(contact.focus).to.match(/^Change/);
  });

  it('is possible all the same when the host cannot be asked, who then says that prices may change', async () => {
    const { contact } = await askedFor('marcus', 'shipping', {
      capabilities: ['contacts.create', 'contacts.addresses'],
    });

    await contact.says('prices may change');
    await contact.press('Change to Marcus');

    await until(() => contact.focus.startsWith('Change'));
    await contact.says('Marcus');
  });

  it('warns in the form for somebody new', async () => {
    const { contact } = await replacing('shipping');

    await contact.press('New contact');

    await contact.says('A new contact changes this order.');
    await expect(contact.element).to.be.accessible();
  });

  it('asks nothing while there is nothing to lose', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.choose('marcus');

    await contact.press('Change');

    await until(() => contact.focused?.id === 'contact-search');
  });
});
