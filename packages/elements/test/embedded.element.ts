import { expect, fixture, html } from '@open-wc/testing';
import { memoryHost } from '@orderpad/adapters/memory';
import type { PaymentMethod } from '@orderpad/contracts';
import { paymentView, placedView } from '@orderpad/core';
import { LitElement } from 'lit';
import '../src/define/steps.ts';
import '../src/define.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import type { OrderPadSession } from '../src/pad/order-pad-session.ts';
import { nextEvent } from './drivers/next-event.ts';
import { lineOf, OrderDriver, shop } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { RootDriver, until } from './drivers/root-driver.ts';

describe('order-submitting', () => {
  it('cancelling the event sends nothing, and the next press places the order', async () => {
    let sent = 0;
    const host = memoryHost({ data: shop });
    const counting = {
      ...host,
      orders: {
        ...host.orders,
        place: (...submission: Parameters<typeof host.orders.place>) => {
          sent += 1;
          return host.orders.place(...submission);
        },
      },
    };
    const pad = await OrderDriver.at({ at: 'review', host: counting });
    const review = await pad.part('order-pad-review');
    await until(() => pad.session.can({ type: 'review.place' }));
    pad.element.addEventListener('order-submitting', (event) => event.preventDefault(), { once: true });

    await review.press('Place order');
    const whenCalledOff = { sent, text: review.text };
    await review.press('Place order');
    await pad.part('order-pad-placed');

    expect(whenCalledOff.sent).to.equal(0);
    expect(whenCalledOff.text).not.to.include('Placing the order');
    expect(sent).to.equal(1);
  });
});

describe('step elements below a session', () => {
  it('step elements share one order wherever they stand', async () => {
    const page = await fixture<OrderPadSession>(html`
      <order-pad-session .host=${memoryHost({ data: shop })}>
        <section><order-pad-contact></order-pad-contact></section>
        <main><order-pad-items></order-pad-items></main>
        <aside><order-pad-summary></order-pad-summary></aside>
      </order-pad-session>
    `);
    const contact = partOf(page, 'order-pad-contact');
    await until(() => !contact.button('New contact').hasAttribute('disabled'));
    contact.control('Find a contact').focus();
    await contact.type('Find a contact', 'marcus');
    await until(() => contact.root.querySelector('[role=option][aria-selected=true]'));
    await contact.keys('Enter');
    await contact.says('Marcus Oyelaran');

    const items = partOf(page, 'order-pad-items');
    await items.press('Add item');
    await items.type('Product', 'JUG');
    await until(() => items.root.querySelector('[role=option]')?.textContent?.includes('JUG'));
    items.root.querySelector<HTMLElement>('[role=option]')?.click();
    await items.press('Add and continue');

    await partOf(page, 'order-pad-summary').says('1 line · 1 item');
  });

  it('step elements place the order as the pad does', async () => {
    const page = await fixture<OrderPadSession>(html`
      <order-pad-session .host=${memoryHost({ data: shop })}>
        <order-pad-review></order-pad-review>
        <order-pad-placed></order-pad-placed>
      </order-pad-session>
    `);
    const { session } = await nextEvent(page, 'order-ready');
    const [ada] = shop.contacts;
    if (ada) session.send({ type: 'contact.select', contact: ada });
    session.send({ type: 'items.add', lines: [lineOf('COURSE', 1)] });
    await until(() => {
      for (const step of ['items', 'review'] as const) session.send({ type: 'go', step });
      return session.can({ type: 'review.place' });
    });

    await partOf(page, 'order-pad-review').press('Place order');

    await until(() => session.view(placedView).order);
    await partOf(page, 'order-pad-placed').says('The order is placed.');
  });
});

describe('card fields of a payment provider', () => {
  const card: PaymentMethod = { id: 'card', kind: 'card', name: 'Card' };

  it('card fields stay in the page and show inside the payment step once a card is chosen', async () => {
    const data = { ...shop, paymentMethods: [...shop.paymentMethods, card] };
    const page = await fixture<OrderPad>(html`
      <order-pad .host=${memoryHost({ data })}>
        <div slot="payment" id="provider"><input aria-label="Card number" /></div>
      </order-pad>
    `);
    const pad = new PadDriver(page);
    const payment = await payStepOf(pad);
    const provider = page.querySelector('#provider');
    const whileOther = provider?.checkVisibility();

    payment.control('Card').click();
    await until(() => provider?.checkVisibility());

    expect(whileOther).to.equal(false);
    expect(provider?.getRootNode()).to.equal(document);
    expect(distance(provider, payment.element)).to.equal('inside');
  });

  it('card fields reach the payment step through an element that wraps the pad', async () => {
    customElements.define('shop-desk', ShopDesk);
    const data = { ...shop, paymentMethods: [card] };
    const desk = await fixture<ShopDesk>(html`
      <shop-desk><div slot="card" id="provider">Card number</div></shop-desk>
    `);
    const inner = desk.shadowRoot?.querySelector('order-pad');
    if (!inner) throw new Error('the desk has no pad');
    inner.host = memoryHost({ data });
    const payment = await payStepOf(new PadDriver(inner));

    payment.control('Card').click();

    const provider = desk.querySelector('#provider');
    await until(() => provider?.checkVisibility());
    expect(provider?.getRootNode()).to.equal(document);
    expect(distance(provider, payment.element)).to.equal('inside');
  });
});

describe('the payer', () => {
  it('the payer is asked for where both may pay, and has methods of their own', async () => {
    const paymentMethods: PaymentMethod[] = [
      { id: 'card', kind: 'card', name: 'Card' },
      { id: 'account', kind: 'stored', name: 'House account', payer: 'contact' },
      { id: 'invoice', kind: 'offline', name: 'Invoice' },
    ];
    const pad = await OrderDriver.at({ at: 'payment', data: { ...shop, paymentMethods } });
    const payment = await pad.part('order-pad-payment');
    const chosen = () => pad.session.view(paymentView).choice;

    await payment.says('Who pays?');
    payment.control('Card').click();
    payment.root.querySelector<HTMLElement>('[name=payer][value=operator]')?.click();

    await until(() => chosen()?.payer === 'operator');
    await expect(payment.element).to.be.accessible();
    expect(payment.text).not.to.include('House account');
    payment.root.querySelector<HTMLElement>('[name=payer][value=contact]')?.click();
    await payment.says('House account');
    payment.control('House account').click();
    await until(() => chosen()?.methodId === 'account');
    expect(chosen()?.payer).to.equal('contact');
  });
});

/** A page's own element around the pad. */
class ShopDesk extends LitElement {
  protected override render() {
    return html`<order-pad><slot name="card" slot="payment"></slot></order-pad>`;
  }
}

function partOf(page: Element, tag: string): RootDriver {
  const element = page.querySelector(tag);
  if (!(element instanceof LitElement)) throw new Error(`there is no <${tag}>`);
  return new RootDriver(element);
}

/** The payment step of an order that is ready for it. */
async function payStepOf(pad: PadDriver): Promise<RootDriver> {
  await pad.contact();
  const { session } = pad.pad;
  const [ada] = shop.contacts;
  if (!session || !ada) throw new Error('the pad has no order');
  session.send({ type: 'contact.select', contact: ada });
  session.send({ type: 'items.add', lines: [lineOf('MUG-OAT', 1)] });
  await until(() => {
    const [shipment] = session.persist().data.shipments;
    if (shipment)
      session.send({ type: 'shipping.edit', shipmentId: shipment.id, patch: { methodId: 'standard' } });
    for (const step of ['items', 'shipping', 'payment'] as const) session.send({ type: 'go', step });
    return pad.root.querySelector('order-pad-payment');
  });
  const payment = await pad.part('order-pad-payment');
  await payment.says('Card');
  return payment;
}

/** Returns the position of one box relative to another. */
function distance(inner: Element | null, outer: Element): 'inside' | 'outside' {
  const [a, b] = [inner?.getBoundingClientRect(), outer.getBoundingClientRect()];
  return a && a.width > 0 && a.top >= b.top && a.bottom <= b.bottom ? 'inside' : 'outside';
}
