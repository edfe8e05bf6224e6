import { expect } from '@open-wc/testing';
import { phoneOrder } from '@orderpad/core/flows';
import { sendKeys } from '@web/test-runner-commands';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

const combobox = 'Find a contact';

describe('B2: finding a contact', () => {
  it('recent contacts are listed when the arrow key opens the field', async () => {
    const contact = await (await PadDriver.open()).contact();
    contact.control(combobox).focus();

    await contact.keys('ArrowDown');
    await contact.says('Ada Whitcombe');

    expect(contact.control(combobox).getAttribute('aria-expanded')).to.equal('true');
    await expect(contact.element).to.be.accessible();
  });

  it('Enter takes the first result, and the address is shown under the name', async () => {
    const pad = await PadDriver.open();

    const contact = await pad.choose('marcus');

    expect(contact.text).to.include('Marcus Oyelaran');
    expect(contact.text).to.include('London');
    await until(() => pad.focus.startsWith('Continue'));
    await expect(contact.element).to.be.accessible();
  });

  it('a second Enter goes on with the chosen contact', async () => {
    const pad = await PadDriver.open();
    await pad.choose('marcus');
    await until(() => pad.focus.startsWith('Continue'));

    await pad.keys('Enter');

    await pad.part('order-pad-items');
  });

  it('a contact without an address leads to the button that adds one', async () => {
    const pad = await PadDriver.open();

    const contact = await pad.choose('tomasz');

    await until(() => contact.focused?.id === 'add-address');
  });

  it('the focus stays in the field, which points at the active result', async () => {
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

  it('Escape closes the results first, and clears the field the second time', async () => {
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

  it('a barred contact is shown as refused and cannot be chosen', async () => {
    const contact = await (await PadDriver.open()).contact();
    await contact.type(combobox, 'admin');
    contact.control(combobox).click();
    await contact.says('Orders cannot be entered for administrator accounts.');

    const refused = contact.root.querySelector<HTMLElement>('[role=option][aria-disabled=true]');
    refused?.click();
    await contact.element.updateComplete;

    expect(refused).not.to.equal(null);
    expect(contact.root.querySelector('[part=contact]')).to.equal(null);
  });

  it('a search without results offers to create the contact typed', async () => {
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
  it('the dialog has a name and focuses its first field', async () => {
    const contact = await (await PadDriver.open()).contact();

    await contact.press('New contact');

    await until(() => contact.root.querySelector('dialog[open]'));
    expect(contact.focused).to.equal(contact.control('First name'));
    await expect(contact.element).to.be.accessible();
  });

  it('missing fields are named in a focused summary, as beside the field', async () => {
    const contact = await (await PadDriver.open()).contact();
    await contact.press('New contact');

    await contact.press('Create contact');

    await until(() => contact.focused?.id === 'dialog-errors');
    expect(contact.focus).to.include('Enter a last name or a company.');
    expect(contact.invalid).to.include.members(['contact-lastName', 'contact-address-line1']);
    await expect(contact.element).to.be.accessible();
  });

  it('the created contact is chosen with its address', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.contact();
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
    await until(() => pad.focus.startsWith('Continue'));
  });

  it('the opener gets the focus back when the dialog closes', async () => {
    const contact = await (await PadDriver.open()).contact();
    contact.button('New contact').focus();
    await contact.press('New contact');
    await until(() => contact.root.querySelector('dialog[open]'));

    await contact.keys('Escape');

    await until(() => contact.focus.startsWith('New contact'));
  });
});

describe('B3: a contact without an address', () => {
  it('the order does not go on without an address, and a focused summary says why', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.choose('tomasz');

    await pad.press('Continue');

    await until(() => contact.focused?.id === 'errors');
    expect(contact.focus).to.include('This contact has no address. Add one to continue.');
    await expect(pad.element).to.be.accessible();
  });

  it('a flow that does not require one offers to add it, and goes on', async () => {
    const pad = await PadDriver.open({ flow: phoneOrder });

    const contact = await pad.choose('tomasz');

    await contact.says('It is asked for when something in the order is shipped.');
    await until(() => pad.focus.startsWith('Use customer'));
    await expect(pad.element).to.be.accessible();
    await pad.press('Use customer');
    await pad.part('order-pad-items');
  });

  it('an address added on the spot lets the order go on', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.choose('tomasz');
    await contact.press('Add address');
    await contact.type('Country or region', 'GB');
    await contact.type('Street address', '1 High Street');
    await contact.type('Town or city', 'Leeds');
    await contact.type('Postcode', 'LS1 4AP');

    await contact.press('Save');
    await contact.says('1 High Street');
    await until(() => pad.focus.startsWith('Continue'));
    await pad.press('Continue');

    await pad.part('order-pad-items');
  });

  it('an unusual postal code is questioned once it is typed, and accepted', async () => {
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
    await contact.says('Unusual. Example for United Kingdom: EC1Y 8SY');
    await expect(contact.element).to.be.accessible();
    await contact.press('Save');
    await until(() => contact.focused?.id === 'address-as-entered');
    await contact.press('Save');

    await contact.says('LS1 4A');
    await contact.saysNoMore('Use “LS1 4A” as entered');
    expect(whileTyping).not.to.include('Unusual');
  });

  it('the form asks for what the country needs, under its own labels', async () => {
    const pad = await PadDriver.open();
    const contact = await pad.choose('tomasz');
    await contact.press('Add address');

    await contact.type('Country or region', 'US');
    await contact.press('Save');

    await contact.says('ZIP code is required.');
    await contact.says('State is required.');
    await expect(contact.element).to.be.accessible();
  });
});
