import { expect } from '@open-wc/testing';
import { demoData, memoryHost } from '@orderpad/adapters/memory';
import { HostError, capabilitiesBut, type Host } from '@orderpad/contracts';
import { phoneOrder } from '@orderpad/core/flows';
import { PadDriver } from './drivers/pad-driver.ts';
import { RootDriver, until } from './drivers/root-driver.ts';
import { LitElement } from 'lit';

const data = await demoData();
const open = (host: Host = memoryHost({ data })): Promise<PadDriver> =>
  PadDriver.open({ host, flow: phoneOrder });

/** Returns what is known of the customer, once it is there. */
async function recordOf(pad: PadDriver): Promise<RootDriver> {
  const find = () =>
    pad.root.querySelector('order-pad-contact-header')?.shadowRoot?.querySelector('order-pad-contact-record');
  await until(() => find()?.shadowRoot?.querySelector('section'), 'waited for what is known');
  const record = find();
  if (!(record instanceof LitElement)) throw new Error('nothing is known');
  return new RootDriver(record);
}

describe('what is known of the customer at hand', () => {
  it('stands beside the contact: credit terms, notes, orders and saved orders', async () => {
    const pad = await open();
    await pad.choose('marcus');

    const record = await recordOf(pad);

    await record.says('Due within 30 days');
    await record.says('£1,500.00');
    await record.says('Deliveries before 10 am only');
    await record.says('No orders yet');
    await record.says('No saved orders');
    await expect(pad.element).to.be.accessible();
  });

  it('is that of the customer who is chosen next', async () => {
    const pad = await open();
    const contact = await pad.choose('marcus');
    await (await recordOf(pad)).says('Deliveries before 10 am only');

    await contact.press('Change');
    await pad.choose('anker');

    const record = await recordOf(pad);
    await record.says('On account stop');
    await record.saysNoMore('Deliveries before 10 am only');
  });

  it('takes a note, which stands first', async () => {
    const host = memoryHost({ data });
    const pad = await open(host);
    await pad.choose('ada');
    const record = await recordOf(pad);

    await record.type('New note', 'Ring twice');
    await record.press('Add note');

    await until(
      () => record.root.querySelector('.note')?.textContent?.includes('Ring twice'),
      'waited for the note',
    );
    expect(record.control('New note').value).to.equal('');
    const known = await host.contacts?.record?.('contact-1', { signal: new AbortController().signal });
    expect(known?.notes.map(({ text }) => text)).to.deep.equal(['Ring twice']);
  });

  it('keeps a note that could not be added, and says why', async () => {
    const shop = memoryHost({ data });
    const addNote = async (): Promise<never> => {
      throw new HostError('unreachable', 'no line');
    };
    const contacts = shop.contacts && { ...shop.contacts, addNote };
    const pad = await open({ ...shop, contacts });
    await pad.choose('ada');
    const record = await recordOf(pad);

    await record.type('New note', 'Ring twice');
    await record.press('Add note');

    await record.says('The note was not added.');
    expect(record.control('New note').value).to.equal('Ring twice');
    await expect(record.element).to.be.accessible();
  });

  it('offers to read a part again that could not be read', async () => {
    const shop = memoryHost({ data });
    let asked = 0;
    const list: NonNullable<Host['orders']['list']> = async (query, call) => {
      if (asked++ === 0) throw new HostError('timeout', 'too slow');
      return (await shop.orders.list?.(query, call)) ?? { items: [] };
    };
    const pad = await open({ ...shop, orders: { ...shop.orders, list } });
    await pad.choose('ada');
    const record = await recordOf(pad);

    await record.press('Try again');

    await record.says('No orders yet');
  });

  it('leaves out what the host does not offer, and is not offered where it knows nothing', async () => {
    const some = memoryHost({
      data,
      capabilities: capabilitiesBut('contacts.record', 'contacts.notes', 'drafts'),
    });
    const pad = await open(some);
    await pad.choose('ada');
    const record = await recordOf(pad);
    await record.says('No orders yet');
    expect(record.text).not.to.include('Notes of staff').and.not.to.include('Saved orders');

    const none = memoryHost({
      data,
      capabilities: capabilitiesBut('contacts.record', 'contacts.notes', 'drafts', 'orders.list'),
    });
    const other = await open(none);
    await other.choose('ada');
    await other.press('Use customer');
    const header = () => other.root.querySelector('order-pad-contact-header')?.shadowRoot;
    await until(() => header()?.querySelector('.facts'), 'waited for the customer');

    expect(header()?.querySelector('button')).to.equal(null);
  });

  it('opens from the line with the customer without leaving the order, and Escape closes it', async () => {
    const pad = await open();
    await pad.choose('marcus');
    await pad.press('Use customer');
    const header = () => pad.root.querySelector('order-pad-contact-header')?.shadowRoot;
    await until(() => header()?.querySelector('.facts'), 'waited for the customer');
    const opener = () => header()?.querySelector('button');

    opener()?.click();
    const record = await recordOf(pad);
    await record.says('Deliveries before 10 am only');
    await until(() => record.element.matches(':popover-open'), 'waited for it to open');
    await until(() => opener()?.getAttribute('aria-expanded') === 'true', 'waited for the button to tell');
    await expect(pad.element).to.be.accessible();
    await pad.keys('Escape');

    await until(() => !record.element.matches(':popover-open'), 'waited for it to close');
    await until(() => opener()?.getAttribute('aria-expanded') === 'false', 'waited for the button to tell');
  });
});
