import { expect } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Contact, Host } from '@orderpad/contracts';
import { contactView } from '@orderpad/core';
import { phoneOrder } from '@orderpad/core/flows';
import { PadDriver } from './drivers/pad-driver.ts';
import { type RootDriver, until } from './drivers/root-driver.ts';

const call = () => ({ signal: new AbortController().signal });

const open = (host: Host = memoryHost()): Promise<PadDriver> => PadDriver.open({ host, flow: phoneOrder });

/** Returns the details of the chosen contact, by their names. */
const details = ({ root }: RootDriver): Record<string, string> =>
  Object.fromEntries(
    [...root.querySelectorAll('[part=contact] dl > div')].map((pair) => [
      textOf(pair.querySelector('dt')),
      textOf(pair.querySelector('dd')),
    ]),
  );

const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function updating(pad: PadDriver, name: string): Promise<RootDriver> {
  const contact = await pad.choose(name);
  await contact.press('Update customer');
  await until(() => contact.root.querySelector('dialog[open] #contact-phone'), 'waited for the form');
  return contact;
}

const isClosed = ({ root }: RootDriver) =>
  until(() => !root.querySelector('dialog[open]'), 'waited for the end');

describe('C3: the account details of the caller', () => {
  it('are named one by one to be verified, with those that are missing', async () => {
    const pad = await open();

    const contact = await pad.choose('siobhán');

    expect(details(contact)).to.deep.equal({
      Address: '5 Sea RoadGalwayH91 K2P8Ireland',
      'E-mail': 'siobhan@example.ie',
      Phone: 'Not given',
    });
    await contact.says('No. C-1003');
    await expect(pad.element).to.be.accessible();
  });

  it('leave the focus on Use customer, and another Enter starts the order', async () => {
    const pad = await open();
    await pad.choose('C-1002');
    await until(() => pad.focus.startsWith('Use customer'));

    await pad.keys('Enter');

    await pad.part('order-pad-items');
  });

  it('are corrected in place, the first address with them, at the host', async () => {
    const host = memoryHost();
    const pad = await open(host);
    const contact = await updating(pad, 'ada');

    await contact.type('Phone', '+44 117 496 0999');
    await contact.type('Street address', '15 Clifton Vale');
    await expect(pad.element).to.be.accessible();
    await contact.press('Save');

    await isClosed(contact);
    await until(() => pad.focus.startsWith('Use customer'));
    expect(details(contact)).to.include({ Phone: '+44 117 496 0999' });
    expect(details(contact).Address).to.match(/^15 Clifton ValeBristol/);
    const stored = await host.contacts?.get('contact-1', call());
    expect(stored?.addresses.map(({ line1 }) => line1)).to.deep.equal([
      '15 Clifton Vale',
      'The Boathouse, Quay Lane',
    ]);
  });

  it('get an address where there is none, when the caller gives one', async () => {
    const pad = await open();
    const contact = await updating(pad, 'tomasz');

    contact.control('Add an address now').click();
    await contact.type('Country or region', 'GB');
    await contact.type('Street address', '1 High Street');
    await contact.type('Town or city', 'Leeds');
    await contact.type('Postcode', 'LS1 4AP');
    await contact.press('Save');

    await isClosed(contact);
    expect(details(contact).Address).to.match(/^1 High Street/);
  });
});

describe('C3: a customer whom somebody else corrects meanwhile', () => {
  /** Corrects a contact as somebody else. */
  async function elsewhere({ contacts }: Host, id: string, change: Partial<Contact>): Promise<void> {
    const { firstName, lastName, email, phone, ...rest } = {
      ...(await contacts?.get(id, call())),
      ...change,
    };
    const [address] = rest.addresses ?? [];
    if (!firstName || !lastName || !email || !phone || !address) throw new Error('not all is given');
    const { id: _, ...place } = address;
    await contacts?.update?.(id, { firstName, lastName, email, phone, address: place }, call());
  }

  it('keeps what both have changed, and says so beside the field that both changed', async () => {
    const host = memoryHost();
    const pad = await open(host);
    const contact = await updating(pad, 'ada');
    await elsewhere(host, 'contact-1', { email: 'ada@whitcombe.example', phone: '+44 117 496 0500' });

    await contact.type('Phone', '+44 117 496 0999');
    await contact.press('Save');
    await contact.says('Changed to “+44 117 496 0500” meanwhile');

    expect(contact.control('E-mail').value).to.equal('ada@whitcombe.example');
    expect(contact.control('Phone').value).to.equal('+44 117 496 0999');
    await contact.says('Somebody else has changed this customer meanwhile.');
    await expect(pad.element).to.be.accessible();
    await contact.press('Save');
    await isClosed(contact);
    expect(await host.contacts?.get('contact-1', call())).to.include({
      email: 'ada@whitcombe.example',
      phone: '+44 117 496 0999',
    });
  });

  it('takes the address that was corrected there, where it was not touched here', async () => {
    const host = memoryHost();
    const pad = await open(host);
    const contact = await updating(pad, 'ada');
    const [first] = (await host.contacts?.get('contact-1', call()))?.addresses ?? [];
    if (!first) throw new Error('Ada has addresses');
    await elsewhere(host, 'contact-1', { addresses: [{ ...first, line1: '99 Clifton Vale' }] });

    await contact.type('First name', 'Augusta');
    await contact.press('Save');
    await until(
      () => contact.control('Street address').value === '99 Clifton Vale',
      'waited for their address',
    );
    await contact.press('Save');
    await isClosed(contact);

    const shown = pad.pad.session?.view(contactView).contact;
    expect([shown?.firstName, shown?.addresses[0]?.line1]).to.deep.equal(['Augusta', '99 Clifton Vale']);
  });
});

it('in other flows the details are shown as before, and Edit does not touch the address', async () => {
  const pad = await PadDriver.open();
  const contact = await pad.choose('ada');
  await until(() => pad.focus.startsWith('Continue'));

  await contact.press('Edit');
  await until(() => contact.root.querySelector('dialog[open] #contact-phone'));

  expect(contact.root.querySelector('dialog [id^=contact-address]')).to.equal(null);
});
