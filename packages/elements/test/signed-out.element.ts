import { expect, fixture, html } from '@open-wc/testing';
import { itemsView } from '@orderpad/core';
import '../src/define/orders.ts';
import type { OrderPadOrders } from '../src/orders/order-pad-orders.ts';
import { ForgetfulHost } from './drivers/forgetful-host.ts';
import { nextEvent } from './drivers/next-event.ts';
import { lineOf, OrderDriver } from './drivers/order-driver.ts';
import { PadDriver } from './drivers/pad-driver.ts';
import { until } from './drivers/root-driver.ts';

describe('order-signed-out', () => {
  it('the event is dispatched when the host refuses to describe itself', async () => {
    const host = new ForgetfulHost();
    host.forget();
    const element = document.createElement('order-pad');
    const ended = nextEvent(element, 'order-signed-out');

    element.host = host.asHost;
    document.body.append(element);

    expect((await ended).composed).to.equal(true);
    element.remove();
  });

  it('the event is dispatched when a search for contacts is refused', async () => {
    const host = new ForgetfulHost();
    const pad = await PadDriver.open({ host: host.asHost });
    const contact = await pad.contact();
    host.forget();
    const ended = nextEvent(pad.element, 'order-signed-out');

    await contact.type('Find a contact', 'marcus');

    await ended;
  });

  it('the event is dispatched when a contact cannot be saved', async () => {
    const host = new ForgetfulHost();
    const pad = await PadDriver.open({ host: host.asHost });
    await pad.contact();
    host.forget();
    const ended = nextEvent(pad.element, 'order-signed-out');

    pad.pad.session?.send({ type: 'contact.create', input: { lastName: 'Nagy' } });

    await ended;
  });

  it('the event is dispatched when a price is refused, and the line is still there', async () => {
    const host = new ForgetfulHost();
    const pad = await OrderDriver.at({ at: 'items', host: host.asHost });
    await pad.part('order-pad-items');
    host.forget();
    const ended = nextEvent(pad.element, 'order-signed-out');

    pad.session.send({ type: 'items.add', lines: [lineOf('JUG', 5)] });

    await ended;
    expect(pad.session.view(itemsView).lines.size).to.equal(2);
  });

  it('the event is dispatched when placing is refused, and the order is placed after signing in', async () => {
    const host = new ForgetfulHost();
    const pad = await OrderDriver.at({ at: 'review', host: host.asHost });
    await until(() => pad.session.can({ type: 'review.place' }));
    host.forget();
    const ended = nextEvent(pad.element, 'order-signed-out');
    pad.session.send({ type: 'review.place' });
    await ended;
    const placed = nextEvent(pad.element, 'order-placed');

    host.remember();
    await until(() => {
      if (pad.session.can({ type: 'review.place' })) pad.session.send({ type: 'review.place' });
      return pad.root.querySelector('order-pad-placed');
    });

    expect((await placed).order.lines.length).to.equal(1);
  });

  it('the event is dispatched by the list of orders, and by the page of one', async () => {
    const host = new ForgetfulHost();
    host.forget();
    const element = document.createElement('order-pad-orders');
    const ended = nextEvent(element, 'order-signed-out');
    element.host = host.asHost;
    document.body.append(element);
    await ended;
    const again = nextEvent(element, 'order-signed-out');

    element.order = 'any';

    await again;
    element.remove();
  });

  it('the event is not dispatched while the sign-in is valid', async () => {
    const host = new ForgetfulHost();
    const orders = await fixture<OrderPadOrders>(
      html`<order-pad-orders .host=${host.asHost} .order=${'unknown'}></order-pad-orders>`,
    );
    let isEnded = false;
    orders.addEventListener('order-signed-out', () => {
      isEnded = true;
    });

    await until(() => orders.shadowRoot?.textContent?.includes('could not be loaded'));

    expect(isEnded).to.equal(false);
  });
});
