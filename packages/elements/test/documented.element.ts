import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import { backOffice, padView, reviewView, shippingView, type Flow } from '@orderpad/core';
import { confirmRequest, consultant, orderRequest, phoneOrder } from '@orderpad/core/flows';
import { memoryStorage } from '@orderpad/core/storage';
import { readFile } from '@web/test-runner-commands';
import '../src/define/contacts.ts';
import '../src/define/drafts.ts';
import '../src/define/orders.ts';
import '../src/define/parking.ts';
import '../src/define/approvals.ts';
import '../src/define/requests.ts';
import '../src/define/steps.ts';
import type { OrderPadContacts } from '../src/contact/order-pad-contacts.ts';
import type { OrderPadDrafts } from '../src/drafts/order-pad-drafts.ts';
import type { OrderPadOrders } from '../src/orders/order-pad-orders.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import type { Approval } from '@orderpad/contracts';
import type { OrderPadApprovals } from '../src/approvals/order-pad-approvals.ts';
import type { OrderPadRequests } from '../src/requests/order-pad-requests.ts';
import { pressIn, reviewOf } from './drivers/card-order.ts';
import { docblocks } from './drivers/docblocks.ts';
import { ForgetfulHost } from './drivers/forgetful-host.ts';
import { nextEvent } from './drivers/next-event.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { confirmed, listed, sent, shopOf } from './drivers/requesting.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

/** Everything that was shown and said by elements while a test watched. */
class Witness {
  readonly seen = new Set<string>();
  readonly #said = EventTarget.prototype.dispatchEvent;

  start(): void {
    const { seen } = this;
    const said = this.#said;
    EventTarget.prototype.dispatchEvent = function dispatchEvent(this: EventTarget, event: Event) {
      if (this instanceof Element) seen.add(`${this.localName} fires ${event.type}`);
      return said.call(this, event);
    };
  }

  stop(): void {
    EventTarget.prototype.dispatchEvent = this.#said;
  }

  /** Take down what an element shows now, and every element inside. */
  look({ localName, shadowRoot }: Element): void {
    if (!shadowRoot) return;
    for (const each of shadowRoot.querySelectorAll('*')) {
      for (const part of each.part) this.seen.add(`${localName} part ${part}`);
      if (each instanceof HTMLSlotElement) this.seen.add(`${localName} slot ${each.name}`);
      this.look(each);
    }
  }
}

describe('the documentation of an element', () => {
  const witness = new Witness();
  before(() => witness.start());
  after(() => witness.stop());

  it('every documented part and slot is rendered, and every documented event dispatched', async () => {
    await knowTheCustomer(witness);
    await takeAnOrder(witness);
    await payByCard(witness);
    await loseTheSession();
    await shareAnOrder(witness);
    await askForTheCountry(witness);
    await openOrders(witness);
    await openDrafts(witness);
    await openContacts(witness);
    await openRequests(witness);
    await openApprovals(witness);
    await parkAnOrder(witness);
    await askForOrders();
    await hearOfAnotherOrder();
    await leaveToCustomers(witness);
    const documented = await docblocks();

    const promised = documented.flatMap(({ tag, parts, slots, events }) => [
      ...parts.map((part) => `${tag} part ${part}`),
      ...slots.map((slot) => `${tag} slot ${slot}`),
      ...events.map((event) => `${tag} fires ${event}`),
    ]);

    expect(documented.length).to.be.at.least(12);
    expect(promised.filter((each) => !witness.seen.has(each))).to.deep.equal([]);
  });

  it('every event and every slot of the pad is in the README', async () => {
    const readme = (await readFile({ path: '../README.md' })) ?? '';
    const documented = await docblocks();

    const events = documented.flatMap(({ events }) => events).filter((event) => event.startsWith('order-'));
    const slots = documented.find(({ tag }) => tag === 'order-pad')?.slots ?? [];

    expect([...events, ...slots].filter((name) => !readme.includes(`\`${name}\``))).to.deep.equal([]);
  });

  it('documented parts can be styled from outside the pad', async () => {
    const pad = await OrderDriver.at({ at: 'items' });
    const items = await pad.part('order-pad-items');
    const handedOn = new Set(items.element.getAttribute('exportparts')?.split(','));

    const inside = (await docblocks()).filter(
      ({ tag }) =>
        ![
          'order-pad',
          'order-pad-session',
          'order-pad-contacts',
          'order-pad-orders',
          'order-pad-drafts',
          'order-pad-parking',
          'order-pad-requests',
          'order-pad-asked',
          'order-pad-approvals',
          'order-pad-approval',
        ].includes(tag),
    );

    expect(inside.flatMap(({ parts }) => parts).filter((part) => !handedOn.has(part))).to.deep.equal([]);
  });
});

/** Another flow for a pad and a session in the middle of an order, and the news that another window has placed it. */
async function hearOfAnotherOrder(): Promise<void> {
  const other = await OrderDriver.at({ at: 'review' });
  const placed = nextEvent(other.element, 'order-placed');
  await (await other.part('order-pad-review')).press('Place order');
  const { order } = await placed;
  for (const tag of ['order-pad', 'order-pad-session'] as const) {
    const element = document.createElement(tag);
    element.host = memoryHost();
    const ready = nextEvent(element, 'order-ready');
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    const { session } = await ready;
    session.send({ type: 'review.edit', patch: { note: 'by the door' } });
    const wanted = nextEvent(element, 'order-replace-wanted');
    element.flow = consultant;
    await wanted;
    const heard = nextEvent(element, 'order-placed-elsewhere');
    const channel = new BroadcastChannel(`orderpad:submit:${session.draftId}`);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target; it never leaves the origin
    channel.postMessage(order);
    await heard;
    channel.close();
  }
}

/** One order from the first key to the details of what was placed, with a mistake at each step. */
async function takeAnOrder(witness: Witness): Promise<void> {
  const pad = await OrderDriver.at({ at: 'items', lines: [lineOf('MUG-OAT', 2)] });
  const items = await pad.part('order-pad-items');
  const table = await pad.table();
  await until(() => pad.root.querySelector('[part~=back]'));
  witness.look(pad.element);
  table.root.querySelector<HTMLElement>('tbody .actions button, tbody button')?.click();
  await items.press('Add item');
  witness.look(pad.element);
  items.root.querySelector<HTMLElement>('dialog [type=button]')?.click();

  await items.press('Browse products');
  const catalog = await new PadDriver(items.element).part('order-pad-shopping');
  await catalog.says('Stoneware mug');
  witness.look(pad.element);
  await (await new PadDriver(items.element).part('order-pad-cart')).press('');
  witness.look(pad.element);
  await items.press('Order lines');

  const trade = shop.contacts.find(({ tier }) => tier);
  if (!trade) throw new Error('nobody in the demo shop has a tier');
  pad.session.send({ type: 'contact.select', contact: trade });
  const tier = await new PadDriver(items.element).part('order-pad-tier');
  await tier.press('View pricing tier');
  await tier.says('Everything in Tableware');
  witness.look(pad.element);
  await tier.press('Close');

  const keys = await pad.part('order-pad-keys');
  await keys.press('Keyboard shortcuts');
  await keys.says('Continue to the next step');
  witness.look(pad.element);
  await keys.press('Close');

  pad.session.send({ type: 'contact.clear' });
  pad.session.send({ type: 'go', step: 'contact' });
  const contact = await pad.contact();
  await pad.press('Continue');
  await until(() => contact.focused?.id === 'errors');
  contact.control('Find a contact').focus();
  await contact.keys('ArrowDown');
  await until(() => contact.root.querySelector('[role=option]'));
  witness.look(pad.element);
  await contact.press('New contact');
  await until(() => contact.root.querySelector('dialog[open]'));
  witness.look(pad.element);
  await contact.keys('Escape');
  const tomasz = shop.contacts.find(({ firstName }) => firstName === 'Tomasz');
  const ada = shop.contacts.find(({ firstName }) => firstName === 'Ada');
  if (!tomasz || !ada) throw new Error('the demo shop knows neither Tomasz nor Ada');
  pad.session.send({ type: 'contact.select', contact: tomasz });
  await contact.says('Add address');
  witness.look(pad.element);
  pad.session.send({ type: 'contact.select', contact: ada });

  await until(() => {
    pad.session.send({ type: 'go', step: 'shipping' });
    return pad.root.querySelector('order-pad-shipping');
  });
  const shipping = await pad.part('order-pad-shipping');
  await shipping.says('Standard');
  witness.look(pad.element);
  const [shipment] = pad.session.view(shippingView).shipments;
  pad.session.send({
    type: 'shipping.edit',
    shipmentId: shipment?.id ?? '',
    patch: { methodId: 'standard' },
  });
  await until(() => {
    pad.session.send({ type: 'go', step: 'payment' });
    return pad.root.querySelector('order-pad-payment');
  });
  await pad.part('order-pad-payment');
  witness.look(pad.element);
  pad.session.send({ type: 'payment.edit', patch: { methodId: 'cash' } });
  await until(() => {
    pad.session.send({ type: 'go', step: 'review' });
    return pad.root.querySelector('order-pad-review');
  });
  const review = await pad.part('order-pad-review');
  await until(() => pad.session.can({ type: 'review.place' }));
  witness.look(pad.element);
  await review.press('Place order');
  const placed = await pad.part('order-pad-placed');
  witness.look(pad.element);
  await placed.press('View all orders');
  await placed.press('New order');
}

/** A card whose payer has to act, and who cancels: the fields are shown in the review, and again in the payment step. */
async function payByCard(witness: Witness): Promise<void> {
  const { pad, payments, review, dialog } = await reviewOf(['needs-action']);
  await review.press('Charge £');
  await until(() => dialog()?.open);
  pressIn(dialog(), 'Charge');
  await until(() => payments.actions.length === 1);
  witness.look(pad.element);
  await review.press('Cancel the payment');
  await (await pad.part('order-pad-payment')).says('The payment was not confirmed');
  witness.look(pad.element);
}

/** A pad that keeps its draft, and whose host then refuses everything. */
async function loseTheSession(): Promise<void> {
  const host = new ForgetfulHost();
  const pad = await fixture<OrderPad>(
    html`<order-pad .host=${host.asHost} .storage=${memoryStorage()}></order-pad>`,
  );
  await nextEvent(pad, 'order-ready');
  const saved = nextEvent(pad, 'order-saved');
  pad.session?.send({ type: 'review.edit', patch: { note: 'by the door' } });
  await saved;
  const ended = nextEvent(pad, 'order-signed-out');
  host.forget();
  pad.session?.send({ type: 'contact.create', input: { lastName: 'Nagy' } });
  await ended;
}

/** An order that is left to its customer, in a pad and in a session. */
async function leaveToCustomers(witness: Witness): Promise<void> {
  const pad = await OrderDriver.at({ at: 'review' });
  const session = document.createElement('order-pad-session');
  const ready = nextEvent(session, 'order-ready');
  session.host = memoryHost({ data: shop });
  (await fixture<HTMLElement>(html`<div></div>`)).append(session);
  const order = (await ready).session;
  const ada = shop.contacts.find(({ firstName }) => firstName === 'Ada');
  if (ada) order.send({ type: 'contact.select', contact: ada });
  order.send({ type: 'items.add', lines: [lineOf('COURSE', 1)] });
  for (const [element, each] of [
    [pad.element, pad.session],
    [session, order],
  ] as const) {
    const left = nextEvent(element, 'order-handoff-changed');
    await until(() => each.can({ type: 'handoffs.create' }));
    each.send({ type: 'handoffs.create' });
    await left;
  }
  await (await pad.part('order-pad-handoff')).says('Waiting for the customer');
  witness.look(pad.element);
}

/** The same without a frame, down to the placed order. */
async function shareAnOrder(witness: Witness): Promise<void> {
  const host = new ForgetfulHost();
  const element = document.createElement('order-pad-session');
  const ready = nextEvent(element, 'order-ready');
  element.host = host.asHost;
  element.storage = memoryStorage();
  document.body.append(element);
  const { session } = await ready;
  witness.look(element);
  const placed = nextEvent(element, 'order-placed');
  const saved = nextEvent(element, 'order-saved');
  const ada = shop.contacts.find(({ firstName }) => firstName === 'Ada');
  if (ada) session.send({ type: 'contact.select', contact: ada });
  await saved;
  session.send({ type: 'items.add', lines: [lineOf('COURSE', 1)] });
  await until(() => {
    for (const step of ['items', 'review'] as const) session.send({ type: 'go', step });
    if (session.can({ type: 'review.place' })) session.send({ type: 'review.place' });
    return witness.seen.has('order-pad-session fires order-placed');
  });
  await placed;
  element.remove();
  const gone = document.createElement('order-pad-session');
  const ended = nextEvent(gone, 'order-signed-out');
  host.forget();
  gone.host = host.asHost;
  document.body.append(gone);
  await ended;
  gone.remove();
}

/** A flow that asks for the country first. */
async function askForTheCountry(witness: Witness): Promise<void> {
  const flow: Flow = { ...backOffice, id: 'abroad', steps: ['destination', 'items', 'review'] };
  const host = memoryHost({ data: shop });
  const pad = new PadDriver(
    await fixture<OrderPad>(html`<order-pad .host=${host} .flow=${flow}></order-pad>`),
  );
  const step = await pad.part('order-pad-destination');
  await step.says('Another country');
  step.control('Another country').click();
  await until(() => step.focused?.id === 'country');
  await step.keys('ArrowDown');
  await until(() => step.root.querySelector('[role=option]'));
  witness.look(pad.element);
}

async function openOrders(witness: Witness): Promise<void> {
  const host = memoryHost({ data: shop });
  const pad = await OrderDriver.at({ at: 'review', host });
  await until(() => pad.session.can({ type: 'review.place' }));
  await (await pad.part('order-pad-review')).press('Place order');
  await pad.part('order-pad-placed');
  const orders = new RootDriver(
    await fixture<OrderPadOrders>(html`<order-pad-orders .host=${host}></order-pad-orders>`),
  );
  await orders.press('View');
  await orders.press('All orders');
  witness.look(orders.element);
  const refusing = new ForgetfulHost();
  refusing.forget();
  const ended = nextEvent(orders.element, 'order-signed-out');
  (orders.element as OrderPadOrders).host = refusing.asHost;
  await ended;
}

async function openDrafts(witness: Witness): Promise<void> {
  const host = memoryHost({ data: shop });
  const pad = await OrderDriver.at({ at: 'review', host });
  const saved = nextEvent(pad.element, 'order-saved');
  await (await pad.part('order-pad-save')).press('Save order for later');
  await saved;
  const drafts = new RootDriver(
    await fixture<OrderPadDrafts>(html`<order-pad-drafts .host=${host}></order-pad-drafts>`),
  );
  await drafts.press('Continue');
  witness.look(drafts.element);
  const refusing = new ForgetfulHost();
  refusing.forget();
  const ended = nextEvent(drafts.element, 'order-signed-out');
  (drafts.element as OrderPadDrafts).host = refusing.asHost;
  await ended;
}

/** A customer of whom the host knows more than the address. */
async function knowTheCustomer(witness: Witness): Promise<void> {
  const pad = await PadDriver.open({ host: memoryHost(), flow: phoneOrder });
  await pad.choose('marcus');
  const header = () => pad.root.querySelector('order-pad-contact-header')?.shadowRoot;
  await until(() =>
    header()?.querySelector('order-pad-contact-record')?.shadowRoot?.querySelector('#heading'),
  );
  witness.look(pad.element);
}

/** An order that is parked, and one that is left. */
async function parkAnOrder(witness: Witness): Promise<void> {
  const page = await fixture<HTMLElement>(html`
    <div>
      <order-pad-parking></order-pad-parking>
      <order-pad .host=${memoryHost({ data: shop })} .storage=${memoryStorage()}></order-pad>
    </div>
  `);
  const [parking, pad] = [page.querySelector('order-pad-parking'), page.querySelector('order-pad')];
  const [contact] = shop.contacts;
  if (!parking || !pad || !contact) throw new Error('the page has no pad');
  parking.pad = pad;
  await until(() => pad.session?.view(padView).phase === 'editing');
  pad.session?.send({ type: 'contact.select', contact });
  const swapped = nextEvent(parking, 'order-swapped');
  await parking.park();
  await swapped;
  await parking.toggleList();
  await parking.updateComplete;
  witness.look(parking);
  const left = nextEvent(parking, 'order-left');
  await parking.done();
  await left;
}

async function openRequests(witness: Witness): Promise<void> {
  const { staff, client } = shopOf();
  await confirmed(staff, await sent(client));
  const { id, draftId } = await sent(client);
  const list = await listed(staff);
  await list.press('Open');
  await list.press('Decline');
  await until(() => list.root.querySelector('dialog')?.open);
  witness.look(list.element);
  const own = await listed(client, 'self');
  await own.press('View order');
  const pad = await fixture<OrderPad>(html`
    <order-pad .host=${staff} .flow=${confirmRequest} .draft=${draftId} .storage=${null}>
      <order-pad-asked slot="header" .request=${id}></order-pad-asked>
    </order-pad>
  `);
  const asked = pad.querySelector('order-pad-asked');
  if (!asked) throw new Error('nothing shows the request');
  await new RootDriver(asked).press('Decline');
  witness.look(asked);
  const refusing = new ForgetfulHost();
  refusing.forget();
  const ended = nextEvent(list.element, 'order-signed-out');
  (list.element as OrderPadRequests).host = refusing.asHost;
  await ended;
}

/** The list of approvals, the order of one of them, and a sign-in that has ended. */
async function openApprovals(witness: Witness): Promise<void> {
  const { staff } = shopOf();
  if (!staff.approvals) throw new Error('the memory host takes approvals');
  const list = async () => ({ items: [used] });
  const host = { ...staff, approvals: { ...staff.approvals, list } };
  const element = await fixture<OrderPadApprovals>(
    html`<order-pad-approvals .host=${host}></order-pad-approvals>`,
  );
  await new RootDriver(element).press('View order');
  witness.look(element);
  const refusing = new ForgetfulHost();
  refusing.forget();
  const ended = nextEvent(element, 'order-signed-out');
  element.host = refusing.asHost;
  await ended;
}

/** An approval whose order was placed. */
const used: Approval = {
  id: 'approval',
  draftId: 'draft',
  contact: { id: 'contact', name: 'Ada Whitcombe' },
  askedBy: { id: 'rosa', name: 'Rosa Martin' },
  askedAt: '2026-03-01T09:00:00Z',
  reason: 'Late',
  state: 'granted',
  reductions: { lines: [], shipments: [] },
  total: { amount: 1000, currency: 'GBP' },
  order: { id: 'order', number: 'HL-1' },
  history: [{ at: '2026-03-01T09:00:00Z', state: 'asked', by: 'Rosa Martin' }],
};

/** An order that is asked for, in a pad and in a session. */
async function askForOrders(): Promise<void> {
  for (const tag of ['order-pad', 'order-pad-session'] as const) {
    const element = document.createElement(tag);
    Object.assign(element, { host: shopOf().client, flow: orderRequest, storage: null });
    const ready = nextEvent(element, 'order-ready');
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    const { session } = await ready;
    session.send({ type: 'items.add', lines: [lineOf('MUG-OAT', 1)] });
    await until(() => {
      const [shipment] = session.view(shippingView).shipments;
      const [method] = shipment?.options ?? [];
      if (shipment && method && !shipment.methodId)
        session.send({ type: 'shipping.edit', shipmentId: shipment.id, patch: { methodId: method.id } });
      // The price with the method, not the one before it.
      return session.view(reviewView).canPlace;
    });
    const requested = nextEvent(element, 'order-requested');
    session.send({ type: 'review.place' });
    await requested;
  }
}

async function openContacts(witness: Witness): Promise<void> {
  const list = new RootDriver(
    await fixture<OrderPadContacts>(
      html`<order-pad-contacts .host=${memoryHost({ data: shop })}></order-pad-contacts>`,
    ),
  );
  await list.press('New order');
  await list.press('Add new customer');
  await list.says('Save new customer');
  witness.look(list.element);
  const refusing = new ForgetfulHost();
  refusing.forget();
  const ended = nextEvent(list.element, 'order-signed-out');
  (list.element as OrderPadContacts).host = refusing.asHost;
  await ended;
}
