import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Address, Contact } from '@orderpad/contracts';
import { setViewport } from '@web/test-runner-commands';
import '../src/define.ts';
import '../src/define/orders.ts';
import type { OrderPadOrders } from '../src/orders/order-pad-orders.ts';
import { shop } from './drivers/order-driver.ts';
import { placedOrder } from './drivers/placed-order.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

const long = 'W'.repeat(80);
const address: Address & { id: string } = {
  id: 'far',
  company: long,
  line1: long,
  city: long,
  postalCode: 'YO21 3PU',
  country: 'GB',
};
const somebody: Contact = {
  id: 'somebody',
  number: 'C-1',
  firstName: long,
  lastName: long,
  company: 'W'.repeat(120),
  email: `${'w'.repeat(64)}@${'w'.repeat(60)}.example`,
  phone: '0'.repeat(40),
  addresses: [address],
};
const order = placedOrder(
  {
    contact: { id: 'somebody', name: long },
    shipments: [
      { id: 's', address, method: { id: 'm', name: 'Standard' }, parts: [], price: 0, discounts: [] },
    ],
  },
  'W'.repeat(200),
);
const data = { ...shop, contacts: [somebody], orders: [order] };

/** Elements whose right edge is outside the page, without those that are only heard. */
const outside = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('*')]
    .filter((element) => !element.closest('.unseen, thead') && element.checkVisibility())
    .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map(({ localName, className }) => `${localName}.${className}`);

describe('names of 80 wide letters on a narrow page', () => {
  before(() => setViewport({ width: 320, height: 700 }));
  after(() => setViewport({ width: 1280, height: 800 }));

  it('stay in the list of contacts and in the card', async () => {
    const pad = await PadDriver.open({ data });
    const contact = await pad.contact();
    contact.control('Find a contact').focus();
    await contact.keys('ArrowDown');
    await until(() => contact.root.querySelector('[role=option]'));
    const inList = outside(contact.root);

    await pad.choose('WWW');

    expect(inList).to.deep.equal([]);
    expect(outside(contact.root)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('stay in the list of orders and in the details', async () => {
    const element = await fixture<OrderPadOrders>(
      html`<order-pad-orders .host=${memoryHost({ data })}></order-pad-orders>`,
    );
    const orders = new RootDriver(element);
    await orders.says(long);
    const inList = outside(orders.root);

    await orders.press('View');
    await orders.says('Standard');

    expect(inList).to.deep.equal([]);
    expect(outside(orders.root)).to.deep.equal([]);
  });

  it('stay in the button that would create a contact of that name', async () => {
    const pad = await PadDriver.open({ data: { ...data, contacts: [] } });
    const contact = await pad.contact();
    contact.control('Find a contact').focus();

    await contact.type('Find a contact', long);
    await contact.says(`New contact “${long}”`);

    expect(outside(contact.root)).to.deep.equal([]);
  });
});
