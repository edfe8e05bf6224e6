import { expect, fixture, html } from '@open-wc/testing';
import type { Order } from '@orderpad/contracts';
import type { Flow } from '@orderpad/core';
import { registerStep, type OrderPad } from '@orderpad/elements';
import '@orderpad/elements/define.js';
import { LitElement } from 'lit';
import { RootDriver, until } from '../../../packages/elements/test/drivers/root-driver.ts';
import { deliveryWindowStep } from '../src/delivery-window/index.ts';
import { flow } from '../src/flow.ts';
import { sharedScreen } from '../src/shared-screen.ts';
import { afternoon, customer, itemThat, morning, shopWith } from './shop.ts';

registerStep(deliveryWindowStep);

async function opened(of: Flow = flow): Promise<OrderPad> {
  const host = shopWith(() => [morning, afternoon]);
  const pad = await fixture<OrderPad>(html`<order-pad lang="en-GB"   .flow=${of} .host=${host}></order-pad>`);
  await until(() => pad.session && !pad.busy, 'waited for the order to be opened');
  return pad;
}

/** Returns a driver of an element inside the pad, once it is there. */
async function part(pad: OrderPad, tag: string): Promise<RootDriver> {
  await until(() => pad.shadowRoot?.querySelector(tag) instanceof LitElement, `waited for <${tag}>`);
  const element = pad.shadowRoot?.querySelector(tag);
  if (!(element instanceof LitElement)) throw new Error(`<${tag}> is not upgraded`);
  await element.updateComplete;
  return new RootDriver(element);
}

/** Enters contact, item and shipping method, and goes on to the delivery windows. */
async function upToDelivery(pad: OrderPad): Promise<RootDriver> {
  const { session } = pad;
  if (!session) throw new Error('the pad has no order');
  session.send({ type: 'contact.select', contact: customer() });
  session.send({ type: 'items.add', lines: [{ item: itemThat('ships'), quantity: 1 }] });
  const shipmentId = session.persist().data.shipments[0]?.id ?? '';
  await until(() => {
    session.send({ type: 'shipping.edit', shipmentId, patch: { methodId: 'standard' } });
    return session.persist().data.shipments[0]?.methodId;
  }, 'waited for a shipping method');
  await until(() => {
    session.send({ type: 'go', step: 'delivery-window' });
    return pad.shadowRoot?.querySelector('delivery-window-step');
  }, 'waited for the delivery step');
  return part(pad, 'delivery-window-step');
}

const next = (pad: OrderPad) => new RootDriver(pad).press('Continue');

describe('Y1: a step of an embedder, in the stepper', () => {
  it('stands in the rail under its own name, between shipping and payment', async () => {
    const pad = await opened();

    const rail = await part(pad, 'order-pad-rail');

    await rail.says('Delivery');
    expect(rail.text).to.match(/Shipping.*Delivery.*Payment/);
  });

  it('says what it lacks when somebody goes on, and where it is put right', async () => {
    const pad = await opened();
    const delivery = await upToDelivery(pad);

    await next(pad);
    await delivery.says('Choose a delivery window.');

    expect(pad.session?.persist().data).to.be.an('object').that.does.not.have.property('extensions');
    await until(() => delivery.root.activeElement?.id === 'errors', 'waited for the focus on the errors');
  });

  it('takes an order with the chosen window, shown in the review and on the page of the order', async () => {
    const pad = await opened();
    const placed = new Promise<Order>((resolve) => {
      pad.addEventListener('order-placed', ({ order }) => resolve(order), { once: true });
    });
    const delivery = await upToDelivery(pad);
    await delivery.says('Monday 30 November');

    delivery.root.querySelector<HTMLInputElement>('input[value=pm]')?.click();
    await next(pad);
    const payment = await part(pad, 'order-pad-payment');
    await until(() => payment.root.querySelector('input[type=radio]'), 'waited for payment methods');
    await next(pad);
    const review = await part(pad, 'order-pad-review');
    await review.says('Monday 30 November');
    await until(() => review.button('Place order').getAttribute('aria-disabled') !== 'true');
    await review.press('Place order');

    expect((await placed).extensions).to.deep.equal({ 'delivery-window': afternoon });
    const page = await part(pad, 'order-pad-placed');
    await page.says('Monday 30 November');
  });

  it('shares a screen with the shipping under one heading, and each shows what it lacks', async () => {
    const pad = await opened(sharedScreen);
    const delivery = await upToDelivery(pad);
    const { session } = pad;
    const shipping = await part(pad, 'order-pad-shipping');
    await delivery.says('Monday 30 November');
    expect(pad.shadowRoot?.querySelector('#screen')?.textContent).to.equal('Shipping and delivery');
    const rail = await part(pad, 'order-pad-rail');
    expect(rail.text).to.match(/Items.*Shipping and delivery.*Payment/);
    await expect(pad).to.be.accessible();

    await next(pad);

    await delivery.says('Choose a delivery window.');
    expect(shipping.text).not.to.include('Choose a shipping method.');
    delivery.root.querySelector<HTMLInputElement>('input[value=pm]')?.click();
    await next(pad);
    await part(pad, 'order-pad-payment');
    expect(session?.persist().data.extensions).to.deep.equal({ 'delivery-window': afternoon });
  });

  it('is accessible, with and without its error', async () => {
    const pad = await opened();
    const delivery = await upToDelivery(pad);
    await delivery.says('Monday 30 November');

    await expect(pad).to.be.accessible();
    await next(pad);
    await delivery.says('Choose a delivery window.');
    await expect(pad).to.be.accessible();
  });

  it('shows whatever message the page wants', async () => {
    const pad = await opened();
    pad.messages = { 'pad.step-delivery-window': 'Lieferung' };

    const rail = await part(pad, 'order-pad-rail');

    await rail.says('Lieferung');
  });
});
